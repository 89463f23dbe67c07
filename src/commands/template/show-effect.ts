/** The effect of a change of templates, for people: unit by unit the texts before and after, and a count. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { showText } from '../../diagnostic/show.ts'
import { visible } from '../../diagnostic/visible.ts'
import { type ChangedText, inCommon } from './changed-texts.ts'

/** The effect on one unit's publication. */
export type Effect = {
  readonly unit: string
  readonly year: number
  readonly changes: readonly ChangedText[]
  /** Whether anything but texts changed: fonts, margins, widths of columns, where pages begin. */
  readonly looks: boolean
  /** Errors that were not there before, and those that are gone. */
  readonly newErrors: readonly Diagnostic[]
  readonly mended: readonly Diagnostic[]
  /** Whether one of the two documents is missing: before or now, even a draft could not be composed. */
  readonly cannotCompare: boolean
}

/** How much is shown. */
export type Showing = {
  readonly colour: boolean
  /** Every row of a table that changed, and every text whole. */
  readonly verbose: boolean
}

/** Whether anything of a unit changed. */
export const isTouched = ({ changes, looks, newErrors, mended }: Effect): boolean =>
  changes.length + newErrors.length + mended.length > 0 || looks

/** A block a unit; empty for an unchanged one. */
export function effectAsText(effect: Effect, showing: Showing): string {
  const { unit, year, changes, looks, newErrors, mended, cannotCompare } = effect
  if (!isTouched(effect)) return ''
  const said = [
    ...(newErrors.length > 0 ? [`新出 ${newErrors.length} 个错误`] : []),
    ...(mended.length > 0 ? [`改好 ${mended.length} 个错误`] : []),
    ...(changes.length > 0 ? [`文字改了 ${changes.length} 处`] : []),
    ...(looks ? ['版式有改动'] : []),
    ...(cannotCompare ? ['排不出来，文字没有比较'] : []),
  ]
  const errors = (title: string, found: readonly Diagnostic[]) =>
    found.length === 0 ? [] : ['', title, showText(found, { colour: showing.colour }).trimEnd()]
  return `${[
    `■ ${unit} ${year}　${said.join('，')}`,
    ...folded(changes, showing),
    ...errors('新出的错误：', newErrors),
    ...errors('改好的错误：', mended),
  ].join('\n')}\n\n`
}

/** Rows of one table that are shown unless all are asked for. */
const rowsShown = 3

/** Each place once; the rows of a table, of which a change of its columns touches all, by the first few. */
function folded(changes: readonly ChangedText[], showing: Showing): readonly string[] {
  const lines: string[] = []
  let [place, table, rows]: [string, string, number] = ['', '', 0]
  const close = () => {
    if (rows > rowsShown && !showing.verbose)
      lines.push(`  ${table} 还有 ${rows - rowsShown} 行有改动（--verbose 全部列出）`)
    rows = 0
  }
  for (const change of changes) {
    const own = change.kind === 'row' ? change.where.replace(/ 第\d+行$/, '') : ''
    if (own !== table) close()
    table = own
    if (own !== '') rows += 1
    if (rows > rowsShown && !showing.verbose) continue
    if (change.where !== place) lines.push(`  ${visible(change.where)}`)
    place = change.where
    lines.push(...beforeAndAfter(change, showing.verbose).map((line) => `    ${visible(line)}`))
  }
  close()
  return lines
}

/** Characters that are shown around what differs, of a text that is new or gone, and of one that is never cut. */
const [around, longest, short] = [16, 80, 40]

function beforeAndAfter({ before, after }: ChangedText, isWhole: boolean): readonly string[] {
  const cut = (text: string, from: number, behind: number): string => {
    if (isWhole || text.length <= short) return text
    const start = from - around < around / 2 ? 0 : from - around
    const end = behind - around < around / 2 ? text.length : text.length - behind + around
    return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
  }
  if (before === null || after === null) {
    const text = before ?? after ?? ''
    return [`${before === null ? '＋' : '－'} ${cut(text, 0, Math.max(0, text.length - longest))}`]
  }
  const { before: from, behind } = inCommon(before, after)
  return [`－ ${cut(before, from, behind)}`, `＋ ${cut(after, from, behind)}`]
}

/** The last line: how many units, and how many of them changed in what. */
export function countAsText(effects: readonly Effect[]): string {
  const count = (is: (effect: Effect) => boolean) => effects.filter(is).length
  const texts = effects.reduce((sum, { changes }) => sum + changes.length, 0)
  const parts: readonly (readonly [number, string])[] = [
    [count(({ newErrors }) => newErrors.length > 0), '个新出错误'],
    [count(({ mended }) => mended.length > 0), '个改好了错误'],
    [count(({ changes }) => changes.length > 0), `个文字有改动（${texts} 处）`],
    [count(({ looks }) => looks), '个版式有改动'],
    [count((effect) => !isTouched(effect)), '个没有改动'],
  ]
  const said = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`)
  return `共 ${effects.length} 个单位：${said.join('，')}。\n`
}
