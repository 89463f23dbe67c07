/** What a clerk probably meant to type: near misses of codes, amounts and words, mended. */
import { nearest } from '../diagnostic/nearest.ts'
import type { LeafRule } from '../model/scalar.ts'

/** Each step takes off one more habit of keyboards and spreadsheets. */
const steps: readonly ((text: string) => string)[] = [
  (text) => text.normalize('NFKC').trim(),
  (text) => text.replaceAll(/[“”‘’"'\u0060]/g, ''),
  (text) => text.replaceAll(/[,，、\s]/g, ''),
  (text) => text.replace(/^[¥￥$]/, ''),
  (text) => text.replace(/(?<=\d)\D+$/, ''),
  (text) => text.replace(/^\((.*)\)$/, '-$1').replace(/^−|^－/, '-'),
]

/** A hint for a value that does not fit, or null if there is nothing better to say than what was expected. */
export function mendHint(text: string, rule: LeafRule): string | null {
  const word = nearest(text.normalize('NFKC'), rule.words)
  if (word !== null) return `是不是“${word}”？`
  const mended = mend(text, rule.accept)
  if (mended === null) return null
  return `改为 ${mended}${/[元]/.test(text) ? '，金额单位由 amounts_in 一并说明' : ''}`
}

function mend(text: string, accept: LeafRule['accept']): string | null {
  let current = text
  for (const step of steps) {
    current = step(current)
    if (current !== '' && accept(current)) return current
  }
  return null
}

/** A text that should have been a map: its colon is full-width, or no space follows it. */
export const colonHint = (text: string): string | null =>
  /^["']?[\w-]+["']?\s*：/.test(text)
    ? '键后面的冒号要用半角，再空一格，如 name: 值'
    : /^["']?[\w-]+["']?:\S/.test(text)
      ? '冒号后面要空一格，如 name: 值'
      : null
