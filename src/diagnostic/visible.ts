/**
 * Makes control characters visible, so that escape sequences in a file cannot paint over a message on the terminal.
 */

/** Control characters, line feeds included, and marks that change the direction of writing. */
const acting = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/**
 * Text with each control character as its picture (␛ for escape), a tab as a space, other marks as �. 1 column each.
 */
export const visible = (text: string): string =>
  text.replaceAll(acting, (found) => {
    const code = found.codePointAt(0) ?? 0
    if (found === '\t') return ' '
    if (code === 0x7f) return '\u2421'
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : '\ufffd'
  })
