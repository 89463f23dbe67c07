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
import { importing, withImport, withoutData } from './imported.ts'

/** Every table's rows as texts; goals are printed with what the sheets hold. */
const rowsOf = (document: Document) =>
  Object.fromEntries(
    wholeTables(document).map(({ parts }, index) => [
      `${index} ${textOfTitle(parts[0]?.caption?.title)}`,
      parts.flatMap(({ body }) => body.map(({ cells }) => cells.map(cellText))),
    ]),
  )
const textOfTitle = (title: unknown): string =>
  typeof title === 'string' ? title : Array.isArray(title) ? textOf(title) : ''

describe.each([...examples, ...editions])('%s', (example) => {
  it('comes back', async () => {
    const [unit = '', yearText = ''] = example.split('/')
    const year = Number(yearText)
    const job = { root: process.cwd(), unit, year }
    const { value } = documentOfUnit(projectWorld(), job)
    if (value === null) throw new Error('no document')
    const template = value.facts.inputs.unit.template ?? 'base'
    const folder = mkdtempSync(join(tmpdir(), 'import-'))
    try {
      const book = join(folder, '导出.xlsx')
      writeFileSync(book, await writeBook(value.document))
      const gone = withoutData(unit)
      const ran = await importing(book, `--unit ${unit} --year ${year} --district ${template}`, gone)
      expect(ran.err).toBe('')
      const again = documentOfUnit(projectWorld(withImport(ran, gone)), { ...job, draft: true })
      expect(again.diagnostics.filter(isError).map(({ message }) => message)).toEqual([])
      if (again.value === null) throw new Error('no document')
      expect(rowsOf(again.value.document)).toEqual(rowsOf(value.document))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
