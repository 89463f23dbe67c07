/**
 * Keys without a value. A known key without a value counts as left out. An unknown one is a slip that the schema
 * cannot see, such as `{ amount: 1,234.56 }`, where YAML reads a key `234.56`.
 */
import type { z } from 'zod'
import { childrenOf, type Tree, type TreePath } from '../model/yaml-tree.ts'
import type { Misfit } from './misfits.ts'
import { knownKeysAt, takesAnyKeyAt } from './schema-walk.ts'

/** The misfits of keys without a value, in the order of the file. */
export function blankMisfits(tree: Tree, schema: z.core.$ZodType, path: TreePath = []): readonly Misfit[] {
  return childrenOf(tree).flatMap(([key, value]): readonly Misfit[] => {
    if (value.kind !== 'blank' || typeof key === 'number') return blankMisfits(value, schema, [...path, key])
    const known = knownKeysAt(schema, path)
    if (known.includes(key)) return []
    if (takesAnyKeyAt(schema, path)) return [{ kind: 'blank', path: [...path, key] }]
    return known.length > 0 ? [{ kind: 'unknown-key', path, key, known }] : []
  })
}
