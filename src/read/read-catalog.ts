/** Reads `data/catalog`. The only file that imports csv-parse. */
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

/** The classifications, with errors; the value has every code that can be read. */
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

function classifications(functional: CodeLines, economic: CodeLines): Classifications {
  const codesOf = (lines: CodeLines, isWanted: (line: CodeLine) => boolean) =>
    new Map([...lines].filter(([, line]) => isWanted(line)).map(([code, { entry }]) => [code, entry]))
  return {
    functional: codesOf(functional, () => true),
    economic: codesOf(economic, ({ kind }) => kind !== governmentKind),
    government: codesOf(economic, ({ kind }) => kind === governmentKind),
    toGovernment: new Map(
      [...economic]
        .filter(([, { agency, institution }]) => agency !== null || institution !== null)
        .map(([code, { agency, institution }]) => [code, { agency, institution }]),
    ),
  }
}

/** A file that a bureau may do without; null if it is missing or has errors. */
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

/** The kind of codes of the government's own classification, which shares the file with that of departments. */
const governmentKind = '政府预算支出经济分类'

/** A line of a file; only `economic.csv` has the last 3 columns. */
type CodeLine = {
  readonly entry: CatalogEntry
  readonly kind: string
  readonly agency: string | null
  readonly institution: string | null
}
type CodeLines = ReadonlyMap<string, CodeLine>

function readCodes(world: World, root: string, file: string): Checked<CodeLines> {
  const { value: source, diagnostics } = readSource(world, root, file)
  return source === null ? { value: new Map(), diagnostics } : codeLines([source], () => codesIn(source))
}

const codeLines = keeping<Checked<CodeLines>>()

function codesIn(source: SourceText): Checked<CodeLines> {
  const [header = [], ...rows] = rowsOf(source)
  const absent = required.filter((name) => !header.includes(name))
  return absent.length > 0
    ? { value: new Map(), diagnostics: [wrong(source, 0, `第一行缺少列名：${absent.join('、')}`)] }
    : linesOf(source, header, rows)
}

/**
 * One row a line; no cell contains a line break. Only lines with quotes go through csv-parse: with all 1,700 lines it
 * would take a cold process more time than all other reading.
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

function linesOf(
  source: SourceText,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Checked<CodeLines> {
  const column = Object.fromEntries(header.map((name, index) => [name, index]))
  const lines = new Map<string, CodeLine>()
  const diagnostics: Diagnostic[] = []
  rows.forEach((row, index) => {
    const cell = (name: string) => row[column[name] ?? -1]?.trim() ?? ''
    const [code, name] = [cell('code'), cell('name')]
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
              : name === ''
                ? `科目 ${code} 没有名称`
                : lines.has(code)
                  ? `科目代码 ${code} 重复`
                  : null
    if (problem !== null) diagnostics.push(wrong(source, index + 1, problem))
    if (problem !== null || level === undefined) return
    const definition = cell('definition') || null
    const definitionEvidence = cell('definition_evidence') || null
    lines.set(code, {
      entry: { code, name, level, evidence: cell('evidence'), definition, definitionEvidence },
      kind: cell('kind'),
      agency: cell('agency') || null,
      institution: cell('institution') || null,
    })
  })
  return { value: lines, diagnostics: capDiagnostics(diagnostics) }
}

function wrong(source: SourceText, line: number, message: string): Diagnostic {
  const from = source.lineStarts[line] ?? 0
  const to = source.lineStarts[line + 1] ?? source.text.length
  return { slug: 'catalogue-well-formed', severity: 'error', message, at: placeAt(source, from, to) }
}
