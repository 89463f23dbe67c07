/** The summary of many units as a workbook: a sheet of units and a sheet of problems. */
import { wordOf } from '../../diagnostic/show.ts'
import { rowHeight } from '../../write/xlsx/row-height.ts'
import type { XlsxRow } from '../../write/xlsx/sheet.ts'
import { sheetText } from '../../write/xlsx/sheet-text.ts'
import { writeXlsx } from '../../write/xlsx/write-xlsx.ts'
import { countsOf, placeOf, problemsOf, resultWords, type Summary } from './summary.ts'

/** A sheet holds a million rows; memory suffices to write about 100,000. */
const mostProblems = 100_000

const titles = (...values: readonly string[]) =>
  values.map((value) => ({
    value,
    fontWeight: 'bold' as const,
    align: numbers.get(value) ?? ('left' as const),
  }))

const centred = (value: number) => ({ value, align: 'center' as const })

/** Titles are aligned as the figures below them. */
const numbers: ReadonlyMap<string, 'center' | 'right'> = new Map([
  ['年份', 'center'],
  ...['页数', '用时（秒）', '错误', '警告', '认可'].map((title) => [title, 'right'] as const),
])

/** The bytes of the XLSX file. */
export function summarySheet({ units, ruleTitles, pending }: Summary): Promise<Uint8Array> {
  const unitRows: XlsxRow[] = [
    titles(
      '单位',
      '名称',
      '年份',
      '结果',
      '页数',
      '用时（秒）',
      '错误',
      '警告',
      '认可',
      '手改过、另存的文件',
    ),
  ]
  const problemRows: XlsxRow[] = [titles('单位', '年份', '程度', '规则', '问题', '位置', '提示', '规则代号')]
  let left = 0
  for (const unit of units()) {
    const problems = problemsOf(unit)
    const { errors, warnings, accepted } = countsOf(problems)
    unitRows.push([
      unit.unit,
      unit.title ?? '',
      centred(unit.year),
      resultWords[unit.result],
      unit.pages,
      unit.seconds,
      errors,
      warnings,
      accepted,
      unit.kept.join('、'),
    ])
    for (const problem of problems) {
      if (problemRows.length > mostProblems) left += 1
      else {
        const { slug, message, hint = '' } = problem
        const rule = ruleTitles.get(slug) ?? ''
        problemRows.push(
          tallRow([unit.unit, unit.year, wordOf(problem), rule, message, placeOf(problem), hint, slug]),
        )
      }
    }
  }
  for (const key of pending) unitRows.push([key, '', null, '没有做到'])
  if (left > 0) problemRows.push([`还有 ${left} 处，见 manifest.json`])
  return writeXlsx([
    { ...list, name: '单位', rows: unitRows, widths: [24, 44, 6, 16, 8, 12, 8, 8, 8, 40] },
    { ...list, name: '问题', rows: problemRows, widths: problemWidths },
  ])
}

/** A sheet of titles and the rows below them. */
const list = { headRows: 1, filtered: true, orientation: 'landscape' } as const

/** In characters; a Chinese character is 2 wide. */
const problemWidths = [24, 6, 6, 24, 50, 32, 40, 28] as const
const mostLines = 12

/** A row as high as its longest text needs. */
function tallRow(cells: readonly (string | number)[]): XlsxRow {
  const height = rowHeight(cells.map(String), problemWidths, mostLines)
  return cells.map((cell) => ({
    ...(typeof cell === 'number' ? centred(cell) : { value: sheetText(cell), wrap: true }),
    alignVertical: 'top' as const,
    height,
  }))
}
