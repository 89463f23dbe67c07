/** Reads the data of one unit and one year, with the folders of 2 earlier years, and the template layers. */
import type { z } from 'zod'
import { type Checked, type Diagnostic, hasErrors } from '../diagnostic/diagnostic.ts'
import { didYouMean, nearest } from '../diagnostic/nearest.ts'
import { budgetSchema } from '../model/budget.ts'
import type { OwnField } from '../model/fields.ts'
import type { Inputs, ProjectSheet, UnitYear } from '../model/inputs.ts'
import type { Printing } from '../model/numbers.ts'
import { noPerformance, type Performance, performanceSchema } from '../model/performance.ts'
import { projectSchema, withGoals } from '../model/project.ts'
import type { Unit } from '../model/unit.ts'
import { placedAt, type Tree } from '../model/yaml-tree.ts'
import type { World } from '../world/world.ts'
import { listYears, unknownUnitOrYear } from './list-units.ts'
import { fieldsOfLayers, missingFields, schemasWith } from './own-fields.ts'
import { acceptedName, readAccepted } from './read-accepted.ts'
import { readCatalog } from './read-catalog.ts'
import { type LayersRead, layerChain, readLayers } from './read-layers.ts'
import { printingOf } from './read-numbers.ts'
import { publishedFile, publishedName, readPublished } from './read-published.ts'
import { barredFolder } from './read-source.ts'
import { readWithTexts, readYamlTree, validWithTexts, type WithTexts } from './read-yaml.ts'
import type { ToFill } from './to-fill.ts'

/** Table 11 has figures of 2 years before, so up to 2 earlier folders are read. */
const yearsBack = 2

/** Used if the templates cannot be read, which `readEdition` reports. */
const usualPrinting: Printing = { unit: '万元', decimals: 2, percentDecimals: 2 }

/** The unit whose files are read, and how places marked `待填` are read. */
type UnitToRead = { readonly root: string; readonly unitId: string; readonly toFill: ToFill }

/** With the keys that the templates of the year declare; null: such keys are not read. */
type FilesToRead = UnitToRead & { readonly fields: readonly OwnField[] | null }

/** The inputs, null if a file has an error, and the template layers of the unit's publication. */
export type UnitRead = Checked<Inputs | null> & { readonly layers: LayersRead }

/**
 * Reads `unit.yaml`, the year's folder, up to 2 earlier ones, and the template layers. All errors of all files are
 * reported at once. By default a place marked `待填` is an error.
 */
export function readUnit(
  world: World,
  { root, unit: unitId, year }: UnitYear,
  { toFill = 'refuse' }: { readonly toFill?: ToFill } = {},
): UnitRead {
  const layersOf = (template?: string) =>
    readLayers(world, root, layerChain(world, root, { id: unitId, template, year }))
  const isThere = world.list(`${root}/data`).includes(unitId)
  const unknown =
    (isThere ? barredFolder(world, root, [`data/${unitId}`, `data/${unitId}/${year}`]) : null) ??
    unknownUnitOrYear(world, root, { unitId, year })
  if (unknown !== null) return { value: null, diagnostics: [unknown], layers: layersOf() }
  const toRead: UnitToRead = { root, unitId, toFill }
  const catalog = readCatalog(world, root)
  const unitTree = readYamlTree(world, root, `data/${unitId}/unit.yaml`)
  const layers = layersOf((unitTree.value && placedAt(unitTree.value, ['template'])?.text) ?? undefined)
  const fields = fieldsOfLayers(layers.value)
  const unit = readUnitFile(world, { ...toRead, fields }, unitTree)
  const accepted = readAccepted(world, { root, unit: unitId, year })
  const folders = yearsToRead(world, toRead, year).map((each) => ({
    year: each,
    files: readYear(world, { ...toRead, fields: each === year ? fields : null }, `data/${unitId}/${each}`),
    lastPublished: readPublished(world, root, { unit: unitId, year: each - 1 }),
    isPublished: world.read(`${root}/${publishedFile({ unit: unitId, year: each })}`) !== null,
  }))
  const diagnostics = [
    ...catalog.diagnostics,
    ...unit.diagnostics,
    ...accepted.diagnostics,
    ...folders.flatMap(({ files, lastPublished }) => [...files.diagnostics, ...lastPublished.diagnostics]),
  ]
  if (hasErrors(diagnostics) || unit.value === null) return { value: null, diagnostics, layers }
  const printing = printingOf(layers.chain) ?? usualPrinting
  let inputs: Inputs | null = null
  for (const { year, files, lastPublished, isPublished } of folders) {
    if (files.value === null) return { value: null, diagnostics, layers }
    inputs = {
      ...files.value,
      unitId,
      year,
      unit: unit.value.value,
      accepted: accepted.value,
      fields: { ...unit.value.value.fields, ...files.value.statement.fields },
      catalog: catalog.value,
      printing,
      texts: [...unit.value.texts, ...files.value.texts],
      counts: [...unit.value.counts, ...files.value.counts],
      prior: inputs,
      lastPublished: lastPublished.value,
      isPublished,
    }
  }
  return { value: inputs, diagnostics, layers }
}

/** The year and the years before it without a gap, the earliest first. */
function yearsToRead(world: World, { root, unitId }: UnitToRead, year: number): readonly number[] {
  const known = listYears(world, root, unitId).filter((each) => !isPublicationOnly(world, root, unitId, each))
  const run = [year]
  while (run.length <= yearsBack && known.includes(year - run.length)) run.unshift(year - run.length)
  return run
}

/** A unit whose edition prints no performance goals needs no such file. */
function readPerformance(
  world: World,
  toRead: UnitToRead,
  folder: string,
): Checked<WithTexts<Performance> | null> {
  const file = `${folder}/performance.yaml`
  return world.list(`${toRead.root}/${folder}`).includes('performance.yaml')
    ? readWithTexts(world, { ...toRead, file }, performanceSchema)
    : { value: { value: noPerformance, texts: [], counts: [] }, diagnostics: [] }
}

/** Whether a folder contains `published.json` and no figures: what was accepted may lie beside it. */
function isPublicationOnly(world: World, root: string, unitId: string, year: number): boolean {
  const names = world.list(`${root}/data/${unitId}/${year}`)
  return names.includes(publishedName) && names.every((name) => [publishedName, acceptedName].includes(name))
}

function readUnitFile(
  world: World,
  { root, toFill, fields }: FilesToRead,
  { value: tree, diagnostics }: Checked<Tree | null>,
): Checked<WithTexts<Unit> | null> {
  if (tree === null) return { value: null, diagnostics }
  const unit = validWithTexts(tree, schemasWith(fields).unit, toFill)
  return {
    ...unit,
    diagnostics: [
      ...unit.diagnostics,
      ...missingFields(tree, fields, 'unit'),
      ...templateDiagnostics(world, root, tree),
    ],
  }
}

/** The error that the template which a unit names is no folder in `templates/`. */
function templateDiagnostics(world: World, root: string, tree: Tree): readonly Diagnostic[] {
  const { text: name = '', place } = placedAt(tree, ['template']) ?? {}
  const names = world.list(`${root}/templates`)
  // Reads no other folder unless there is an error: other templates are no inputs of this unit.
  if (name === '' || (names.includes(name) && world.isFolder(`${root}/templates/${name}`))) return []
  const known = names.filter((each) => world.isFolder(`${root}/templates/${each}`))
  const meant = nearest(name, known)
  return [
    {
      slug: 'template-exists',
      severity: 'error',
      message: `没有模板“${name}”${didYouMean(meant)}`,
      ...(place && { at: place }),
      hint: `templates 里有：${known.join('、')}`,
    },
  ]
}

type YearFiles = Pick<Inputs, 'budget' | 'performance' | 'projects' | 'statement' | 'texts' | 'counts'>

function readYear(world: World, toRead: FilesToRead, folder: string): Checked<YearFiles | null> {
  const read = <S extends z.ZodType>(name: string, schema: S) =>
    readWithTexts(world, { ...toRead, file: `${folder}/${name}` }, schema)
  const budget = read('budget.yaml', budgetSchema)
  const performance = readPerformance(world, toRead, folder)
  const statement = readStatement(world, toRead, `${folder}/statement.yaml`)
  const projects = readProjects(world, toRead, `${folder}/projects`)
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

function readStatement(world: World, { root, toFill, fields }: FilesToRead, file: string) {
  const { value: tree, diagnostics } = readYamlTree(world, root, file)
  if (tree === null) return { value: null, diagnostics }
  const statement = validWithTexts(tree, schemasWith(fields).statement, toFill)
  return {
    ...statement,
    diagnostics: [...statement.diagnostics, ...missingFields(tree, fields, 'year')],
  }
}

function readProjects(
  world: World,
  toRead: UnitToRead,
  folder: string,
): Checked<readonly WithTexts<ProjectSheet>[]> {
  const barred = barredFolder(world, toRead.root, [folder])
  if (barred !== null) return { value: [], diagnostics: [barred] }
  const names = world.list(`${toRead.root}/${folder}`).filter((name) => !/^[.~]/.test(name))
  const sheets: WithTexts<ProjectSheet>[] = []
  const diagnostics: Diagnostic[] = []
  for (const name of names.toSorted(byNumberThenName)) {
    const file = `${folder}/${name}`
    if (name.endsWith('.yaml')) {
      const { value: sheet, diagnostics: found } = readWithTexts(world, { ...toRead, file }, projectSchema)
      diagnostics.push(...found)
      if (sheet !== null) sheets.push({ ...sheet, value: withGoals({ ...sheet.value, file }) })
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

/** `2-…` before `10-…`, as clerks number files; the same in every locale. */
function byNumberThenName(a: string, b: string): number {
  const numberOf = (name: string) => Number(/^\d+/.exec(name)?.[0] ?? Number.MAX_SAFE_INTEGER)
  return numberOf(a) - numberOf(b) || (a < b ? -1 : 1)
}
