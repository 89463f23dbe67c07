/** The bytes of a workbook → its sheets. The one door to the workbook reader, which is loaded when a book is opened. */
import type { CellObject, WorkSheet } from '@e965/xlsx'
import { type Checked, type Diagnostic, errorOf } from '../diagnostic/diagnostic.ts'
import type { Book, BookCell, BookSheet, CellValue } from './book.ts'
import { workbookBytes } from './workbook-bytes.ts'

/** Never throws: a file that cannot be opened gives an error. `file` is the name that messages call it by. */
export async function openBook(file: string, bytes: Uint8Array): Promise<Checked<Book | null>> {
  const judged = workbookBytes(bytes)
  if ('problem' in judged) return notOpened(file, judged.problem, judged.hint)
  const { read, SSF } = await import('@e965/xlsx')
  try {
    const { SheetNames, Sheets, Workbook } = read(judged.bytes, {
      type: 'array',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellText: true,
      cellHTML: false,
    })
    const isDate = (format: unknown) => typeof format === 'string' && SSF.is_date(format)
    const links: string[] = []
    const sheets = SheetNames.map((name, index): BookSheet => {
      const sheet = Sheets[name] ?? {}
      const cells = cellsOf(name.trim(), sheet, { isDate, links })
      const merged = (sheet['!merges'] ?? []).map(({ s, e }) => ({
        from: { row: s.r, column: s.c },
        to: { row: e.r, column: e.c },
      }))
      return { name, isHidden: (Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0, cells, merged }
    })
    const found = [
      ...(judged.hasMacros ? [warningOf('workbook-has-no-macros', `${file}：带有宏，宏没有运行`)] : []),
      ...(links.length === 0 ? [] : [linkedCells(file, links)]),
    ]
    return { value: { sheets }, diagnostics: found }
  } catch (error) {
    return /password/i.test(String(error))
      ? notOpened(file, '文件打不开：工作簿有密码', '在 Excel 或 WPS 里去掉密码，另存为 .xlsx 再导入')
      : notOpened(file, '文件损坏，读不出来', '在 Excel 或 WPS 里打开它，另存为 .xlsx 再导入')
  }
}

const notOpened = (file: string, problem: string, hint: string): Checked<null> => ({
  value: null,
  diagnostics: [errorOf('workbook-can-be-opened', `${file}：${problem}`, hint)],
})

const warningOf = (slug: string, message: string, hint?: string): Diagnostic => ({
  slug,
  severity: 'warning',
  message,
  ...(hint === undefined ? {} : { hint }),
})

/** Cells that a message names; it counts the others. */
const mostNamed = 10

function linkedCells(file: string, links: readonly string[]): Diagnostic {
  const named = links.slice(0, mostNamed).join('、')
  const rest = links.length > mostNamed ? `等 ${links.length} 处` : ''
  return warningOf(
    'cells-stand-alone',
    `${file}：公式取自别的工作簿，用的是上次算出的值：${named}${rest}`,
    '在 Excel 或 WPS 里更新链接后再导出，或核对这些格的值',
  )
}

type Reading = { readonly isDate: (format: unknown) => boolean; readonly links: string[] }

function cellsOf(sheetName: string, sheet: WorkSheet, { isDate, links }: Reading): readonly BookCell[] {
  const rows = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[]
  return rows.flatMap((row, rowIndex) =>
    (row ?? []).flatMap((cell, column): readonly BookCell[] => {
      const value = cell && valueIn(cell, isDate)
      if (!value) return []
      const at = `${sheetName}!${columnName(column)}${rowIndex + 1}`
      // [1]表!A1, or '[别的.xlsx]表'!A1
      if (/\[[^\]]+\][^!]*!/.test(cell.f ?? '')) links.push(at)
      return [{ at, row: rowIndex, column, value, isComputed: cell.f !== undefined }]
    }),
  )
}

/** Null for a cell that is empty, or only has a look. */
function valueIn({ t, v, w, z }: CellObject, isDate: Reading['isDate']): CellValue | null {
  switch (t) {
    case 'n':
      return typeof v === 'number'
        ? { kind: 'number', digits: digitsOf(v), shown: w ?? '', isDate: isDate(z) }
        : null
    case 's':
      return v === undefined || v === '' ? null : { kind: 'text', text: String(v) }
    case 'b':
      return { kind: 'yes-no', value: v === true }
    case 'e':
      return { kind: 'error', text: w ?? '#N/A' }
    default:
      return null
  }
}

/** Workbooks hold 15 digits: what binary fractions add after them is not the exporter's. */
const digitsOf = (value: number): string => String(Number(value.toPrecision(15)))

/** A, B, …, Z, AA, … */
function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest === 0 ? '' : columnName(rest - 1)}${String.fromCharCode(65 + (index % 26))}`
}
