/** Books imported in memory, and what the publications made of them print. */
import { readdirSync } from 'node:fs'
import { documentOfUnit, type Job } from '../../../src/build.ts'
import { type Diagnostic, isError } from '../../../src/diagnostic/diagnostic.ts'
import { outlineOf } from '../../../src/document/outline-of.ts'
import { passagesOf } from '../../../src/document/reading.ts'
import { type PrintedTable, printedTables } from '../../../src/document/tables/printed-table.ts'
import type { MoneyUnit } from '../../../src/number/money.ts'
import { projectWorld } from '../../project.ts'
import { asChanges, type Files, type Ran, run } from '../running.ts'

export const importing = (book: string, words: string, changes: Files = {}): Promise<Ran> =>
  run(['import', book, words].filter((word) => word !== '').join(' '), changes)

/** The files of an import beside others. */
export const withImport = (ran: Ran, changes: Files = {}): Files => ({ ...changes, ...asChanges(ran) })

/** The tables of the publication of a unit as a draft prints them. */
export function tablesOf(
  changes: Files,
  { unit, year }: Pick<Job, 'unit' | 'year'>,
): { readonly tables: readonly PrintedTable[]; readonly errors: readonly Diagnostic[] } {
  const { value, diagnostics } = documentOfUnit(projectWorld(changes), {
    root: process.cwd(),
    unit,
    year,
    draft: true,
  })
  const reportedIn: MoneyUnit = '元'
  return {
    tables: value === null ? [] : printedTables(outlineOf(passagesOf(value.document), []), reportedIn),
    errors: diagnostics.filter(isError),
  }
}

/** A unit's own templates without its data, so that it is imported as new. */
export function withoutData(unit: string): Files {
  const filesIn = (folder: string): readonly string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    )
  return Object.fromEntries(filesIn(`data/${unit}`).map((path) => [path, null]))
}
