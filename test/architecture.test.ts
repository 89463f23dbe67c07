/** Holds the table of imports in the design: which folder may know which, and who may know which library. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

type Import = { readonly from: string; readonly target: string; readonly typeOnly: boolean }
type Module = { readonly path: string; readonly code: string; readonly imports: readonly Import[] }

/** Folder (or file at the top) → what it may import of ours besides itself. `types` marks: as types only. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  number: [],
  diagnostic: [],
  world: [],
  // Starts the program as it was put together: knows none of it.
  'start.ts': [],
  model: ['number', 'diagnostic', 'xml'],
  document: ['diagnostic', 'number'],
  // XML and Office packages, whoever reads or writes them.
  xml: [],
  read: ['model', 'diagnostic', 'world', 'xml'],
  derive: ['model', 'number', 'diagnostic'],
  check: ['derive', 'model', 'document', 'number', 'diagnostic'],
  compose: ['document', 'derive types', 'model', 'number', 'diagnostic'],
  batch: ['report', 'diagnostic', 'world'],
  effect: ['document', 'diagnostic'],
  edition: ['read', 'model', 'diagnostic', 'world'],
  explain: ['compose/trace.ts', 'compose/origins.ts', 'document', 'model', 'number', 'diagnostic'],
  report: ['diagnostic', 'check/checklist.ts', 'check/rule.ts'],
  restyle: ['document', 'diagnostic', 'model', 'write/docx'],
  // Reads finished files of any program: it knows the document, and no writer.
  verify: ['document', 'number', 'diagnostic', 'xml'],
  years: ['derive', 'model', 'number', 'diagnostic', 'read', 'world'],
  'write/docx': ['document', 'diagnostic', 'model/style.ts', 'model/fonts.ts', 'model/word-look.ts', 'xml'],
  'write/pdf': ['document', 'diagnostic', 'model/style.ts', 'model/fonts.ts'],
  'write/formats.ts': [
    'document',
    'model/style.ts',
    'model/fonts.ts',
    'model/word-look.ts',
    'write/docx',
    'write/pdf',
  ],
  cli: ['diagnostic'],
}

/** Package → the places that may import it. */
const fences: Readonly<Record<string, readonly string[]>> = {
  'decimal.js': ['number'],
  // `read` takes YAML in; `years` and `restyle` write files anew, with their layout.
  yaml: ['read', 'years', 'restyle'],
  'csv-parse': ['read'],
  zod: ['model', 'read'],
  handlebars: ['compose'],
  htmlparser2: ['compose', 'xml'],
  domhandler: ['compose'],
  docx: ['write/docx'],
  fflate: ['write/docx', 'xml'],
  'pdfjs-dist': ['verify'],
  piscina: ['batch'],
  'write-excel-file': ['report'],
  diff: ['verify', 'edition', 'effect'],
  pdfmake: ['write/pdf'],
  fontkit: ['write/pdf'],
  linebreak: ['write/pdf'],
  'fastest-levenshtein': ['diagnostic'],
  'node:child_process': ['world/git.ts'],
  'node:fs': ['world', 'start.ts'],
}

const root = 'src'

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')
}

function importsOf(path: string, code: string): readonly Import[] {
  const statements = code.matchAll(/^\s*(?:import|export)\s+(type\s)?([^'";]*?from\s+)?['"]([^'"]+)['"]/gm)
  const dynamic = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)
  return [
    ...[...statements].map(([, type, names = '', target = '']) => ({
      from: path,
      target: resolved(path, target),
      typeOnly: type !== undefined || allTypes(names),
    })),
    ...[...dynamic].map(([, target = '']) => ({
      from: path,
      target: resolved(path, target),
      typeOnly: false,
    })),
  ]
}

/** `{ type A, type B }` */
const allTypes = (names: string): boolean => {
  const listed =
    /\{([^}]*)\}/
      .exec(names)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '') ?? []
  return listed.length > 0 && listed.every((name) => name.startsWith('type '))
}

const resolved = (path: string, target: string): string =>
  target.startsWith('.') ? normalize(join(dirname(path), target)).replaceAll('\\', '/') : target

const modules: readonly Module[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .toSorted()
  .map((path) => {
    const code = withoutComments(readFileSync(join(root, path), 'utf8'))
    return { path, code, imports: importsOf(path, code) }
  })

const packageOf = (target: string): string => /^(@[^/]+\/[^/]+|[^/]+)/.exec(target)?.[0] ?? target

const isOurs = (target: string): boolean => target.endsWith('.ts')

const within = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`)

/** The row of the table that a file falls under; null for `main.ts`, `build.ts` and the commands, which may know everything. */
const rowOf = (path: string): string | null =>
  Object.keys(mayImport).find((place) => within(path, place)) ?? null

const says = ({ from, target }: Import) => `${from} → ${target}`

describe('the source', () => {
  it('is found', () => {
    expect(modules.length).toBeGreaterThan(20)
  })

  it('imports only along the table', () => {
    const wrong = modules.flatMap(({ path, imports }) => {
      const row = rowOf(path)
      if (row === null) return []
      const allowed = mayImport[row] ?? []
      return imports
        .filter(({ target }) => isOurs(target) && !within(target, row))
        .filter(
          ({ target, typeOnly }) =>
            !allowed.some((place) =>
              place.endsWith(' types')
                ? typeOnly && within(target, place.replace(' types', ''))
                : within(target, place),
            ),
        )
        .map(says)
    })
    expect(wrong).toEqual([])
  })

  it('has a row in the table for every folder', () => {
    const free = ['main.ts', 'build.ts', 'commands']
    const places = modules
      .filter(({ path }) => rowOf(path) === null)
      .map(({ path }) => path.split('/')[0] ?? '')
    expect([...new Set(places)].filter((place) => !free.includes(place))).toEqual([])
  })

  it('keeps every library behind its fence', () => {
    const wrong = modules.flatMap(({ imports }) =>
      imports
        .filter(({ target }) => !isOurs(target))
        .filter(({ from, target }) => {
          const name = packageOf(target)
          const places = fences[name]
          return places === undefined
            ? !name.startsWith('node:')
            : !places.some((place) => within(from, place))
        })
        .map(says),
    )
    expect(wrong).toEqual([])
  })

  it('imports only what package.json installs', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object }
    const used = modules.flatMap(({ imports }) => imports.map(({ target }) => target))
    const outside = used.filter((target) => !isOurs(target) && !target.startsWith('node:'))
    expect([...new Set(outside.map(packageOf))].filter((name) => !Object.hasOwn(dependencies, name))).toEqual(
      [],
    )
  })

  it('has no cycles', () => {
    expect(
      cycles(new Map(modules.map(({ path, imports }) => [path, imports.map(({ target }) => target)]))),
    ).toEqual([])
  })

  it('leaves clock, environment and process to start.ts, main.ts and world/', () => {
    const outside = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bprocess\.|\bconsole\./
    const wrong = modules.filter(
      ({ path, code }) =>
        !['start.ts', 'main.ts', 'world'].some((place) => within(path, place)) && outside.test(code),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('has no any and no enum', () => {
    const loose = /:\s*any\b|\bas any\b|<any\b|\bany\[\]|^\s*(export\s+)?(const\s+)?enum\s/m
    expect(modules.filter(({ code }) => loose.test(code)).map(({ path }) => path)).toEqual([])
  })

  it('has no file named for being useful', () => {
    const vague = /(^|\/)(utils?|helpers?|shared|common|manager|misc)(\/|\.ts$)/
    const wrong = modules
      .map(({ path }) => path)
      .filter((path) => vague.test(path) && !path.startsWith('compose/helpers'))
    expect(wrong).toEqual([])
  })
})

/** Every cycle of imports, each as its files in order; types count too, since they tie files together just the same. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path)
    if (start !== -1) found.push([...trail.slice(start), path].join(' → '))
    if (start !== -1 || done.has(path)) return
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return found
}
