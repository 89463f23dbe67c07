/** The summary of many units as a workbook, to be sorted and filtered: a sheet of units, a sheet of problems. */
import type { SheetData } from 'write-excel-file/node'
import { severityWord } from '../diagnostic/show.ts'
import { countsOf, placeOf, problemsOf, resultWords, type Summary } from './summary.ts'

/** A sheet takes a million rows, and the memory that it is made in some hundred thousand. */
const mostProblems = 100_000

const bold = (titles: readonly string[]) => titles.map((value) => ({ value, fontWeight: 'bold' as const }))

export async function summarySheet({ units, ruleTitles, pending }: Summary): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const unitRows: SheetData = [
    bold(['单位', '名称', '年份', '结果', '页数', '用时（秒）', '错误', '警告', '手改过、另存的文件']),
  ]
  const problemRows: SheetData = [bold(['单位', '年份', '程度', '规则', '问题', '位置', '提示', '规则代号'])]
  let left = 0
  for (const unit of units()) {
    const problems = problemsOf(unit)
    const { errors, warnings } = countsOf(problems)
    unitRows.push([
      unit.unit,
      unit.title ?? '',
      unit.year,
      resultWords[unit.result],
      unit.pages,
      unit.seconds,
      errors,
      warnings,
      unit.kept.join('、'),
    ])
    for (const problem of problems) {
      if (problemRows.length > mostProblems) left += 1
      else {
        const { severity, slug, message, hint = '' } = problem
        const rule = ruleTitles.get(slug) ?? ''
        problemRows.push(
          [unit.unit, unit.year, severityWord[severity], rule, message, placeOf(problem), hint, slug].map(
            cellOf,
          ),
        )
      }
    }
  }
  for (const key of pending) unitRows.push([key, '', null, '没有做到'])
  if (left > 0) problemRows.push([`还有 ${left} 处，见 manifest.json`])
  const widths = (...columns: readonly number[]) => columns.map((width) => ({ width }))
  return writeXlsxFile([
    {
      sheet: '单位',
      data: unitRows,
      stickyRowsCount: 1,
      columns: widths(24, 44, 8, 16, 8, 12, 8, 8, 40),
    },
    {
      sheet: '问题',
      data: problemRows,
      stickyRowsCount: 1,
      columns: widths(24, 8, 8, 32, 70, 50, 60, 36),
    },
  ]).toBuffer()
}

/** A cell holds 32,767 characters; of control characters XML takes few. */
const cellOf = (value: string | number) =>
  typeof value === 'number' ? value : value.replaceAll(/[^\P{Cc}\n\t]/gu, ' ').slice(0, 32_000)
