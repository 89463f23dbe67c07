/** Publications exported as workbooks, and imported as new units. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { documentOfUnit, type Job } from '../../../src/build.ts'
import { isError } from '../../../src/diagnostic/diagnostic.ts'
import { cellText, textOf } from '../../../src/document/text.ts'
import type { Document } from '../../../src/document/tree.ts'
import { wholeTables } from '../../../src/document/whole-tables.ts'
import { writeBook } from '../../../src/write/xlsx/write-book.ts'
import { projectWorld } from '../../project.ts'
import type { Files } from '../running.ts'
import { importing, withImport } from './imported.ts'

type Rows = Readonly<Record<string, readonly (readonly string[])[]>>

export const isGoals = (title: string): boolean => /绩效/.test(title)

/** Every table's rows as texts, by its number and title. */
const rowsOf = (document: Document, isLeft: (title: string) => boolean): Rows =>
  Object.fromEntries(
    wholeTables(document)
      .map(({ parts }, index) => [`${index} ${titleOf(parts[0]?.caption?.title)}`, parts] as const)
      .filter(([title]) => !isLeft(title))
      .map(([title, parts]) => [
        title,
        parts.flatMap(({ body }) => body.map(({ cells }) => cells.map(cellText))),
      ]),
  )

const titleOf = (title: unknown): string =>
  typeof title === 'string' ? title : Array.isArray(title) ? textOf(title) : ''

/**
 * Totals of earlier years in the table of goals, and what was left of them, follow from last year's figures; a column of
 * last year that is all blank may be nothing or unknown, and is asked for.
 */
const asFarAsKnown = (expected: Rows, received: Rows): Rows =>
  Object.fromEntries(
    Object.entries(expected).map(([title, rows]) => [
      title,
      rows.map((cells, row) =>
        cells.map((text, column) =>
          (received[title]?.[row]?.[column] === '【待填】' && (isGoals(title) || text === '')) ||
          (isGoals(title) && /^年终结转/.test(cells[0] ?? ''))
            ? (received[title]?.[row]?.[column] ?? '')
            : text,
        ),
      ),
    ]),
  )

/** Exports a unit, imports the workbook as another, and holds the tables of both publications against each other. */
export async function expectBack(
  { unit, year }: Pick<Job, 'unit' | 'year'>,
  {
    changes = {},
    isLeft = () => false,
  }: { readonly changes?: Files; readonly isLeft?: (title: string) => boolean } = {},
): Promise<void> {
  const { value } = documentOfUnit(projectWorld(changes), { root: process.cwd(), unit, year })
  if (value === null) throw new Error('no document')
  const template = value.facts.inputs.unit.template ?? 'base'
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  try {
    const book = join(folder, '导出.xlsx')
    writeFileSync(book, await writeBook(value.document))
    const ran = await importing(book, `--unit imported --year ${year} --district ${template}`)
    expect(ran.err).toBe('')
    const job = { root: process.cwd(), unit: 'imported', year, draft: true }
    const again = documentOfUnit(projectWorld(withImport(ran)), job)
    expect(again.diagnostics.filter(isError).map(({ message }) => message)).toEqual([])
    if (again.value === null) throw new Error('no document')
    const received = rowsOf(again.value.document, isLeft)
    expect(received).toEqual(asFarAsKnown(rowsOf(value.document, isLeft), received))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
