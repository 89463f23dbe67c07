/** The places to fill of a unit's year as a workbook, for a colleague who has no text editor. */
import { fileHead, fillListHeads } from '../../intake/fill-list-heads.ts'
import { addressText } from '../../model/data-address.ts'
import { type EntryKind, entryKind } from '../../read/entry-kind.ts'
import type { ListedPlace } from '../../read/listed-places.ts'
import { rowHeight } from '../../write/xlsx/row-height.ts'
import type { SheetChoice, XlsxCell, XlsxRow } from '../../write/xlsx/sheet.ts'
import { sheetNames } from '../../write/xlsx/sheet-names.ts'
import { sheetText } from '../../write/xlsx/sheet-text.ts'
import { typedNumber } from '../../write/xlsx/typed-number.ts'
import { writeXlsx } from '../../write/xlsx/write-xlsx.ts'

/** A place and its file, as it is called in the folder of the year: `budget.yaml`; `unit.yaml` is in the unit's. */
export type FilePlace = ListedPlace & { readonly file: string }

/** The places to fill of one unit. */
export type FillList = {
  readonly unit: string
  readonly year: number
  readonly places: readonly FilePlace[]
}

/** The bytes of the XLSX file; equal lists give equal bytes. */
export function fillListBook({ unit, year, places }: FillList): Promise<Uint8Array> {
  const { file: _, ...others } = fillListHeads
  const heads = [fileHead({ unit, year }), ...Object.values(others)]
  const height = rowHeight(heads, widths, mostLines)
  return writeXlsx([
    {
      name: sheetNames([`${unit} ${year} 待填`])[0] ?? '',
      rows: [heads.map((head) => headCell(head, height)), ...places.map(rowOf)],
      widths,
      headRows: 1,
      filtered: true,
      orientation: 'landscape',
      choices: places.flatMap(choiceIn),
      stamp: `${unit} ${year}`,
    },
  ])
}

/** In characters; a Chinese character is 2 wide. */
const widths = [26, 30, 44, 36, 24, 44] as const
/** Excel shows no row higher than 409 points. */
const mostLines = 27

const look = { alignVertical: 'top', wrap: true, borderStyle: 'thin', borderColor: '#bfbfbf' } as const
/** Also of a cell that is blank. */
const asText: XlsxCell = { type: String, format: '@' }

const headCell = (value: string, height: number): XlsxCell => ({
  ...look,
  value,
  height,
  fontWeight: 'bold',
  backgroundColor: '#f2f2f2',
})

function rowOf({ file, at, what, lastYear, expected, rule }: FilePlace): XlsxRow {
  const address = addressText(at)
  const height = rowHeight([file, address, what, lastYear, expected], widths, mostLines)
  const text = (value: string): XlsxCell => ({ ...look, height, ...asText, value: sheetText(value) })
  const figure = typedNumber(lastYear)
  return [
    { ...text(file), textColor: '#7f7f7f' },
    { ...text(address), textColor: '#7f7f7f' },
    text(what),
    figure === null ? text(lastYear) : { ...look, height, ...figure, align: 'right' },
    text(expected),
    { ...look, height, backgroundColor: '#fff9db', ...blanks[rule === null ? 'text' : entryKind(rule)] },
  ]
}

/** What is typed into a cell stays as it is typed: a code keeps its zeros, `=1+1` and `1-2` are texts. */
const blanks: Readonly<Record<EntryKind, XlsxCell>> = {
  amount: {},
  number: {},
  day: { type: Date, format: 'yyyy-mm-dd' },
  words: asText,
  text: asText,
  code: asText,
}

/** Excel takes 255 characters with the quotation marks, and separates words by commas. */
const mostCharacters = 250
const valueColumn = widths.length - 1

function choiceIn({ rule }: FilePlace, index: number): readonly SheetChoice[] {
  const words = rule?.words ?? []
  const isOffered =
    words.length > 0 && words.join(',').length <= mostCharacters && !words.some((word) => /[,"]/.test(word))
  return isOffered ? [{ row: index + 1, column: valueColumn, words }] : []
}
