/** The schemas of a unit's files in a year, with the keys that its district declares in `fields.yaml`. */
import type { z } from 'zod'
import { placedAt } from '../model/yaml-tree.ts'
import type { World } from '../world/world.ts'
import { schemaOfFile } from './file-schemas.ts'
import { fieldsOfLayers, schemasWith } from './own-fields.ts'
import { layerChain, readLayers } from './read-layers.ts'
import { readYamlTree } from './read-yaml.ts'

/** The schema of a file, as it is called in the folder of the year (`unit.yaml` is in the unit's); null for no such file. */
export type SchemaOf = (file: string) => z.ZodType | null

type UnitAndYear = { readonly unit: string; readonly year: number }

/** The schemas; without keys of its own where the layers cannot be read, which others report. */
export function unitFileSchemas(world: World, root: string, { unit, year }: UnitAndYear): SchemaOf {
  const tree = readYamlTree(world, root, `data/${unit}/unit.yaml`).value
  const template = tree === null ? undefined : placedAt(tree, ['template'])?.text
  const layers = readLayers(world, root, layerChain(world, root, { id: unit, template, year }))
  const own = schemasWith(fieldsOfLayers(layers.value))
  return (file) => {
    if (file === 'unit.yaml') return own.unit
    if (file === 'statement.yaml') return own.statement
    return schemaOfFile(`data/${unit}/${year}/${file}`)?.schema ?? null
  }
}
