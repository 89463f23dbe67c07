import { Run } from 'docx'
import type { Inline } from '../../document/tree.ts'
import { strongStyle } from './style-names.ts'

/**
 * Marks of both Chinese and Latin type. Word sets them in the Latin font, half as wide, unless the run is marked as
 * East Asian.
 */
const shared = /[‘’“”…—–·×÷±°§≥≤①-⑳Ⅰ-Ⅻ]/

/** Whether a text contains a mark of both types. */
export const isShared = (text: string): boolean => shared.test(text)

/** What XML cannot hold. The data's reader refuses such characters; a writer still must not write a broken file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** The text without characters that XML cannot hold, each replaced by �. */
export const writable = (text: string): string => text.replace(unwritable, '\ufffd')

/** The look of a run, as far as it differs from its style. */
export type RunLook = {
  /** Half points, where it differs from the paragraph style's. */
  readonly size?: number
}

/** One run; `look` holds what differs from the paragraph's style. */
export function run(text: string, look: RunLook & { readonly style?: string } = {}): Run {
  const content = { ...look, text: writable(text) }
  return new Run(isShared(text) ? { ...content, font: { hint: 'eastAsia' } } : content)
}

/** Inline content as Word runs. */
export function runs(content: readonly Inline[], look: RunLook = {}): Run[] {
  return content.map((inline) => {
    switch (inline.type) {
      case 'text':
        return run(inline.text, inline.strong ? { ...look, style: strongStyle.id } : look)
      case 'break':
        return new Run({ break: 1 })
      default:
        return inline satisfies never
    }
  })
}
