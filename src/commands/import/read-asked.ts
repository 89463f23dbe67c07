/** What a unit's edition prints, and so asks the clerk for. */
import { askedOf } from '../../compose/lint/lint-templates.ts'
import { type Checked, hasErrors } from '../../diagnostic/diagnostic.ts'
import { planNewUnit } from '../../edit/plan-new-unit.ts'
import type { AskedPlace } from '../../intake/needed-values.ts'
import { editionWords } from '../../intake/texts/edition-words.ts'
import { withLayer } from '../../model/layers.ts'
import { proseStyle, tableStyle } from '../../model/numbers.ts'
import type { WorkbookLayout } from '../../model/workbook-layout.ts'
import { placedAt, scalarsIn } from '../../model/yaml-tree.ts'
import type { MoneyUnit } from '../../number/money.ts'
import { parseYaml } from '../../read/parse-yaml.ts'
import { layerChain, readLayers } from '../../read/read-layers.ts'
import { readTemplates } from '../../read/read-templates.ts'
import { readWorkbookLayout } from '../../read/read-workbook-layout.ts'
import { readYamlTree } from '../../read/read-yaml.ts'
import { placesToFill } from '../../read/to-fill.ts'
import type { Setting } from '../line/setting.ts'

/** The places that the edition prints, as `new:unit` asks for them, and the unit in which its sentences give amounts. */
export type AskedEdition = { readonly asked: readonly AskedPlace[]; readonly statementUnit: MoneyUnit }

/** Null if the templates have errors. */
export function readAsked(
  { unit, year, template }: { readonly unit: string; readonly year: number; readonly template: string },
  { world, root }: Setting,
): Checked<AskedEdition | null> {
  const layers = readLayers(world, root, layerChain(world, root, { id: unit, template, year }))
  const templates = layers.value && readTemplates(layers.value)
  const found = [...layers.diagnostics, ...(templates?.diagnostics ?? [])].map(withLayer)
  if (!templates?.value || hasErrors(found)) return { value: null, diagnostics: found }
  const unitOf = (style: string) => templates.value?.numbers.amounts.get(style)?.unit ?? '万元'
  const statementUnit = unitOf(proseStyle)
  const amountsIn = { budget: unitOf(tableStyle), statement: statementUnit }
  const begun = { unit, year, district: template, amountsIn, name: null }
  const asked = [...planNewUnit(begun, askedOf(templates.value)).files].flatMap(([path, text]) => {
    const { value } = parseYaml(path, new TextEncoder().encode(text))
    const file = path.replace(`data/${unit}/`, '').replace(`${year}/`, '')
    // Projects are what the workbook lists; a year may have none.
    return value === null || file.startsWith('projects/')
      ? []
      : placesToFill(value).map(({ path: at }): AskedPlace => ({ file, path: at }))
  })
  return { value: { asked, statementUnit }, diagnostics: [] }
}

/** What is known of a unit's workbooks before one is opened. */
export type KnownLayout = {
  readonly layout: WorkbookLayout
  /** Whether the edition has these words by itself. */
  readonly isWritten: (words: string) => boolean
}

/** What the unit's layers say of workbooks; null with errors. */
export function layoutOf(
  {
    unit,
    year,
    district,
  }: { readonly unit: string; readonly year: number; readonly district: string | null },
  { world, root }: Setting,
): Checked<KnownLayout | null> {
  const file = `data/${unit}/unit.yaml`
  const tree = world.read(`${root}/${file}`) === null ? null : readYamlTree(world, root, file).value
  const template = (tree && placedAt(tree, ['template'])?.text) ?? district ?? undefined
  const { value, chain, diagnostics } = readLayers(
    world,
    root,
    layerChain(world, root, { id: unit, template, year }),
  )
  const layout = readWorkbookLayout(chain)
  const found = [...diagnostics, ...layout.diagnostics].map(withLayer)
  if (layout.value === null) return { value: null, diagnostics: found }
  const isWritten = editionWords([
    ...[...(value?.files.values() ?? [])].map(({ text }) => text),
    ...(value === null ? [] : scalarsIn(value.merged.glossary).map(({ node }) => node.scalar)),
  ])
  return { value: { layout: layout.value, isWritten }, diagnostics: found }
}
