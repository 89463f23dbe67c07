/** YearChanges between two years, shown: aligned text for the terminal, Markdown, and data for programs. */
import { padLeft, padRight, widthOf } from '../../diagnostic/width.ts'
import {
  absolute,
  compare,
  type Money,
  type MoneyUnit,
  nil,
  showMoney,
  showPercent,
} from '../../number/money.ts'
import type { ChangeKind, YearChange, YearChanges } from './changes-between.ts'

/** The text above the tables: the unit's name, and the source of each year's figures. */
export type ChangesTitle = { readonly name: string; readonly sources: readonly string[] }

type ChangeWords = Readonly<Record<ChangeKind, string>>
const ofSums: ChangeWords = {
  new: '增加',
  gone: '减少',
  more: '增加',
  less: '减少',
  same: '持平',
  moved: '调整',
}
const ofItems: ChangeWords = { ...ofSums, new: '新增', gone: '取消' }
const ofProjects: ChangeWords = { ...ofItems, gone: '结束' }

const sectionsOf = (changes: YearChanges) =>
  (
    [
      ['总数', changes.totals, ofSums],
      ['收入来源', changes.income, ofSums],
      ['支出，按资金', changes.funds, ofSums],
      ['支出，按科目', changes.items, ofItems],
      ['项目', changes.projects, ofProjects],
    ] as const
  ).map(([title, rows, words]) => ({ title, rows: rows.length === 0 ? [] : cellsOf(rows, words, changes) }))

const noChange = '没有变化。'

const titleOf = ({ from, to, unit }: YearChanges, { name }: ChangesTitle): string =>
  `${name}：${from}年与${to}年预算比较（单位：${unit}）`

/** Aligned by columns; a Chinese character is 2 columns wide. */
export function changesAsText(changes: YearChanges, about: ChangesTitle): string {
  const tables = sectionsOf(changes).map(({ title, rows }) => {
    const lines = rows.length === 0 ? [noChange] : aligned(rows)
    return `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`
  })
  return `${[titleOf(changes, about), ...about.sources].map((line) => `${line}\n`).join('')}\n${tables.join('\n')}`
}

/** A heading and a table for each section. */
export function changesAsMarkdown(changes: YearChanges, about: ChangesTitle): string {
  const tables = sectionsOf(changes).map(({ title, rows }) => {
    const [head, ...body] = rows.map(
      (cells) => `| ${cells.map((cell) => cell.trim().replaceAll('|', '\\|')).join(' | ')} |`,
    )
    const columns = rows[0]?.map((_, column) => (isFigure(column) ? '---:' : '---')) ?? []
    const table = head === undefined ? noChange : [head, `| ${columns.join(' | ')} |`, ...body].join('\n')
    return `## ${title}\n\n${table}\n`
  })
  const sources = about.sources.map((source) => `- ${source}\n`).join('')
  return `${[`# ${titleOf(changes, about)}\n`, sources, ...tables].join('\n')}`
}

/** As data; amounts in the unit of `reported_in`, as printed. */
export const changesAsData = (changes: YearChanges, unit: string) => ({
  unit,
  from: changes.from,
  to: changes.to,
  reported_in: changes.unit,
  ...Object.fromEntries(
    (['totals', 'income', 'funds', 'items', 'projects'] as const).map((key) => [
      key,
      changes[key].map((change) => dataOf(change, changes.unit)),
    ]),
  ),
})

const plain = (amount: Money, unit: MoneyUnit) =>
  showMoney(amount, { unit, decimals: 2, separators: false, trim: false })

const dataOf = ({ name, kind, before, after, difference, rate, note }: YearChange, unit: MoneyUnit) => ({
  name: name.trim(),
  change: kind,
  before: plain(before, unit),
  after: plain(after, unit),
  difference: plain(difference, unit),
  rate: rate === null ? null : showPercent(rate, 2, false),
  note,
})

type Cells = readonly string[]

/** The head, and a row for each change. The last column is there only if a change has a note. */
function cellsOf(
  rows: readonly YearChange[],
  words: ChangeWords,
  { from, to, unit }: YearChanges,
): readonly Cells[] {
  const isNoted = rows.some(({ note }) => note !== null)
  const cells = [
    ['名称', '变化', `${from}年`, `${to}年`, '增减', '幅度', '说明'],
    ...rows.map((change) => cellsOfChange(change, words, unit)),
  ]
  return isNoted ? cells : cells.map((row) => row.slice(0, -1))
}

function cellsOfChange(
  { name, kind, before, after, difference, rate, note }: YearChange,
  words: ChangeWords,
  unit: MoneyUnit,
): Cells {
  const show = (amount: Money) => showMoney(amount, { unit, decimals: 2, separators: true, trim: false })
  const direction = compare(difference, nil)
  const sign = direction > 0 ? '+' : direction < 0 ? '−' : ''
  const shown = rate === null ? '' : showPercent(rate, 2, false).replace('-', '')
  // A rate too small for 2 decimals is not printed, as in the publication.
  const isHidden = rate === null || (direction !== 0 && !/[1-9]/.test(shown))
  const percent = isHidden ? '—' : `${sign}${shown}%`
  const change = `${sign}${show(absolute(difference))}`
  return [name, words[kind], show(before), show(after), change, percent, note ?? '']
}

const isFigure = (column: number) => column >= 2 && column <= 5

/** Figures are aligned right, the other columns left. */
function aligned(rows: readonly Cells[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => widthOf(cells[column] ?? ''))),
  )
  return rows.map((cells) =>
    cells
      .map((cell, column) => (isFigure(column) ? padLeft : padRight)(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
