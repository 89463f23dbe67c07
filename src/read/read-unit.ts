/** Reads the data of one unit and one year, with the folders of 2 earlier years, and the template layers. */
import { type Checked, type Diagnostic, hasErrors } from '../diagnostic/diagnostic.ts'
import { didYouMean, nearest } from '../diagnostic/nearest.ts'
import type { Inputs, UnitYear } from '../model/inputs.ts'
import type { Printing } from '../model/numbers.ts'
import type { Unit } from '../model/unit.ts'
import { placedAt, type Tree } from '../model/yaml-tree.ts'
import type { World } from '../world/world.ts'
import { joinMembers } from './join-members.ts'
import { listYears, unknownUnitOrYear } from './list-units.ts'
import { fieldsOfLayers, missingFields, schemasWith } from './own-fields.ts'
import { acceptedName, readAccepted } from './read-accepted.ts'
import { readCatalog } from './read-catalog.ts'
import { readJoined } from './read-joined.ts'
import { type LayersRead, layerChain, readLayers } from './read-layers.ts'
import { readMember } from './read-member.ts'
import { printingOf } from './read-numbers.ts'
import { publishedFile, publishedName, readPublished } from './read-published.ts'
import { barredFolder } from './read-source.ts'
import { readSourceCells, withCells } from './read-source-cells.ts'
import { readYamlTree, validWithTexts, type WithTexts } from './read-yaml.ts'
import { type FilesToRead, readYear, type UnitToRead } from './read-year.ts'
import type { ToFill } from './to-fill.ts'

/** Table 11 has figures of 2 years before, so up to 2 earlier folders are read. */
const yearsBack = 2

/** Used if the templates cannot be read, which `readEdition` reports. */
const usualPrinting: Printing = { unit: '万元', decimals: 2, percentDecimals: 2 }

/** The inputs, null if a file has an error, and the template layers of the unit's publication. */
export type UnitRead = Checked<Inputs | null> & { readonly layers: LayersRead }

type ReadOptions = {
  readonly toFill?: ToFill
  /** Departments whose members are being read. */
  readonly within?: readonly string[]
}

/**
 * Reads `unit.yaml`, the year's folder, up to 2 earlier ones, and the template layers. All errors of all files are
 * reported at once. By default a place marked `待填` is an error.
 */
export function readUnit(
  world: World,
  { root, unit: unitId, year, member }: UnitYear,
  { toFill = 'refuse', within = [] }: ReadOptions = {},
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
  const unitFile = readYamlTree(world, root, `data/${unitId}/unit.yaml`)
  const source = readSourceCells(world, root, `data/${unitId}/${year}`).value
  const marked = unitFile.value && withCells(unitFile.value, source, 'unit.yaml')
  const unitTree = { ...unitFile, value: marked?.tree ?? null }
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
  const joined = readJoined(unit.value.value, [...within, unitId], (other) =>
    readUnit(world, { root, unit: other, year }, { toFill, within: [...within, unitId] }),
  )
  diagnostics.push(...joined.diagnostics)
  if (joined.value === null) return { value: null, diagnostics, layers }
  const { members, ofYear } = joined.value
  let inputs: Inputs | null = null
  for (const { year, files, lastPublished, isPublished } of folders) {
    if (files.value === null) return { value: null, diagnostics, layers }
    const own: Inputs = {
      ...files.value,
      unitId,
      year,
      folders: { unit: `data/${unitId}`, year: `data/${unitId}/${year}` },
      department: null,
      addition: null,
      unit: { ...unit.value.value, members },
      accepted: accepted.value,
      fields: { ...unit.value.value.fields, ...files.value.statement.fields },
      catalog: catalog.value,
      printing,
      texts: [...unit.value.texts, ...files.value.texts],
      counts: [...unit.value.counts, ...files.value.counts],
      taken: [...files.value.taken, ...(year === folders.at(-1)?.year ? (marked?.taken ?? []) : [])],
      prior: inputs,
      lastPublished: lastPublished.value,
      isPublished,
    }
    inputs = joinMembers(own, ofYear(year))
  }
  if (member === undefined || inputs === null) return { value: inputs, diagnostics, layers }
  const ofMember = readMember(
    world,
    { ...toRead, code: member, statement: schemasWith(fields).statement },
    inputs,
  )
  return { value: ofMember.value, diagnostics: [...diagnostics, ...ofMember.diagnostics], layers }
}

/** The year and the years before it without a gap, the earliest first. */
function yearsToRead(world: World, { root, unitId }: UnitToRead, year: number): readonly number[] {
  const known = listYears(world, root, unitId).filter((each) => !isPublicationOnly(world, root, unitId, each))
  const run = [year]
  while (run.length <= yearsBack && known.includes(year - run.length)) run.unshift(year - run.length)
  return run
}

/** Whether a folder contains `published.json` and no figures: what was accepted, and its members' own, may lie beside it. */
function isPublicationOnly(world: World, root: string, unitId: string, year: number): boolean {
  const names = world.list(`${root}/data/${unitId}/${year}`)
  return (
    names.includes(publishedName) &&
    names.every((name) => [publishedName, acceptedName, 'members'].includes(name))
  )
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
