/** All that is wrong with a folder of templates: read, compared with its schemas, tried without data and with data. */
import { checkUnit } from '../../build.ts'
import { judgePolicy } from '../../check/apply-policy.ts'
import { compose } from '../../compose/compose.ts'
import { lintRendered, oncePerPlace } from '../../compose/lint/lint-rendered.ts'
import { lintTemplates } from '../../compose/lint/lint-templates.ts'
import { tablesNamedIn, tablesNamedInTree } from '../../compose/lint/tables.ts'
import { pathsReached } from '../../compose/reached-files.ts'
import type { Facts } from '../../derive/facts.ts'
import { type Diagnostic, hasErrors, isError, withoutNotices } from '../../diagnostic/diagnostic.ts'
import { type Layers, withLayer } from '../../model/layers.ts'
import type { Templates } from '../../model/templates.ts'
import { latestYear, listUnits, listYears, yearsOf } from '../../read/list-units.ts'
import { readEdition } from '../../read/read-edition.ts'
import { base, readLayer } from '../../read/read-layer.ts'
import { readLayers } from '../../read/read-layers.ts'
import { judgeLook } from '../../write/docx/judge-look.ts'
import type { Setting } from '../line/setting.ts'
import { chainOf } from './layer-look.ts'
import { lintEjected } from './lint-ejected.ts'

/** What the check of templates found. */
export type Linted = {
  readonly diagnostics: readonly Diagnostic[]
  /** Unified diffs, as lines: changes in files that the layer's own were copied from. */
  readonly differences: readonly (readonly string[])[]
  /** Paths of the files that were used, of all layers. */
  readonly used: readonly string[]
}

/** Facts of a unit's year; null if there are none. They are kept, since every layer is tried with them. */
export type FactsOfUnits = (unit: string, year: number) => Facts | null

/** Reads each unit's year once, as a draft. */
export function factsOfUnits({ world, root }: Setting): FactsOfUnits {
  const kept = new Map<string, Facts | null>()
  return (unit, year) => {
    const key = `${unit}/${year}`
    const facts = kept.has(key)
      ? (kept.get(key) ?? null)
      : checkUnit(world, { root, unit, year, draft: true }).value
    kept.set(key, facts)
    return facts
  }
}

/** Checks one folder in all years that it, or a layer behind it, has a folder for; with `year` in that year only. */
export function lintOwner(
  owner: string,
  { year, units }: { readonly year: number | null; readonly units: FactsOfUnits },
  setting: Setting,
): Linted {
  const { world, root } = setting
  const owners = new Set(chainOf(`${owner}/2199`, setting).map((name) => name.split('/')[0] ?? ''))
  const years = [...owners].flatMap((each) => yearsOf(world, `${root}/templates/${each}`))
  const from = year === null ? [...new Set([0, ...years])].toSorted((a, b) => a - b) : [year]
  const linted = from.map((start, index) => {
    const before = year === null ? (from[index + 1] ?? Number.POSITIVE_INFINITY) : start + 1
    return lintChain(owner, { from: start, before }, { units, setting })
  })
  return {
    diagnostics: oncePerPlace(linted.flatMap(({ diagnostics }) => diagnostics)),
    differences: unique(linted.flatMap(({ differences }) => differences)),
    used: linted.flatMap(({ used }) => used),
  }
}

const unique = (differences: Linted['differences']): Linted['differences'] => [
  ...new Map(differences.map((lines) => [lines.join('\n'), lines])).values(),
]

/** Years with the same chain of layers: `from` is the first, `before` the first of the next chain. */
type YearSpan = { readonly from: number; readonly before: number }
type Using = { readonly units: FactsOfUnits; readonly setting: Setting }

function lintChain(owner: string, years: YearSpan, using: Using): Linted {
  const { world, root } = using.setting
  const chain = chainOf(`${owner}/${years.from}`, using.setting)
  const read = readLayers(world, root, chain)
  const { templates, look, policy, diagnostics: inEdition } = readEdition(world, root, read)
  const layers = read.value
  const rest =
    layers && templates
      ? lintWhole({ owner, layers, templates, years }, using)
      : { diagnostics: [], differences: [], used: [] }
  const diagnostics = [
    ...inEdition,
    ...judgePolicy(policy),
    ...(look ? judgeLook(look) : []),
    ...rest.diagnostics,
  ].map(withLayer)
  return { ...rest, diagnostics: withoutNotices(diagnostics) }
}

type Whole = {
  readonly owner: string
  readonly layers: Layers
  readonly templates: Templates
  readonly years: YearSpan
}

function lintWhole(whole: Whole, using: Using): Linted {
  const { layers, templates, owner } = whole
  const { world, root } = using.setting
  const labels = templates.publication.outline.flatMap(({ table }) => table?.label ?? [])
  const files = [...templates.files.values(), ...templates.partials.values()]
  const own = layers.chain.flatMap((layer, index) =>
    layer.owner === owner ? [lintEjected(world, root, { layer, behind: layers.chain.slice(index + 1) })] : [],
  )
  const named = lintTemplates(templates)
  const tried = hasErrors(named) ? [] : triedOut(whole, using)
  return {
    diagnostics: [
      ...named,
      ...tried,
      ...files.flatMap((file) => tablesNamedIn(file, labels)),
      ...[layers.merged.words, layers.merged.glossary].flatMap((tree) => tablesNamedInTree(tree, labels)),
      ...own.flatMap(({ diagnostics }) => diagnostics),
    ],
    differences: own.flatMap(({ differences }) => differences),
    used: pathsReached(templates),
  }
}

/** Errors first, so that a warning at the same place is left out. Templates that do not end are not tried again. */
function triedOut(whole: Whole, using: Using): readonly Diagnostic[] {
  const made = lintRendered(whole.templates)
  const isEndless = made.some(({ slug }) => slug === 'template-ends')
  return oncePerPlace([
    ...made.filter(isError),
    ...(isEndless ? [] : withUnits(whole, using)),
    ...made.filter((one) => !isError(one)),
  ])
}

/** Files of the base that no outline reaches. `linted` has all folders. */
export function unusedInBase(linted: readonly Linted[], { world, root }: Setting): readonly Diagnostic[] {
  const used = new Set(linted.flatMap((one) => one.used))
  const layers = [base, ...yearsOf(world, `${root}/templates/${base}`).map((year) => `${base}/${year}`)]
  return layers
    .flatMap((layer) => [...readLayer(world, root, layer).value.files.values()])
    .filter(({ file }) => !used.has(file))
    .map(({ file, text }) => ({
      slug: 'override-matches-base',
      severity: 'warning' as const,
      message: '没有用到这个文件：各模板的大纲里都没有，也没有模板引用它',
      at: { file, line: 1, column: 1, length: 1, excerpt: text.split(/\r?\n/, 1)[0] ?? '' },
      hint: '不用就删去',
    }))
    .map(withLayer)
}

/** Errors that appear only with data: those of the units that use these templates, or of all units if none does. */
function withUnits({ owner, templates, years }: Whole, { units, setting }: Using): readonly Diagnostic[] {
  const { world, root } = setting
  const all = listUnits(world, root)
  const own = all
    .filter((unit) => isOwnUnit(unit, owner, setting))
    .flatMap((unit) => listYears(world, root, unit).map((year) => ({ unit, year })))
    .filter(({ year }) => year >= years.from && year < years.before)
  const isBorrowed = own.length === 0
  const jobs = isBorrowed ? all.map((unit) => ({ unit, year: latestYear(world, root, unit) ?? 0 })) : own
  return jobs.flatMap(({ unit, year }) => {
    const facts = units(unit, year)
    const found = facts === null ? [] : compose(facts, templates, { draft: true }).diagnostics
    return found.filter(
      ({ slug, at }) => at?.file.startsWith('templates/') && !(isBorrowed && aboutUnits.includes(slug)),
    )
  })
}

/** Diagnostics about a unit together with its template: units of other districts do not count. */
const aboutUnits: readonly string[] = ['classes-hold-all-spending', 'income-lines-hold-all-income']

/** Whether a unit uses the templates of a district; the base is for units without one. */
function isOwnUnit(unit: string, owner: string, setting: Setting): boolean {
  const owners = chainOf(unit, setting).map((layer) => layer.split('/')[0])
  return owner === base ? owners[0] === base : owners.includes(owner)
}
