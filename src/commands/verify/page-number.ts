/**
 * Whether a token is a page number of the contents or one of the dots before it; each writer prints its own. Numbers from
 * 2000 on are years, because no publication has that many pages.
 */
export const isPageNumber = (token: string): boolean => /^(?:[.…·]|1?\d{1,3})$/.test(token)
