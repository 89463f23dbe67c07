/** A text as it is compared: width, white space and closing marks do not count. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/[。.;；,，]+$/, '')
