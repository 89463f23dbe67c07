/**
 * The workbook of a publication, imported as a new unit and published again, prints the same tables: for every invented
 * unit and edition.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentOfUnit } from '../../../src/build.ts'
import { isError } from '../../../src/diagnostic/diagnostic.ts'
import { cellText, textOf } from '../../../src/document/text.ts'
import type { Document } from '../../../src/document/tree.ts'
import { wholeTables } from '../../../src/document/whole-tables.ts'
import { writeBook } from '../../../src/write/xlsx/write-book.ts'
import { editions, examples } from '../../examples/examples.ts'
import { projectWorld } from '../../project.ts'
import { importing, withImport } from './imported.ts'

type Rows = Readonly<Record<string, readonly (readonly string[])[]>>

const isGoals = (title: string): boolean => /绩效/.test(title)

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

/** Totals of earlier years in the table of goals, and what was left of them, follow from last year's figures. */
const asFarAsKnown = (expected: Rows, received: Rows): Rows =>
  Object.fromEntries(
    Object.entries(expected).map(([title, rows]) => [
      title,
      rows.map((cells, row) =>
        cells.map((text, column) =>
          isGoals(title) &&
          (received[title]?.[row]?.[column] === '【待填】' || /^年终结转/.test(cells[0] ?? ''))
            ? (received[title]?.[row]?.[column] ?? '')
            : text,
        ),
      ),
    ]),
  )

/** What a workbook does not say: goals in a form of their own; which members are 事业单位, and so what 机关 spend. */
const leftOut: Readonly<Record<string, (title: string) => boolean>> = {
  'example-culture/2025': isGoals,
  'example-sports/2025': (title) => /机关运行经费|政府预算经济分类/.test(title),
}

describe.each([...examples, ...editions])('%s', (example) => {
  it('comes back', async () => {
    const [unit = '', yearText = ''] = example.split('/')
    const year = Number(yearText)
    const { value } = documentOfUnit(projectWorld(), { root: process.cwd(), unit, year })
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
      const isLeft = leftOut[example] ?? (() => false)
      const received = rowsOf(again.value.document, isLeft)
      expect(received).toEqual(asFarAsKnown(rowsOf(value.document, isLeft), received))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
