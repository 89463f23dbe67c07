/** Reads everything of one unit and one year, last year's folder included. All files are read before anything is said. */
import type { z } from 'zod'
import { type Checked, type Diagnostic, hasErrors } from '../diagnostic/diagnostic.ts'
import { didYouMean, nearest } from '../diagnostic/nearest.ts'
import { budgetSchema } from '../model/budget.ts'
import type { Inputs, ProjectSheet, UnitYear } from '../model/inputs.ts'
import type { Printing } from '../model/numbers.ts'
import { performanceSchema } from '../model/performance.ts'
import { projectSchema } from '../model/project.ts'
import { statementSchema } from '../model/statement.ts'
import { type Unit, unitSchema } from '../model/unit.ts'
import { type Tree, treeAt } from '../model/yaml-tree.ts'
import type { World } from '../world/world.ts'
import { listYears, unknownUnitOrYear } from './list-units.ts'
import { readCatalog } from './read-catalog.ts'
import { type LayersRead, layerChain, readLayers } from './read-layers.ts'
import { printingOf } from './read-numbers.ts'
import { publishedFile, publishedName, readPublished } from './read-published.ts'
import { barredFolder } from './read-source.ts'
import { readWithTexts, readYamlTree, type WithTexts, withTexts } from './read-yaml.ts'
import type { ToFill } from './to-fill.ts'
import { validate } from './validate.ts'

/** Table 11 looks two years back, so two earlier folders are read where they stand. */
const yearsBack = 2

/** Stands in where the templates cannot be read, which is told where they are. */
const usualPrinting: Printing = { unit: '万元', decimals: 2, percentDecimals: 2 }

export type ReadOptions = {
  /** What becomes of values marked `待填`; files that hold any are refused unless this says otherwise. */
  readonly toFill?: ToFill
}

/** Where the unit's files stand, and how they are read. */
type Reading = { readonly root: string; readonly unitId: string; readonly toFill: ToFill }

/** The inputs, or null if any file has an error; and the template layers that the unit's publication is made with. */
export type UnitRead = Checked<Inputs | null> & { readonly layers: LayersRead }

/** Reads `unit.yaml`, the year's folder and up to two earlier ones, and the template layers. */
export function readUnit(
  world: World,
  { root, unit: unitId, year }: UnitYear,
  { toFill = 'refuse' }: ReadOptions = {},
): UnitRead {
  const layersOf = (unit: Unit | null) =>
    readLayers(world, root, layerChain(world, root, { id: unitId, template: unit?.template, year }))
  const isThere = world.list(`${root}/data`).includes(unitId)
  const unknown =
    (isThere ? barredFolder(world, root, [`data/${unitId}`, `data/${unitId}/${year}`]) : null) ??
    unknownUnitOrYear(world, root, { unitId, year })
  if (unknown !== null) return { value: null, diagnostics: [unknown], layers: layersOf(null) }
  const reading: Reading = { root, unitId, toFill }
  const catalog = readCatalog(world, root)
  const unit = readUnitFile(world, reading)
  const folders = yearsToRead(world, reading, year).map((each) => ({
    year: each,
    files: readYear(world, reading, `data/${unitId}/${each}`),
    lastPublished: readPublished(world, root, { unit: unitId, year: each - 1 }),
    isPublished: world.read(`${root}/${publishedFile({ unit: unitId, year: each })}`) !== null,
  }))
  const diagnostics = [
    ...catalog.diagnostics,
    ...unit.diagnostics,
    ...folders.flatMap(({ files, lastPublished }) => [...files.diagnostics, ...lastPublished.diagnostics]),
  ]
  const layers = layersOf(unit.value?.value ?? null)
  if (hasErrors(diagnostics) || unit.value === null) return { value: null, diagnostics, layers }
  const printing = printingOf(layers.chain) ?? usualPrinting
  let inputs: Inputs | null = null
  for (const { year, files, lastPublished, isPublished } of folders) {
    if (files.value === null) return { value: null, diagnostics, layers }
    const base = { unitId, year, unit: unit.value.value, catalog: catalog.value, printing }
    const texts = [...unit.value.texts, ...files.value.texts]
    const counts = [...unit.value.counts, ...files.value.counts]
    inputs = {
      ...base,
      ...files.value,
      texts,
      counts,
      prior: inputs,
      lastPublished: lastPublished.value,
      isPublished,
    }
  }
  return { value: inputs, diagnostics, layers }
}

/** The year and the unbroken run of years before it, the earliest first. */
function yearsToRead(world: World, { root, unitId }: Reading, year: number): readonly number[] {
  const known = listYears(world, root, unitId).filter((each) => !isPublicationOnly(world, root, unitId, each))
  const run = [year]
  while (run.length <= yearsBack && known.includes(year - run.length)) run.unshift(year - run.length)
  return run
}

/** A folder may keep what a year's publication said, without the sheets that it was made from. */
function isPublicationOnly(world: World, root: string, unitId: string, year: number): boolean {
  const names = world.list(`${root}/data/${unitId}/${year}`)
  return names.length === 1 && names[0] === publishedName
}

function readUnitFile(world: World, { root, unitId, toFill }: Reading): Checked<WithTexts<Unit> | null> {
  const { value: tree, diagnostics } = readYamlTree(world, root, `data/${unitId}/unit.yaml`)
  if (tree === null) return { value: null, diagnostics }
  const unit = validate(tree, unitSchema, toFill)
  return {
    value: unit.value === null ? null : withTexts(unit.value, tree, unitSchema),
    diagnostics: [...unit.diagnostics, ...templateDiagnostics(world, root, tree)],
  }
}

/** The template that a unit names must be a folder of `templates/`. */
function templateDiagnostics(world: World, root: string, tree: Tree): readonly Diagnostic[] {
  const named = treeAt(tree, ['template'])
  if (named?.kind !== 'scalar') return []
  const name = named.scalar.trim()
  const names = world.list(`${root}/templates`)
  // Others are looked at only where they are needed: they are no inputs of this unit.
  if (name === '' || (names.includes(name) && world.isFolder(`${root}/templates/${name}`))) return []
  const known = names.filter((each) => world.isFolder(`${root}/templates/${each}`))
  const meant = nearest(name, known)
  return [
    {
      slug: 'template-exists',
      severity: 'error',
      message: `没有模板“${name}”${didYouMean(meant)}`,
      at: named.place,
      hint: `templates 里有：${known.join('、')}`,
    },
  ]
}

type YearFiles = Pick<Inputs, 'budget' | 'performance' | 'projects' | 'statement' | 'texts' | 'counts'>

function readYear(world: World, reading: Reading, folder: string): Checked<YearFiles | null> {
  const read = <S extends z.ZodType>(name: string, schema: S) =>
    readWithTexts(world, { ...reading, file: `${folder}/${name}` }, schema)
  const budget = read('budget.yaml', budgetSchema)
  const performance = read('performance.yaml', performanceSchema)
  const statement = read('statement.yaml', statementSchema)
  const projects = readProjects(world, reading, `${folder}/projects`)
  const diagnostics = [budget, performance, statement, projects].flatMap((file) => file.diagnostics)
  if (budget.value === null || performance.value === null || statement.value === null) {
    return { value: null, diagnostics }
  }
  const files = [budget.value, statement.value, performance.value, ...projects.value]
  const value = {
    budget: budget.value.value,
    performance: performance.value.value,
    statement: statement.value.value,
    projects: projects.value.map(({ value }) => value),
    texts: files.flatMap(({ texts }) => texts),
    counts: files.flatMap(({ counts }) => counts),
  }
  return { value, diagnostics }
}

function readProjects(
  world: World,
  reading: Reading,
  folder: string,
): Checked<readonly WithTexts<ProjectSheet>[]> {
  const barred = barredFolder(world, reading.root, [folder])
  if (barred !== null) return { value: [], diagnostics: [barred] }
  const names = world.list(`${reading.root}/${folder}`).filter((name) => !/^[.~]/.test(name))
  const sheets: WithTexts<ProjectSheet>[] = []
  const diagnostics: Diagnostic[] = []
  for (const name of names.toSorted(byNumberThenName)) {
    const file = `${folder}/${name}`
    if (name.endsWith('.yaml')) {
      const { value: sheet, diagnostics: found } = readWithTexts(world, { ...reading, file }, projectSchema)
      diagnostics.push(...found)
      if (sheet !== null) sheets.push({ ...sheet, value: { ...sheet.value, file } })
    } else if (/\.ya?ml$/i.test(name)) {
      diagnostics.push({
        slug: 'file-names',
        severity: 'error',
        message: `${file} 的扩展名应为 .yaml（小写），否则不会读入`,
      })
    }
  }
  return { value: sheets, diagnostics }
}

/** `2-…` before `10-…`, as a clerk numbers files; the same on every machine, whatever its locale. */
function byNumberThenName(a: string, b: string): number {
  const numberOf = (name: string) => Number(/^\d+/.exec(name)?.[0] ?? Number.MAX_SAFE_INTEGER)
  return numberOf(a) - numberOf(b) || (a < b ? -1 : 1)
}
