/**
 * `schemas/` is written from the reader's own schemas (`npm run update:goldens` rewrites it), takes every file that the reader
 * takes, and marks what a clerk is likely to get wrong.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { fieldValues, fieldValuesFile } from '../../src/read/field-values-schema.ts'
import { fileSchemas, schemaLine, schemaOfFile } from '../../src/read/file-schemas.ts'
import { jsonSchemaOf } from '../../src/read/json-schema.ts'
import { realWorld } from '../../src/world/world.ts'
import { updating } from '../golden.ts'

const folder = 'schemas'
const written = (kind: (typeof fileSchemas)[number]) => `${JSON.stringify(jsonSchemaOf(kind), null, 1)}\n`

const valuesSchema = fieldValues(realWorld, process.cwd()).value.text
if (updating()) writeFileSync(fieldValuesFile, valuesSchema)
if (updating()) for (const kind of fileSchemas) writeFileSync(`${folder}/${kind.name}.json`, written(kind))

const yamlFiles = ['data', 'templates', 'fonts'].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .map((name) => `${top}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.yaml')),
)

const judges = new Map<string, ValidateFunction>(
  fileSchemas.map((kind) => [
    kind.name,
    new Ajv({ allowUnionTypes: true, allErrors: true })
      .addSchema(JSON.parse(valuesSchema), 'field-values.json')
      .compile(jsonSchemaOf(kind)),
  ]),
)
/** What an editor marks in a text. */
function marked(name: string, text: string): readonly string[] {
  const judge = judges.get(name)
  if (judge === undefined) throw new Error(`no schema ${name}`)
  judge(parse(text))
  return (judge.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe('schemas', () => {
  it.each(fileSchemas.map((kind) => [kind.name, kind] as const))(
    '%s.json is as the reader has it',
    (name, kind) => {
      expect(readFileSync(`${folder}/${name}.json`, 'utf8')).toBe(written(kind))
    },
  )

  it('are all there is', () => {
    const names = [...fileSchemas.map(({ name }) => name), 'field-values']
    expect(readdirSync(folder).toSorted()).toEqual(names.map((name) => `${name}.json`).toSorted())
    expect(readFileSync(fieldValuesFile, 'utf8')).toBe(valuesSchema)
  })

  it.each(yamlFiles)('%s has a schema that takes it', (file) => {
    const kind = schemaOfFile(file)
    expect(kind && marked(kind.name, readFileSync(file, 'utf8'))).toEqual([])
  })

  it.each(yamlFiles)('%s names its schema in the first line', (file) => {
    const [line] = readFileSync(file, 'utf8').split('\n')
    expect(line).toBe(schemaLine(file))
    const [, named = ''] = line?.split('$schema=') ?? []
    expect(existsSync(join(dirname(file), named))).toBe(true)
  })

  it.each([
    ['unit', 'nmae: x', ' must NOT have additional properties'],
    ['unit', 'kind: 企业', '/kind must be equal to one of the allowed values'],
    ['unit', 'name: x', " must have required property 'short_name'"],
    ['budget', 'amounts_in: 美元', '/amounts_in must be equal to one of the allowed values'],
    ['budget', 'spending: 12', '/spending must be array'],
    ['project', 'tasks: []', '/tasks must NOT have fewer than 1 items'],
    ['style', 'page: { width: [1] }', '/page/width must be string,number,boolean'],
  ])('%s marks %s', (name, text, message) => {
    expect(marked(name, text).join('\n')).toContain(message)
  })

  it('name every key in Chinese', () => {
    const nameless = (node: unknown): readonly string[] => {
      if (typeof node !== 'object' || node === null) return []
      const { properties = {} } = node as { properties?: Record<string, { description?: string }> }
      const here = Object.entries(properties).filter(([, { description = '' }]) =>
        /^(应为.*)?$/.test(description),
      )
      return [...here.map(([key]) => key), ...Object.values(node).flatMap(nameless)]
    }
    expect(fileSchemas.map((kind) => [kind.name, [...new Set(nameless(jsonSchemaOf(kind)))]])).toEqual(
      fileSchemas.map(({ name }) => [name, []]),
    )
  })

  it('say in Chinese what keys and values are', () => {
    const schema = JSON.stringify(jsonSchemaOf(fileSchemas.find(({ name }) => name === 'budget') as never))
    expect(schema).toContain('"description":"公务接待费：应为金额，如 1234.56（不带千分位逗号）"')
  })
})
