/** Writes the places to fill as workbooks, one a unit. A list that somebody has begun to fill in is never replaced. */
import { basename, resolve } from 'node:path'
import { type Diagnostic, errorOf } from '../../diagnostic/diagnostic.ts'
import { filledIn } from '../../intake/filled-in.ts'
import { openBook } from '../../intake/open-book.ts'
import { addressText } from '../../model/data-address.ts'
import { fileInYear } from '../../model/key-span.ts'
import { listedPlaces } from '../../read/listed-places.ts'
import { readYamlTree } from '../../read/read-yaml.ts'
import { type SchemaOf, unitFileSchemas } from '../../read/unit-file-schemas.ts'
import type { Setting } from '../line/setting.ts'
import { writeFiles } from '../line/write-files.ts'
import { type FilePlace, type FillList, fillListBook } from './fill-list.ts'

/** A unit's year and its files that have places to fill. */
export type ListToWrite = {
  readonly unit: string
  readonly year: number
  /** Paths from the root. */
  readonly files: readonly string[]
}

/** What was written: the path from the root, and how many places are in it. */
export type WrittenList = {
  readonly path: string
  readonly unit: string
  readonly year: number
  readonly count: number
}

/** Writes all lists or none. */
export async function writeFillLists(
  lists: readonly ListToWrite[],
  out: string,
  setting: Setting,
): Promise<{ readonly written: readonly WrittenList[]; readonly found: readonly Diagnostic[] }> {
  const files = new Map<string, Uint8Array>()
  const written: WrittenList[] = []
  const found: Diagnostic[] = []
  for (const asked of lists) {
    const { unit, year } = asked
    const schemaOf = unitFileSchemas(setting.world, setting.root, asked)
    const list = { unit, year, places: placesIn(asked, schemaOf, setting) }
    const path = `${out}/${unit}-${year}-待填.xlsx`
    const begun = await begunIn(path, list, setting)
    if (begun !== null) found.push(begun)
    else if (list.places.length > 0) {
      files.set(path, await fillListBook(list))
      written.push({ path, unit, year, count: list.places.length })
    }
  }
  if (found.length > 0) return { written: [], found }
  const failure = writeFiles(files, '表是否在 Excel 或 WPS 里打开着？也可以用 --out 写到别的文件夹', setting)
  return failure === null ? { written, found: [] } : { written: [], found: [failure] }
}

function placesIn(
  { unit, year, files }: ListToWrite,
  schemaOf: SchemaOf,
  { world, root }: Setting,
): readonly FilePlace[] {
  return files.flatMap((path) => {
    const tree = readYamlTree(world, root, path).value
    const file = fileInYear(path, { unit, year })
    const schema = schemaOf(file)
    return tree === null || schema === null
      ? []
      : listedPlaces(tree, schema).map((place) => ({ file, ...place }))
  })
}

/** The error that a workbook at this path has values for places that are still to fill; null if it has none. */
async function begunIn(
  path: string,
  { places }: FillList,
  { world, root }: Setting,
): Promise<Diagnostic | null> {
  const bytes = world.read(resolve(root, path))
  if (bytes === null) return null
  const { value: book } = await openBook(basename(path), bytes)
  const earlier = book && filledIn(book, (of) => unitFileSchemas(world, root, of))
  const left = new Set(places.map(({ file, at }) => `${file} ${addressText(at)}`))
  const begun = earlier?.taken.filter(({ file, at }) => left.has(`${file} ${addressText(at)}`)) ?? []
  if (earlier !== null && earlier.found.length === 0 && begun.length === 0) return null
  return errorOf(
    'list-is-not-begun',
    `${path} 已经有人填了，没有替换`,
    `先导入：npm run import -- ${path}；或把它改名，或用 --out 写到别的文件夹`,
  )
}
