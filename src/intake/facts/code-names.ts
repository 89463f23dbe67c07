/** Names of codes that differ from the catalogue's: they are kept in `unit.yaml`. */
import { bare } from '../../document/text.ts'
import type { Taken } from '../taken.ts'
import { type BookTables, cellOf } from './book-tables.ts'
import type { KnownNames } from './mended-codes.ts'

/** The values of `names`: of each code the first other name. */
export function codeNames(books: BookTables, names: KnownNames): readonly Taken[] {
  const found = new Map<string, Taken>()
  for (const known of books.values()) {
    if (known.coded === null || known.coded.kind === 'members') continue
    for (const row of known.coded.rows) {
      const usual = names.get(row.code)
      if ((usual !== undefined && bare(usual) === bare(row.name)) || found.has(row.code)) continue
      const cell = cellOf(known, { row, column: row.cells.lastIndexOf(row.name) })
      if (cell !== null)
        found.set(row.code, { file: 'unit.yaml', at: ['names', row.code], value: row.name, cells: [cell] })
    }
  }
  return [...found.values()]
}
