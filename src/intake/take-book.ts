/** A workbook → the values that it gives for a unit's files, what is wrong with it, and what was not taken. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { errorOf } from '../diagnostic/diagnostic.ts'
import { tableKinds } from '../document/tables/titles.ts'
import { addressText } from '../model/data-address.ts'
import type { WorkbookLayout } from '../model/workbook-layout.ts'
import type { MoneyUnit } from '../number/money.ts'
import type { Book, BookCell, BookSheet } from './book.ts'
import { factsOfBook, itemCodes, tablesOfBook } from './facts/facts-of-book.ts'
import type { KnownNames } from './facts/mended-codes.ts'
import { tableAmounts } from './facts/table-amounts.ts'
import { isDepartmentBook, unitName } from './facts/unit-facts.ts'
import { untakenColumns } from './facts/untaken-columns.ts'
import { goalSheets } from './goal-sheets/goal-sheets.ts'
import type { Taken } from './taken.ts'
import { type BookTexts, textsOfBook } from './texts/texts-of-book.ts'

/** What a workbook is read with. */
export type BookContext = {
  readonly file: string
  readonly year: number
  /** Names of both classifications by code, the unit's own included. */
  readonly names: KnownNames
  readonly skip: ReadonlySet<string>
  readonly take: ReadonlyMap<string, string>
  readonly layout: WorkbookLayout
  /** Whether the edition has these words by itself. */
  readonly isWritten: (words: string) => boolean
}

/** What a workbook gives. */
export type BookTaken = {
  readonly taken: readonly Taken[]
  /** The unit of the amounts of `budget.yaml`. */
  readonly unit: MoneyUnit
  /** Who the workbook says it is of; null if it does not say. */
  readonly name: { readonly name: string; readonly cell: BookCell } | null
  readonly isDepartment: boolean | null
  readonly found: readonly Diagnostic[]
  /** Sheets that nothing was taken from. */
  readonly unused: readonly BookSheet[]
  readonly hidden: readonly BookSheet[]
  /** What no sentence of the layout takes of the sheets of texts. */
  readonly left: BookTexts['left']
  /** Columns of known tables that nothing was taken from. */
  readonly untaken: readonly string[]
}

/** Never throws: what cannot be taken is an error among `found`. */
export function takeBook({ sheets }: Book, { file, layout, isWritten, ...context }: BookContext): BookTaken {
  const name = unitName(sheets)
  const goals = goalSheets(sheets, { year: context.year, unitName: name?.name ?? null })
  const isProject = ({ file: own }: Taken) => own.startsWith('projects/')
  const tables = tablesOfBook(sheets, { ...context, layout })
  const amounts = tableAmounts(tables.books, context.year)
  const texts = textsOfBook(sheets, layout, {
    codeOf: itemCodes(tables.books),
    amountOf: (key) => amounts.get(key) ?? null,
    unitName: name?.name ?? null,
    isWritten,
  })
  const facts = factsOfBook(tables, {
    ...context,
    projects: [...goals.taken, ...texts.taken].filter(isProject),
  })
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  const known = new Set([
    ...facts.tables.filter(({ table }) => isKnownTitle(table.title)).map(({ sheet }) => sheet),
    ...goals.used,
    ...texts.used,
  ])
  return {
    taken: firstOfEach([
      ...facts.taken,
      ...[...goals.taken, ...texts.taken].filter((one) => !isProject(one)),
    ]),
    unit: facts.unit,
    name,
    isDepartment: isDepartmentBook(facts.books),
    found: [
      ...(facts.books.size > 0
        ? []
        : [
            errorOf(
              'workbook-has-tables',
              `${file}：没有认出一张预算表`,
              '表的标题和表头要像公开的那样（收支总表、收入总表……）；本区的叫法不同，写在 templates 的 workbook.yaml，见 docs/workbook.md',
            ),
          ]),
      ...goals.found,
      ...texts.found,
      ...facts.found,
    ],
    unused: visible.filter(
      (sheet) => !known.has(sheet) && sheet.cells.length > 0 && !/封面|目录/.test(sheet.name),
    ),
    left: texts.left,
    untaken: untakenColumns(facts.books, facts.taken),
    hidden: sheets.filter(({ isHidden }) => isHidden),
  }
}

const isKnownTitle = (title: string): boolean => Object.values(tableKinds).some(({ is }) => is(title))

/** A table's figure counts before a text's. */
function firstOfEach(taken: readonly Taken[]): readonly Taken[] {
  const found = new Map<string, Taken>()
  for (const one of taken) {
    const key = `${one.file} ${addressText(one.at)}`
    if (!found.has(key)) found.set(key, one)
  }
  return [...found.values()]
}
