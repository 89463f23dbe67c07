/**
 * Keys with nothing after them. A known key left blank is as good as left out; any other blank is a slip that the schema
 * cannot see, such as `{ amount: 1,234.56 }`, in which YAML reads a key `234.56`.
 */
import type { z } from 'zod'
import type { Tree, TreePath } from '../model/yaml-tree.ts'
import type { Misfit } from './misfits.ts'
import { knownKeysAt, takesAnyKeyAt } from './schema-walk.ts'

export function blankMisfits(tree: Tree, schema: z.core.$ZodType, path: TreePath = []): readonly Misfit[] {
  if (tree.kind === 'list')
    return tree.items.flatMap((item, index) => blankMisfits(item, schema, [...path, index]))
  if (tree.kind !== 'map') return []
  return [...tree.entries].flatMap(([key, { value }]): readonly Misfit[] => {
    if (value.kind !== 'blank') return blankMisfits(value, schema, [...path, key])
    const known = knownKeysAt(schema, path)
    if (known.includes(key)) return []
    if (takesAnyKeyAt(schema, path)) return [{ kind: 'blank', path: [...path, key] }]
    return known.length > 0 ? [{ kind: 'unknown-key', path, key, known }] : []
  })
}
