/** The program's own workbooks, opened as those of others are: the tables with codes come back as they are printed. */
import { Decimal } from 'decimal.js'
import { describe, expect, it } from 'vitest'
import { tablesByKind } from '../../src/document/tables/known-tables.ts'
import { type PrintedTable, readTable } from '../../src/document/tables/printed-table.ts'
import { textGridOf } from '../../src/document/tables/text-grid.ts'
import { wholeTables } from '../../src/document/whole-tables.ts'
import { openBook } from '../../src/intake/open-book.ts'
import { sheetTable } from '../../src/intake/sheet-table.ts'
import { writeBook } from '../../src/write/xlsx/write-book.ts'
import { editions, examples, writtenExample } from '../examples/examples.ts'
import { units, type Written, written } from '../write/written.ts'

const sources: readonly (readonly [string, () => Written])[] = [
  ...units.map((unit) => [unit, () => written(unit)] as const),
  ...[...examples, ...editions].map((edition) => [edition, () => writtenExample(edition)] as const),
]

const captioned = (title: string) =>
  ({ name: title, title, unit: '万元', reportedIn: '万元', isFirst: true }) as const

/** A number of a workbook has no trailing zeros: 60.00 is 60. */
const decimal = (text: string): string =>
  /^-?[\d,]+\.\d+$/.test(text) ? new Decimal(text.replaceAll(',', '')).toFixed() : text.replaceAll(',', '')

/** Codes, names and figures, row by row, of every known table. */
const rowsByKind = (tables: readonly PrintedTable[]) =>
  Object.fromEntries(
    [...tablesByKind(tables)]
      .filter(([kind]) => kind !== 'performance')
      .map(([kind, { table, coded }]) => [
        kind,
        {
          heads: table.heads,
          rows: table.rows.map(({ cells }) => cells.map(decimal)),
          codes: coded?.rows.map(({ code, name }) => [code, name]),
        },
      ]),
  )

describe.each(sources)('%s', (_, write) => {
  it('comes back with the heads, codes and figures of its tables', async () => {
    const { document } = write()
    // A sheet with tables below each other is read as one so far.
    const whole = wholeTables(document).filter(({ parts }) => parts.length === 1)
    const printed = whole.flatMap(({ parts }) =>
      parts.map((part) => readTable(textGridOf(part), captioned(part.caption?.title ?? ''))),
    )
    const { value } = await openBook('导出.xlsx', await writeBook(document))
    const back = (value?.sheets ?? []).flatMap((sheet) => {
      const table = sheetTable(sheet)
      return table === null ? [] : [readTable(table.grid, captioned(table.title))]
    })
    const expected = rowsByKind(printed)
    expect(Object.keys(expected).length).toBeGreaterThan(5)
    expect(rowsByKind(back)).toMatchObject(expected)
  })
})
