/** Whether a token is a page number of the contents, or one of the dots before it: both are each writer's own. */
export const isPageNumber = (token: string): boolean => /^(?:[.…·]|\d{1,3})$/.test(token)
