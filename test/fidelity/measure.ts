/**
 * How much of a publication's own text stands in what we write: every table row of the published text must be found,
 * its cells in order, in one row; every line of prose must be found whole. White space, full-width forms, thousands
 * separators and the marks of the scan do not count.
 */

export type Produced = {
  /**
   * Texts of the cells of each row; where the format keeps no rows, whether the text has the cells of a row one after the
   * other (`drawn`), or may have other texts between them (`scattered`).
   */
  readonly rows: readonly (readonly string[])[] | 'drawn' | 'scattered'
  readonly text: string
}

/** `contents` are the lines of the published table of contents, whose titles differ from the body's. */
export type Kind = 'row' | 'prose' | 'contents'

export type Miss = { readonly line: number; readonly kind: Kind; readonly text: string }

export type Measured = {
  readonly misses: readonly Miss[]
  /** Lines looked for. */
  readonly counts: Readonly<Record<Kind, number>>
}

/** 1 if every line of a kind was found. */
export const shareOf = ({ counts, misses }: Measured, kind: Kind): number =>
  1 - misses.filter((miss) => miss.kind === kind).length / counts[kind]

/** Words that the form prints in merged cells or heading rows: the scan has them on rows that they do not belong to. */
const labels = new Set(
  `产出指标 效益指标 成本指标 满意度指标 长期绩效目标 年度绩效目标 年度绩效指标 年度绩效指 标 一级指标 二级指标 三级指标
   当年实现值 实现值 预期当年 预期当年实现值 前年 上年 预计当年实现 项目前两年预算情况 项目资金来源 指标值 绩效标准
   2022年 2023年 近两年指标值`.split(/\s+/),
)

/** A cell this long fills pages: a scan cuts it, and only its text can be looked for. */
const longCell = 150

export function normalized(text: string): string {
  return text
    .replaceAll(/\$\\geq\s*/g, '≥')
    .replaceAll(/\$\\leq\s*/g, '≤')
    .replaceAll('\\%$', '%')
    .replaceAll(/<\/?(p|ol|li)>/g, '')
    .replaceAll(/_(?=\d|硚)/g, '')
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replaceAll(/(?<=\d),(?=\d{3}(\D|$))/g, '')
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‘’]/g, "'")
}

export function measure(published: string, { rows, text }: Produced): Measured {
  const whole = normalized(text)
  const ours =
    typeof rows === 'string' ? rows : rows.map((cells) => cells.map(normalized).filter((cell) => cell !== ''))
  const counts: Record<Kind, number> = { row: 0, prose: 0, contents: 0 }
  const misses: Miss[] = []
  let inContents = true
  let firstPart = false
  published.split('\n').forEach((line, index) => {
    if (line.trim() === '') return
    if (line.startsWith('第一部分')) {
      inContents = !firstPart
      firstPart = true
    }
    const cells = line.includes('\t') ? cellsOf(line) : null
    if (cells?.length === 0) return
    const kind = cells ? 'row' : inContents ? 'contents' : 'prose'
    const found = cells ? hasRow(cells, ours, whole) : whole.includes(normalized(line.replace(/^- /, '')))
    counts[kind] += 1
    if (!found) misses.push({ line: index + 1, kind, text: line })
  })
  return { misses, counts }
}

function cellsOf(line: string): readonly string[] {
  const cells = line
    .split('\t')
    .map(normalized)
    .filter((cell) => cell !== '' && !labels.has(cell))
  return cells.length > 2 ? cells.filter((cell) => !/^(长期|年度)绩效目标\d+$/.test(cell)) : cells
}

function hasRow(cells: readonly string[], rows: Produced['rows'], whole: string): boolean {
  const isLong = cells.some(({ length }) => length > longCell)
  if ((isLong || rows === 'scattered') && cells.every((cell) => whole.includes(cell))) return true
  if (rows === 'scattered') return false
  return rows === 'drawn' ? whole.includes(cells.join('')) : rows.some((row) => isWithin(cells, row))
}

/** Whether all of `wanted` are in `given`, in their order. */
function isWithin(wanted: readonly string[], given: readonly string[]): boolean {
  let next = 0
  for (const cell of given) if (cell === wanted[next]) next += 1
  return next === wanted.length
}
