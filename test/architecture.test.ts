/** Holds the table of imports in the design: which folder may know which, and who may know which library. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

type Import = { readonly from: string; readonly target: string; readonly typeOnly: boolean }
/** What of `model` says how a publication looks. */
const looks = ['model/style.ts', 'model/fonts.ts', 'model/word-look.ts']
const rooms = ['number', 'diagnostic', 'xml', 'world', 'document', 'model', 'read', 'derive', 'check'].concat(
  'compose',
  'explain',
  'intake',
  'units',
  'edit',
  'write',
)
const forCommands = [...rooms, 'build.ts', 'commands/line', 'commands/report']

type Module = { readonly path: string; readonly code: string; readonly imports: readonly Import[] }

/** Room, or a folder of it → what of ours it may import besides itself. The most particular row counts. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  number: [],
  diagnostic: [],
  xml: [],
  world: ['diagnostic'],
  document: ['diagnostic', 'number'],
  model: ['number', 'diagnostic', 'xml'],
  read: ['model', 'number', 'diagnostic', 'xml', 'world'],
  derive: ['model', 'number', 'diagnostic'],
  check: ['derive', 'model', 'document', 'number', 'diagnostic'],
  compose: ['document', 'derive', 'model', 'number', 'diagnostic'],
  explain: ['compose', 'derive', 'document', 'model', 'number', 'diagnostic'],
  intake: ['model', 'read', 'document', 'number', 'diagnostic', 'xml', 'world'],
  units: ['model', 'read', 'compose', 'diagnostic', 'world'],
  edit: ['units', 'model', 'read', 'derive', 'compose', 'number', 'diagnostic', 'world'],
  write: ['document', 'diagnostic', 'number', 'xml', ...looks, 'model/figures.ts', 'model/publication.ts'],
  // A format knows no other; each is tied to the others by `write/formats.ts` alone.
  'write/docx': ['document', 'diagnostic', 'number', 'xml', ...looks],
  'write/pdf': ['document', 'diagnostic', 'number', 'xml', ...looks],
  'write/xlsx': ['document', 'diagnostic', 'xml'],
  'write/json': ['document', 'diagnostic', 'number', 'model'],
  // Starts the bundled program, and knows none of it.
  'start.ts': [],
  'build.ts': rooms,
  'index.ts': [...rooms, 'build.ts'],
  'commands/line': ['diagnostic', 'world'],
  'commands/report': [...rooms, 'build.ts', 'commands/line'],
  'commands/accept': forCommands,
  'commands/build': forCommands,
  'commands/check': forCommands,
  'commands/explain': forCommands,
  'commands/merge': forCommands,
  'commands/template': forCommands,
  'commands/verify': forCommands,
  'commands/year': forCommands,
  // The list of commands, the words that choose one, and the general help.
  commands: [...forCommands, 'commands'],
  'main.ts': [...forCommands, 'commands'],
}

/** Package → the places that may import it. */
const fences: Readonly<Record<string, readonly string[]>> = {
  'decimal.js': ['number'],
  yaml: ['read'],
  'csv-parse': ['read'],
  zod: ['model', 'read'],
  handlebars: ['compose'],
  htmlparser2: ['compose', 'xml'],
  docx: ['write/docx'],
  fflate: ['xml'],
  'pdfjs-dist': ['commands/verify'],
  piscina: ['commands/build'],
  'write-excel-file': ['write/xlsx'],
  '@e965/xlsx': ['intake'],
  diff: ['commands/verify', 'commands/template'],
  pdfmake: ['write/pdf'],
  fontkit: ['write/pdf'],
  linebreak: ['write/pdf'],
  'fastest-levenshtein': ['diagnostic'],
  'node:child_process': ['world'],
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

/** The row of the table that a file falls under: the longest that it lies in. */
const rowOf = (path: string): string | null =>
  Object.keys(mayImport)
    .filter((place) => within(path, place))
    .toSorted((a, b) => b.length - a.length)[0] ?? null

const says = ({ from, target }: Import) => `${from} → ${target}`

/** A declaration that other files may import. */
const exported = /^export (?:default )?(?:async )?(?:type|const|let|function\*?|class) \w+/

describe('the source', () => {
  it('is found', () => {
    expect(modules.length).toBeGreaterThan(20)
  })

  it('imports only along the table', () => {
    const wrong = modules.flatMap(({ path, imports }) => {
      const row = rowOf(path)
      if (row === null) return []
      const allowed = [...(mayImport[row] ?? []), row]
      return imports
        .filter(({ target }) => isOurs(target) && !allowed.some((place) => within(target, place)))
        .map(says)
    })
    expect(wrong).toEqual([])
  })

  it('has a row in the table for every file, and a file for every row', () => {
    expect(modules.filter(({ path }) => rowOf(path) === null).map(({ path }) => path)).toEqual([])
    const places = Object.keys(mayImport)
    expect(places.filter((place) => !modules.some(({ path }) => within(path, place)))).toEqual([])
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

  it('documents everything that it exports', () => {
    const bare = modules.flatMap(({ path }) => {
      const lines = readFileSync(join(root, path), 'utf8').split('\n')
      return lines.flatMap((line, at) =>
        exported.test(line) && !lines[at - 1]?.trimEnd().endsWith('*/') ? [`${path}:${at + 1} ${line}`] : [],
      )
    })
    expect(bare).toEqual([])
  })

  it('exports one type a name', () => {
    const types = modules.flatMap(({ path, code }) =>
      [...code.matchAll(/^export type (\w+)/gm)].map(([, name = '']) => ({ name, path })),
    )
    const twice = types.filter(({ name }, at) => types.findIndex((one) => one.name === name) !== at)
    expect(twice).toEqual([])
  })

  it('has files of 250 lines at the most', () => {
    const long = modules.filter(({ path }) => readFileSync(join(root, path), 'utf8').split('\n').length > 251)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it('takes no example from the real unit', () => {
    const real = /硚口|qiaokou|1,?757\.51|114\.47/
    expect(
      modules.filter(({ path }) => real.test(readFileSync(join(root, path), 'utf8'))).map(({ path }) => path),
    ).toEqual([])
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
