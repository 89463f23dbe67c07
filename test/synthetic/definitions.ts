/** The definitions of the catalogue, which invented units confirm as theirs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** By code of the functional classification. */
export type Definitions = ReadonlyMap<string, string>

export function readDefinitions(root: string): Definitions {
  const text = readFileSync(join(root, 'data/catalog/functional.csv'))
  const rows = parse<Record<string, string>>(text, { columns: true, bom: true })
  return new Map(
    rows.flatMap(({ code = '', definition = '' }) =>
      definition === '' ? [] : [[code, definition] as const],
    ),
  )
}
