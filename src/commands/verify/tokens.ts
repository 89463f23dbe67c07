/**
 * Text → tokens for the comparison: without white space, with one width of digits and letters, cut into figures, words
 * and marks. A figure is 1 token (3,456.24 or 24.79%), and so is each Chinese character: a changed digit changes 1 figure,
 * a changed character changes 1 character.
 */

/** A figure, or else a word, a Chinese character or a mark. */
export type Token = { readonly kind: 'figure' | 'word'; readonly text: string }

/** Full-width forms, ligatures, and the radicals that some PDF fonts give for characters. Punctuation is not changed. */
const otherForms = /[０-９Ａ-Ｚａ-ｚ％＋－．﹣\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/gu
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu

/** One form for characters that look the same. Keeps white space, because it ends a figure. */
const normalText = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/(?<=[０-９])，(?=[０-９]{3})/gu, ',')
    .replace(otherForms, (form) => form.normalize('NFKC'))
    .replaceAll('−', '-')

/** A sign is part of a figure unless it joins 2 of them (5-1, 2023-2024). */
const figure = String.raw`(?<![\dA-Za-z])[-+]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?[%‰]?|\d+(?:\.\d+)?[%‰]?`
// Most characters are neither digits nor letters; trying them first halves the time.
const pattern = new RegExp(`[^\\s\\dA-Za-z+-]|${figure}|[A-Za-z]+|\\S`, 'gu')

/** The tokens of some texts; no token extends over 2 texts. */
export const tokensOf = (...texts: readonly string[]): readonly Token[] =>
  texts.flatMap((text) =>
    (normalText(text).match(pattern) ?? []).map(
      (own): Token => ({ kind: /\d/.test(own) ? 'figure' : 'word', text: own }),
    ),
  )

/** The text of tokens without spaces, for the comparison. */
export const joined = (tokens: readonly { readonly text: string }[]): string =>
  tokens.map(({ text }) => text).join('')

/** The text of tokens for people: a space separates adjacent figures. */
export const readable = (tokens: readonly { readonly text: string }[]): string =>
  tokens
    .map(({ text }, index) =>
      /^[-\d]/.test(text) && /[\d%]$/.test(tokens[index - 1]?.text ?? '') ? ` ${text}` : text,
    )
    .join('')

/** Texts without white space, in the form that is compared. */
export const squeezed = (...texts: readonly string[]): string => joined(tokensOf(...texts))
