/** The result of reading a `style.docx`, as lines of text. */
import type { Left, LookChange } from '../../write/docx/changes.ts'
import { type StyleName, shownName } from '../../write/docx/style-names.ts'

/** A line for each change, like `正文缩进　字号 16 磅 → 15 磅（text.body.size）`. */
export const changeLines = (changes: readonly LookChange[]): readonly string[] =>
  changes.map(({ where, what, from, to, path }) => `  ${where}　${what} ${from} → ${to}（${path.join('.')}）`)

/** Traits that only Word has, one line for all styles that share a trait. */
export function leftLines(left: readonly Left[]): readonly string[] {
  const styles = new Map<string, readonly string[]>()
  for (const { where, what } of left) styles.set(what, [...(styles.get(what) ?? []), where])
  return [...styles].map(([what, where]) => `  ${what}：${where.join('、')}`)
}

/** Names of the styles that a `style.docx` lacks. */
export const missingLine = (missing: readonly StyleName[]): string => `  ${missing.map(shownName).join('、')}`
