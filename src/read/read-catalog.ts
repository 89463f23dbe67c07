/** The one door to csv-parse: `data/catalog` → `Catalog`. */
import { parse } from 'csv-parse/sync'
import type { z } from 'zod'
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import { bodiesSchema, type Catalog, type CatalogEntry, pairsSchema, slipsSchema } from '../model/catalog.ts'
import { keeping } from '../model/keeping.ts'
import type { World } from '../world/world.ts'
import { capDiagnostics } from './cap-diagnostics.ts'
import { readSource } from './read-source.ts'
import { readYamlFile } from './read-yaml.ts'
import { placeAt, type SourceText } from './source-text.ts'

/** A catalogue with errors is returned as far as it can be read. */
export function readCatalog(world: World, root: string): Checked<Catalog> {
  const functional = readCodes(world, root, 'data/catalog/functional.csv')
  const economic = readCodes(world, root, 'data/catalog/economic.csv')
  const [pairs, bodies, slips] = [
    readOptional(world, { root, file: 'data/catalog/pairs.yaml' }, pairsSchema),
    readOptional(world, { root, file: 'data/catalog/bodies.yaml' }, bodiesSchema),
    readOptional(world, { root, file: 'data/catalog/slips.yaml' }, slipsSchema),
  ]
  return {
    value: {
      ...catalogOf([functional.value, economic.value], () =>
        classifications(functional.value, economic.value),
      ),
      pairs: pairs.value?.pairs ?? [],
      bodies: bodies.value?.bodies ?? [],
      slips: slips.value?.slips ?? [],
    },
    diagnostics: [functional, economic, pairs, bodies, slips].flatMap((part) => part.diagnostics),
  }
}

type Classifications = Omit<Catalog, 'pairs' | 'bodies' | 'slips'>

const catalogOf = keeping<Classifications>()

function classifications(functional: Lines, economic: Lines): Classifications {
  const ofKind = (isGovernment: boolean) =>
    new Map(
      [...economic]
        .filter(([, { kind }]) => (kind === governmentKind) === isGovernment)
        .map(([code, { entry }]) => [code, entry]),
    )
  return {
    functional: new Map([...functional].map(([code, { entry }]) => [code, entry])),
    economic: ofKind(false),
    government: ofKind(true),
    toGovernment: new Map(
      [...economic]
        .filter(([, { agency, institution }]) => agency !== null || institution !== null)
        .map(([code, { agency, institution }]) => [code, { agency, institution }]),
    ),
  }
}

/** A bureau may do without a file of what ages: nothing is compared or looked for then. */
function readOptional<S extends z.ZodType>(
  world: World,
  at: { readonly root: string; readonly file: string },
  schema: S,
): Checked<z.output<S> | null> {
  const isThere = world.read(`${at.root}/${at.file}`) !== null
  return isThere ? readYamlFile(world, at, schema) : { value: null, diagnostics: [] }
}

const required = ['code', 'name', 'level', 'evidence'] as const
const levels = ['class', 'group', 'item'] as const

/** 政府预算 codes are another classification that shares the file. */
const governmentKind = '政府预算支出经济分类'

/** A line of a file; the last three only of the economic classification. */
type Line = {
  readonly entry: CatalogEntry
  readonly kind: string
  readonly agency: string | null
  readonly institution: string | null
}
type Lines = ReadonlyMap<string, Line>

function readCodes(world: World, root: string, file: string): Checked<Lines> {
  const { value: source, diagnostics } = readSource(world, root, file)
  if (source === null) return { value: new Map(), diagnostics }
  return lines([source], () => linesOf(source))
}

const lines = keeping<Checked<Lines>>()

function linesOf(source: SourceText): Checked<Lines> {
  const [header = [], ...rows] = rowsOf(source)
  const absent = required.filter((name) => !header.includes(name))
  return absent.length > 0
    ? { value: new Map(), diagnostics: [wrong(source, 0, `第一行缺少列名：${absent.join('、')}`)] }
    : entriesOf(source, header, rows)
}

/**
 * One row a line; a cell holds no line break. Only lines with quotes go through csv-parse: going over all 1,700 lines
 * byte by byte would cost a cold process more than the rest of reading together.
 */
function rowsOf({ text }: SourceText): readonly (readonly string[])[] {
  return text.split(/\r?\n/).map((line) => (line.includes('"') ? quotedCells(line) : line.split(',')))
}

function quotedCells(line: string): readonly string[] {
  try {
    const rows: readonly (readonly string[])[] = parse(line, { relax_column_count: true })
    return rows[0] ?? []
  } catch {
    return []
  }
}

function entriesOf(
  source: SourceText,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Checked<Lines> {
  const column = Object.fromEntries(header.map((name, index) => [name, index]))
  const entries = new Map<string, Line>()
  const diagnostics: Diagnostic[] = []
  rows.forEach((row, index) => {
    const cell = (name: string) => row[column[name] ?? -1]?.trim() ?? ''
    const code = cell('code')
    if (row.length === 1 && row[0] === '') return
    const level = levels.find((known) => known === cell('level'))
    const problem =
      row.length === 0
        ? '引号没有配对'
        : row.length !== header.length
          ? `这一行有 ${row.length} 列，应为 ${header.length} 列`
          : !/^\d{3,7}$/.test(code)
            ? `科目代码“${code}”应为 3 至 7 位数字`
            : level === undefined
              ? `level“${cell('level')}”应为 class、group 或 item`
              : cell('name') === ''
                ? `科目 ${code} 没有名称`
                : entries.has(code)
                  ? `科目代码 ${code} 重复`
                  : null
    if (problem !== null) {
      diagnostics.push(wrong(source, index + 1, problem))
    } else if (level !== undefined) {
      const entry = {
        code,
        name: cell('name'),
        level,
        evidence: cell('evidence'),
        definition: cell('definition') || null,
        definitionEvidence: cell('definition_evidence') || null,
      }
      const [agency, institution] = [cell('agency') || null, cell('institution') || null]
      entries.set(code, { entry, kind: cell('kind'), agency, institution })
    }
  })
  return { value: entries, diagnostics: capDiagnostics(diagnostics) }
}

function wrong(source: SourceText, line: number, message: string): Diagnostic {
  const from = source.lineStarts[line] ?? 0
  const to = source.lineStarts[line + 1] ?? source.text.length
  return { slug: 'catalogue-well-formed', severity: 'error', message, at: placeAt(source, from, to) }
}
