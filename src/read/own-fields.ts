/** The keys that a district declares in `fields.yaml` → the schemas of the files in which their values are. */
import { z } from 'zod'
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import {
  type FieldOf,
  type FieldValue,
  fieldSchemas,
  fieldsSchema,
  fileOfFields,
  type OwnField,
} from '../model/fields.ts'
import { keeping } from '../model/keeping.ts'
import type { Layers } from '../model/layers.ts'
import { statementSchema } from '../model/statement.ts'
import { unitSchema } from '../model/unit.ts'
import { type Tree, treeAt } from '../model/yaml-tree.ts'
import { keyPlaceOf, placeOf } from './path-names.ts'
import { leafRuleAt } from './schema-walk.ts'
import { validate } from './validate.ts'

/** The declared keys, in the order of the file; null with errors. */
export const readOwnFields = (tree: Tree): Checked<readonly OwnField[] | null> =>
  declared([tree], () => {
    const { value, diagnostics } = validate(tree, fieldsSchema)
    if (value === null) return { value, diagnostics }
    const fields = Object.entries(value).map(([key, { required = false, ...field }]) => ({
      key,
      ...field,
      isRequired: required,
      place: keyPlaceOf(tree, [key]) ?? tree.place,
    }))
    return { value: fields, diagnostics }
  })

const declared = keeping<Checked<readonly OwnField[] | null>>()

/** The keys that layers declare; null if they cannot be read, which `readTemplates` reports. */
export const fieldsOfLayers = (layers: Layers | null): readonly OwnField[] | null =>
  layers && readOwnFields(layers.merged.fields).value

/** The schemas of `unit.yaml` and `statement.yaml`; without declared keys they read no values of such keys. */
export const schemasWith = (fields: readonly OwnField[] | null): SchemasWithFields =>
  fields === null ? withoutFields : extended([fields], () => schemasOf(fields))

type SchemasWithFields = { readonly unit: typeof unitSchema; readonly statement: typeof statementSchema }

const withoutFields: SchemasWithFields = { unit: unitSchema, statement: statementSchema }

const extended = keeping<SchemasWithFields>()

// The extended schemas give the same types: `FieldValues`, by key.
const schemasOf = (fields: readonly OwnField[]): SchemasWithFields => ({
  unit: unitSchema.extend({ fields: valuesOf(fields, 'unit') }) as unknown as typeof unitSchema,
  statement: statementSchema.extend({
    fields: valuesOf(fields, 'year'),
  }) as unknown as typeof statementSchema,
})

const valuesOf = (fields: readonly OwnField[], of: FieldOf) =>
  z
    .strictObject(
      Object.fromEntries(
        fields.map((field): [string, z.ZodOptional<z.ZodType<FieldValue>>] => [
          field.key,
          (field.of === of ? fieldSchemas[field.kind] : elsewhere(field)).optional(),
        ]),
      ),
    )
    .optional()

/** The error about a value in the other file. */
const elsewhere = ({ key, label, of }: OwnField) =>
  z.custom<FieldValue>(() => false, {
    error: () =>
      `“${key}”（${label}）${of === 'year' ? '每年不同' : '不随年度变化'}，写在 ${fileOfFields[of]} 的 fields 下`,
  })

/** The errors about required values that a file does not have, with the line that requires each. */
export function missingFields(
  tree: Tree,
  fields: readonly OwnField[] | null,
  of: FieldOf,
): readonly Diagnostic[] {
  const own = treeAt(tree, ['fields'])
  if (own?.kind === 'scalar' || own?.kind === 'list') return []
  return (fields ?? [])
    .filter((field) => field.of === of && field.isRequired)
    .filter(({ key }) => (treeAt(tree, ['fields', key])?.kind ?? 'blank') === 'blank')
    .map(({ key, label, kind, place }) => ({
      slug: 'required-keys',
      severity: 'error',
      message: `fields 缺少“${key}”（${label}）`,
      at: placeOf(tree, ['fields', key]),
      hint: `${place.file}:${place.line} 规定要填：在 fields 下写 ${key}，应为${expectedOf(kind)}`,
    }))
}

/** What a value of a kind should be, for messages: 文字, 非负整数. */
export const expectedOf = (kind: OwnField['kind']): string =>
  leafRuleAt(fieldSchemas[kind], [])?.expected ?? ''
