/**
 * Text as it is compared: without white space, in one width of digits and letters, cut into figures, words and marks.
 * A figure is whole (3,456.24 or 24.79%), a Chinese character stands alone, so that a change in one digit is a change
 * in one figure and a change in one character no more than that.
 */

export type Token = { readonly kind: 'figure' | 'word'; readonly text: string }

/** Other widths, ligatures, and the radicals that some PDF fonts give for whole characters. Punctuation keeps its width. */
const otherForms = /[０-９Ａ-Ｚａ-ｚ％＋－．﹣\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/gu
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu

/** One form for what reads the same. White space stays, since it ends a figure. */
const normalText = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/(?<=[０-９])，(?=[０-９]{3})/gu, ',')
    .replace(otherForms, (form) => form.normalize('NFKC'))
    .replaceAll('−', '-')

/** A sign belongs to a figure only where it does not join two (5-1, 2023-2024). */
const figure = String.raw`(?<![\dA-Za-z])[-+]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?[%‰]?|\d+(?:\.\d+)?[%‰]?`
// Most characters are neither digits nor letters: they are tried first, which halves the time.
const pattern = new RegExp(`[^\\s\\dA-Za-z+-]|${figure}|[A-Za-z]+|\\S`, 'gu')

/** No figure reaches from one text into the next. */
export const tokensOf = (...texts: readonly string[]): readonly Token[] =>
  texts.flatMap((text) =>
    (normalText(text).match(pattern) ?? []).map(
      (own): Token => ({ kind: /\d/.test(own) ? 'figure' : 'word', text: own }),
    ),
  )

/** The characters that are compared. */
export const joined = (tokens: readonly { readonly text: string }[]): string =>
  tokens.map(({ text }) => text).join('')

/** The same to be read by people: two figures in a row are kept apart. */
export const readable = (tokens: readonly { readonly text: string }[]): string =>
  tokens
    .map(({ text }, index) =>
      /^[-\d]/.test(text) && /[\d%]$/.test(tokens[index - 1]?.text ?? '') ? ` ${text}` : text,
    )
    .join('')

/** Some texts without white space, in the forms that are compared. */
export const squeezed = (...texts: readonly string[]): string => joined(tokensOf(...texts))
