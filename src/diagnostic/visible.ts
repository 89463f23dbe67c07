/** What a terminal would act upon instead of showing: a file's own escape sequences must not paint over a message. */

/** Control characters, line feeds among them, and marks that turn the direction of writing round. */
const acting = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** Each control character as its picture (␛ for escape), a tab as a blank, other marks as �. One column each. */
export const visible = (text: string): string =>
  text.replaceAll(acting, (found) => {
    const code = found.codePointAt(0) ?? 0
    if (found === '\t') return ' '
    if (code === 0x7f) return '\u2421'
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : '\ufffd'
  })
