/**
 * Text as it is compared: without white space, with digits and letters of one width, cut into figures, words and marks. A
 * figure is one token (3,456.24 or 24.79%), and so is each Chinese character: a changed digit changes one figure, a changed
 * character only itself.
 */

/** A figure, a Latin word, or one other character. */
export type Token = { readonly kind: 'figure' | 'word'; readonly text: string }

/** Other widths, ligatures, and the radicals that some PDF fonts give instead of characters. Punctuation keeps its width. */
const otherForms = /[０-９Ａ-Ｚａ-ｚ％＋－．﹣\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/gu
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu

/** One form for texts that look the same. White space stays, since it ends a figure. */
const normalText = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/(?<=[０-９])，(?=[０-９]{3})/gu, ',')
    .replace(otherForms, (form) => form.normalize('NFKC'))
    .replaceAll('−', '-')

/** A sign belongs to a figure, unless it joins 2 figures (5-1, 2023-2024). */
const figure = String.raw`(?<![\dA-Za-z])[-+]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?[%‰]?|\d+(?:\.\d+)?[%‰]?`
// Most characters are neither digits nor letters. Trying these first halves the time.
const pattern = new RegExp(`[^\\s\\dA-Za-z+-]|${figure}|[A-Za-z]+|\\S`, 'gu')

/** The tokens of some texts. No figure extends from one text into the next. */
export const tokensOf = (...texts: readonly string[]): readonly Token[] =>
  texts.flatMap((text) =>
    (normalText(text).match(pattern) ?? []).map(
      (own): Token => ({ kind: /\d/.test(own) ? 'figure' : 'word', text: own }),
    ),
  )

/** The characters that are compared. */
export const joined = (tokens: readonly { readonly text: string }[]): string =>
  tokens.map(({ text }) => text).join('')

/** The same for people, with a space between 2 figures. */
export const readable = (tokens: readonly { readonly text: string }[]): string =>
  tokens
    .map(({ text }, index) =>
      /^[-\d]/.test(text) && /[\d%]$/.test(tokens[index - 1]?.text ?? '') ? ` ${text}` : text,
    )
    .join('')

/** Texts without white space, in the form in which they are compared. */
export const squeezed = (...texts: readonly string[]): string => joined(tokensOf(...texts))
