/** Where a slip of YAML is shown: at what the clerk typed, not where the parser gave up. */
import type { YAMLError } from 'yaml'
import type { Source } from './source.ts'

/** What was opened and never closed is shown where it opens; the parser complains where the text ends. */
export function placeOfError({ text }: Source, { message, pos }: YAMLError): readonly [number, number] {
  const [, quote] = /^Missing closing (["'])quote/.exec(message) ?? []
  const before = text.slice(0, pos[0])
  const opening =
    quote !== undefined
      ? before.lastIndexOf(quote)
      : message.startsWith('Block scalar header')
        ? before.search(/[|>][^|>]*$/)
        : /^Flow .* end with a [\]}]$/.test(message)
          ? openBracket(before, message.at(-1) ?? '')
          : -1
  return opening === -1 ? pos : [opening, opening + 1]
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
