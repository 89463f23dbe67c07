/** The files that an import writes. */
import { askedOf } from '../../compose/lint/lint-templates.ts'
import { type Checked, type Diagnostic, errorOf, hasErrors } from '../../diagnostic/diagnostic.ts'
import { planNewUnit } from '../../edit/plan-new-unit.ts'
import { cellsYaml } from '../../intake/cells-yaml.ts'
import type { KnownNames } from '../../intake/facts/mended-codes.ts'
import { type AskedPlace, fileUnits, placesLeft, unitValues } from '../../intake/needed-values.ts'
import { type KnownValue, newFile } from '../../intake/new-files.ts'
import type { BookTaken } from '../../intake/take-book.ts'
import { groupBy } from '../../model/group-by.ts'
import { withLayer } from '../../model/layers.ts'
import { proseStyle, tableStyle } from '../../model/numbers.ts'
import { placedAt, scalarsIn, treeAt } from '../../model/yaml-tree.ts'
import { parseYaml } from '../../read/parse-yaml.ts'
import { layerChain, readLayers } from '../../read/read-layers.ts'
import { readTemplates } from '../../read/read-templates.ts'
import { readYamlTree } from '../../read/read-yaml.ts'
import { placesToFill } from '../../read/to-fill.ts'
import type { Setting } from '../line/setting.ts'

/** What is imported. */
export type ImportJob = {
  readonly unit: string
  readonly year: number
  /** The templates of a new unit. */
  readonly district: string | null
  readonly book: { readonly name: string; readonly bytes: Uint8Array; readonly sha256: string }
  readonly names: KnownNames
  readonly taken: BookTaken
  readonly options: { readonly skip: readonly string[]; readonly take: readonly string[] }
}

/** What will be written, by path from the root. */
export type Planned = {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** How many places are left to fill. */
  readonly left: number
}

/** The unit's own names of codes, by code. */
export function namesOfUnit(unit: string, { world, root }: Setting): readonly (readonly [string, string])[] {
  const path = `data/${unit}/unit.yaml`
  if (world.read(`${root}/${path}`) === null) return []
  const tree = readYamlTree(world, root, path).value
  const names = tree && treeAt(tree, ['names'])
  return names
    ? scalarsIn(names).map(({ path: [code], node }) => [String(code), node.scalar.trim()] as const)
    : []
}

/** The files of the import; null with errors. */
export function planOf(job: ImportJob, setting: Setting): Checked<Planned | null> {
  const { world, root } = setting
  const { unit, year, taken } = job
  const unitFile = `data/${unit}/unit.yaml`
  const isNew = world.read(`${root}/${unitFile}`) === null
  const template = isNew ? job.district : templateOf(unitFile, setting)
  if (isNew && template === null)
    return refused(
      errorOf(
        'unit-exists',
        `data 里没有单位“${unit}”`,
        '新建的单位用 --district 指明 templates 下哪个区的模板',
      ),
    )
  const edition = readAsked({ unit, year, template: template ?? 'base' }, setting)
  if (edition.value === null) return { value: null, diagnostics: edition.diagnostics }
  const known: readonly KnownValue[] = [
    ...taken.taken,
    ...fileUnits(taken.unit, edition.value.statementUnit).filter(
      ({ file }) => !taken.taken.some((own) => own.file === file && own.at[0] === 'amounts_in'),
    ),
    ...(isNew ? unitValues(taken, template ?? 'base') : []),
  ]
  const asked = edition.value.asked.filter(({ file }) => file !== 'unit.yaml' || isNew)
  const values = [...known, ...placesLeft(asked, known)]
  const about = `${taken.name?.name ?? unit}${year}年部门预算`
  const pathOf = (file: string) => (file === 'unit.yaml' ? unitFile : `data/${unit}/${year}/${file}`)
  const files = new Map<string, string | Uint8Array>()
  for (const [file, own] of groupBy(values, ({ file }) => file)) {
    const path = pathOf(file)
    if (world.read(`${root}/${path}`) === null)
      files.set(path, newFile(own, { path, about, names: job.names }))
  }
  const source = `data/${unit}/${year}/source`
  files.set(`${source}/${job.book.name}`, job.book.bytes)
  files.set(
    `${source}/cells.yaml`,
    cellsYaml(taken.taken, {
      book: job.book.name,
      sha256: job.book.sha256,
      skip: job.options.skip,
      take: job.options.take,
    }),
  )
  const left = [...files].reduce((count, [path, content]) => count + leftIn(path, content), 0)
  return { value: { files, left }, diagnostics: [] }
}

const refused = (error: Diagnostic): Checked<null> => ({ value: null, diagnostics: [error] })

function leftIn(path: string, content: string | Uint8Array): number {
  if (typeof content !== 'string' || path.includes('/source/')) return 0
  const { value } = parseYaml(path, new TextEncoder().encode(content))
  return value === null ? 0 : placesToFill(value).length
}

function templateOf(file: string, { world, root }: Setting): string | null {
  const tree = readYamlTree(world, root, file).value
  return (tree && placedAt(tree, ['template'])?.text) ?? null
}

type Edition = { readonly asked: readonly AskedPlace[]; readonly statementUnit: '元' | '万元' }

/** The places that the unit's edition prints, as `new:unit` asks for them; null if its templates have errors. */
function readAsked(
  { unit, year, template }: { readonly unit: string; readonly year: number; readonly template: string },
  { world, root }: Setting,
): Checked<Edition | null> {
  const layers = readLayers(world, root, layerChain(world, root, { id: unit, template, year }))
  const templates = layers.value && readTemplates(layers.value)
  const found = [...layers.diagnostics, ...(templates?.diagnostics ?? [])].map(withLayer)
  if (!templates?.value || hasErrors(found)) return { value: null, diagnostics: found }
  const unitOf = (style: string) => templates.value?.numbers.amounts.get(style)?.unit ?? '万元'
  const statementUnit = unitOf(proseStyle)
  const { files } = planNewUnit(
    {
      unit,
      year,
      district: template,
      amountsIn: { budget: unitOf(tableStyle), statement: statementUnit },
      name: null,
    },
    askedOf(templates.value),
  )
  const asked = [...files].flatMap(([path, text]) => {
    const { value } = parseYaml(path, new TextEncoder().encode(text))
    const file = path.replace(`data/${unit}/`, '').replace(`${year}/`, '')
    // Projects are what the workbook lists; a year may have none.
    return value === null || file.startsWith('projects/')
      ? []
      : placesToFill(value).map(({ path: at }): AskedPlace => ({ file, path: at }))
  })
  return { value: { asked, statementUnit }, diagnostics: [] }
}
