/** What came of a `style.docx`, told to the one who runs the command. */
import type { Left, LookChange } from '../../write/docx/changes.ts'
import { type StyleName, shownName } from '../../write/docx/style-names.ts'

/** `正文缩进　字号 16 磅 → 15 磅（text.body.size）`, a line each. */
export const changeLines = (changes: readonly LookChange[]): readonly string[] =>
  changes.map(({ where, what, from, to, path }) => `  ${where}　${what} ${from} → ${to}（${path.join('.')}）`)

/** What only Word can say; the same of several styles is said once. */
export function leftLines(left: readonly Left[]): readonly string[] {
  const styles = new Map<string, readonly string[]>()
  for (const { where, what } of left) styles.set(what, [...(styles.get(what) ?? []), where])
  return [...styles].map(([what, where]) => `  ${what}：${where.join('、')}`)
}

export const missingLine = (missing: readonly StyleName[]): string => `  ${missing.map(shownName).join('、')}`
