/** The place of a YAML error: what the clerk typed wrong, not where the parser stopped. */
import type { YAMLError } from 'yaml'
import type { SourceText } from './source-text.ts'

/**
 * The offsets of an error. A quote or bracket that is never closed is marked where it opens; the parser gives the
 * end.
 */
export function placeOfError({ text }: SourceText, { message, pos }: YAMLError): readonly [number, number] {
  const [, quote] = /^Missing closing (["'])quote/.exec(message) ?? []
  const before = text.slice(0, pos[0])
  const opening =
    quote !== undefined
      ? before.lastIndexOf(quote)
      : message.startsWith('Block scalar header')
        ? Math.max(before.lastIndexOf('|'), before.lastIndexOf('>'))
        : /^Flow .* end with a [\]}]$/.test(message)
          ? openBracket(before, message.at(-1) ?? '')
          : -1
  if (opening !== -1) return [opening, opening + 1]
  return text[pos[0]] === ' ' ? firstWordAfter(text, pos[0]) : pos
}

/** Offset of the last open bracket that `closing` would close; -1 if there is none. */
function openBracket(text: string, closing: string): number {
  const opening = closing === ']' ? '[' : '{'
  let closed = 0
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === closing) closed += 1
    if (text[at] === opening && closed-- === 0) return at
  }
  return -1
}

/** The word after the spaces at which an error about indentation begins. */
function firstWordAfter(text: string, offset: number): readonly [number, number] {
  const [blanks = ''] = /^ */.exec(text.slice(offset)) ?? []
  const start = offset + blanks.length
  return [start, start + (/^[^\s:]+/.exec(text.slice(start))?.[0].length ?? 1)]
}
