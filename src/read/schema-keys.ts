/** Every key that a schema knows, for the manual of the data files and for hints about keys in the wrong place. */
import type { z } from 'zod'
import type { LeafRule } from '../model/scalar.ts'
import type { TreePath } from '../model/yaml-tree.ts'
import { knownKeysAt, leafRuleAt, requiredKeysAt, takes, takesAnyKeyAt } from './schema-walk.ts'

/** The step of a path for a key that the clerk chooses: a code, a year, a name. */
export const anyKey = '*'

/** A key that a file may have. */
export type SchemaKey = {
  /** Keys, `anyKey` for a chosen one, 0 for the items of a list. */
  readonly path: TreePath
  readonly isRequired: boolean
  /** The rule of its scalar; null if it holds no scalar. */
  readonly rule: LeafRule | null
  readonly isList: boolean
  /** Whether it may hold a map. */
  readonly isMap: boolean
}

/** No file of data is deeper; the words of a template may be nested without end. */
const deepest = 12

/** Every key in the order of the schema, a map before its keys. */
export function keysOf(schema: z.core.$ZodType, path: TreePath = []): readonly SchemaKey[] {
  if (path.length >= deepest) return []
  return [
    ...keysAt(schema, path).flatMap((key): readonly SchemaKey[] => [key, ...keysOf(schema, key.path)]),
    ...(takes(schema, path, 'list') ? keysOf(schema, [...path, 0]) : []),
  ]
}

/** The keys of the map at `path`, without those below them. */
export function keysAt(schema: z.core.$ZodType, path: TreePath): readonly SchemaKey[] {
  const required = requiredKeysAt(schema, path)
  const here = new Set([...knownKeysAt(schema, path), ...(takesAnyKeyAt(schema, path) ? [anyKey] : [])])
  return [...here].map((key) => {
    const at = [...path, key]
    return {
      path: at,
      isRequired: required.includes(key),
      rule: leafRuleAt(schema, at),
      isList: takes(schema, at, 'list'),
      isMap: takes(schema, at, 'map'),
    }
  })
}
