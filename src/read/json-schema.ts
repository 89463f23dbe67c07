/**
 * The schemas of the YAML files as JSON Schema, so that an editor completes keys, shows their meaning and marks
 * values that do not fit. An editor may be less strict than the reader, which uses the schemas themselves.
 */
import { z } from 'zod'
import { undeclaredFields } from '../model/fields.ts'
import { keyInWords } from '../model/key-names.ts'
import { noteOf } from '../model/key-notes.ts'
import { type LeafRule, leafRule } from '../model/scalar.ts'
import type { TreePath } from '../model/yaml-tree.ts'
import type { FileSchema } from './file-schemas.ts'
import { anyKey } from './schema-keys.ts'

/** JSON as an editor reads it. */
type JsonSchema = { [key: string]: unknown }

/** An editor reads a plain `2024` as a number and `true` as a boolean before it applies the schema. */
const scalar = { type: ['string', 'number', 'boolean'] }

/** The JSON Schema of a kind of file, with the Chinese names of its keys. */
export function jsonSchemaOf({ name, schema, about, isPartial }: FileSchema): JsonSchema {
  const made: JsonSchema = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      const rule = zodSchema instanceof z.ZodCustom ? leafRule(zodSchema.def.params) : null
      if (rule !== null) Object.assign(jsonSchema, leafSchema(rule))
      const own = (['unit', 'year'] as const).find((of) => undeclaredFields[of].in === zodSchema)
      if (own !== undefined) replace(jsonSchema, { $ref: `field-values.json#/definitions/${own}` })
      if (isPartial) delete jsonSchema.required
    },
  })
  return { ...described(made, [], name), title: about }
}

function replace(schema: JsonSchema, by: JsonSchema): void {
  for (const key of Object.keys(schema)) delete schema[key]
  Object.assign(schema, by)
}

/** The schema of a single value. */
export function leafSchema(rule: LeafRule): JsonSchema {
  if (rule.words.length > 0) return { enum: rule.words.flatMap(wordAsRead) }
  return { ...scalar, description: `应为${rule.expected}` }
}

const wordAsRead = (word: string): readonly (string | boolean)[] =>
  word === 'true' || word === 'false' ? [word === 'true'] : [word]

/** Puts the Chinese name of each key, and its note, before the description of its value. */
function described(schema: unknown, path: TreePath, kind: string): JsonSchema {
  const node = { ...(schema as JsonSchema) }
  const key = path.at(-1)
  if (typeof key === 'string') {
    const name = typeof node.title === 'string' ? node.title : keyInWords(path)
    delete node.title
    const said = [
      name === key ? '' : name,
      noteOf(kind, path).about ?? '',
      typeof node.description === 'string' ? node.description : '',
    ]
    const description = said.filter((part) => part !== '').join('：')
    if (description !== '') node.description = description
  }
  if (node.properties) {
    node.properties = Object.fromEntries(
      Object.entries(node.properties).map(([name, of]) => [name, described(of, [...path, name], kind)]),
    )
  }
  for (const inner of ['items', 'additionalProperties'] as const) {
    if (typeof node[inner] === 'object')
      node[inner] = described(node[inner], [...path, inner === 'items' ? 0 : anyKey], kind)
  }
  for (const several of ['anyOf', 'oneOf'] as const) {
    const options = node[several]
    if (Array.isArray(options)) node[several] = options.map((option) => described(option, [...path, 0], kind))
  }
  return node
}
