/** What is known of 普陀区 when its texts are read, and books of texts made up in tests. */
import { readFileSync } from 'node:fs'
import type { KnownLayout } from '../../../src/commands/import/read-asked.ts'
import { layoutOf } from '../../../src/commands/import/read-asked.ts'
import type { BookSheet } from '../../../src/intake/book.ts'
import { openBook } from '../../../src/intake/open-book.ts'
import { type BookTaken, takeBook } from '../../../src/intake/take-book.ts'
import { readCatalog } from '../../../src/read/read-catalog.ts'
import { settingOf } from '../../commands/running.ts'
import { projectWorld } from '../../project.ts'

const root = process.cwd()
const terminal = { out: () => {}, err: () => {} } as never

/** Of a new unit of the district. */
export function putuoLayout(year: number): KnownLayout {
  const { value } = layoutOf(
    { unit: 'example-new', year, district: 'putuo' },
    settingOf({ world: projectWorld(), terminal }),
  )
  if (value === null) throw new Error('templates/putuo/workbook.yaml has errors')
  return value
}

/** A book of seeds/workbooks, as for a new unit. */
export async function takenBook(file: string, year: number): Promise<BookTaken> {
  const { value } = await openBook(file, readFileSync(`seeds/workbooks/${file}`))
  if (value === null) throw new Error(`${file} does not open`)
  const { functional, economic } = readCatalog(projectWorld(), root).value
  const names = new Map([...functional, ...economic].map(([code, { name }]) => [code, name] as const))
  // 表 H75 of the clumsy book holds #REF!.
  const skip = new Set(['部门一般公共预算拨款表!H75'])
  return takeBook(value, { file, year, names, skip, take: new Map(), ...putuoLayout(year) })
}

/** A sheet whose rows have one text each. */
export const textSheet = (name: string, ...texts: readonly string[]): BookSheet => ({
  name,
  isHidden: false,
  merged: [],
  cells: texts.map((text, row) => ({
    at: `${name}!A${row + 1}`,
    row,
    column: 0,
    value: { kind: 'text', text },
    isComputed: false,
  })),
})
