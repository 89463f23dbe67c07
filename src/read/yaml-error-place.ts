/** Where a slip of YAML is shown: at what the clerk typed, not where the parser gave up. */
import type { YAMLError } from 'yaml'
import type { SourceText } from './source-text.ts'

/** What was opened and never closed is shown where it opens; the parser complains where the text ends. */
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

/** Offset of the last bracket that `closing` would have closed; -1 if all are closed. */
function openBracket(text: string, closing: string): number {
  const opening = closing === ']' ? '[' : '{'
  let closed = 0
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === closing) closed += 1
    if (text[at] === opening && closed-- === 0) return at
  }
  return -1
}

/** Complaints about indentation begin in the blanks; what the clerk sees is the word behind them. */
function firstWordAfter(text: string, offset: number): readonly [number, number] {
  const [blanks = ''] = /^ */.exec(text.slice(offset)) ?? []
  const start = offset + blanks.length
  return [start, start + (/^[^\s:]+/.exec(text.slice(start))?.[0].length ?? 1)]
}
