/**
 * `schemas/field-values.json`: the keys that editors complete below `fields:` of `unit.yaml` and `statement.yaml`, from
 * every `fields.yaml` in `templates/`. Each key is described by its label and the layers that declare it.
 */
import type { Checked } from '../diagnostic/diagnostic.ts'
import { fieldSchemas, type OwnField } from '../model/fields.ts'
import { groupBy } from '../model/group-by.ts'
import type { World } from '../world/world.ts'
import { leafSchema } from './json-schema.ts'
import { yearsOf } from './list-units.ts'
import { readOwnFields } from './own-fields.ts'
import { base, readLayer } from './read-layer.ts'
import { mergedOf } from './resolve-layers.ts'
import { leafRuleAt } from './schema-walk.ts'

/** The path from the root. */
export const fieldValuesFile = 'schemas/field-values.json'

/** A key, and the layer that declares it. */
type LayerField = { readonly layer: string; readonly field: OwnField }

/** The text of the file, and how many keys it has; with the errors of every `fields.yaml`. */
export function fieldValues(
  world: World,
  root: string,
): Checked<{ readonly text: string; readonly count: number }> {
  const owners = world.list(`${root}/templates`).filter((name) => world.isFolder(`${root}/templates/${name}`))
  const read = owners.map((owner) => declaredBy(world, root, owner))
  const declared = read.flatMap(({ value }) => value)
  const of = (file: OwnField['of']) => objectOf(declared.filter(({ field }) => field.of === file))
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '各区自设的键（templates/*/fields.yaml）',
    definitions: { unit: of('unit'), year: of('year') },
  }
  return {
    value: { text: `${JSON.stringify(schema, null, 1)}\n`, count: declared.length },
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  }
}

/** The keys of an owner's folder and its folders of years; what another layer declares belongs to that layer. */
function declaredBy(world: World, root: string, owner: string): Checked<readonly LayerField[]> {
  const years = yearsOf(world, `${root}/templates/${owner}`).map((year) => `${owner}/${year}`)
  const chain = [...years.toReversed(), ...new Set([owner, base])].map(
    (layer) => readLayer(world, root, layer).value,
  )
  const tree = mergedOf('fields', chain)
  const { value, diagnostics } = tree === null ? { value: null, diagnostics: [] } : readOwnFields(tree)
  const own = (value ?? []).filter(({ place }) => place.file.startsWith(`templates/${owner}/`))
  return { value: own.map((field) => ({ layer: owner, field })), diagnostics }
}

function objectOf(fields: readonly LayerField[]): object {
  const properties = groupBy(fields, ({ field }) => field.key).map(([key, group]) => {
    const said = group.map(({ layer, field }) => `${field.label}（${layer}）`).join('；')
    const kinds = [...new Set(group.map(({ field }) => field.kind))].map(valueSchema)
    const [only] = kinds
    const { description = '', ...rest } = only !== undefined && kinds.length === 1 ? only : { anyOf: kinds }
    return [key, { ...rest, description: description === '' ? said : `${said}：${description}` }]
  })
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false }
}

function valueSchema(kind: OwnField['kind']): { readonly description?: string } {
  const rule = leafRuleAt(fieldSchemas[kind], [])
  return rule === null ? {} : leafSchema(rule)
}
