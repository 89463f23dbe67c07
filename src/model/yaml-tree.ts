/**
 * A YAML file as it was read, before any schema: maps, lists and scalars, each with its place. Scalars are text; a key
 * without a value is a blank. Layers of templates are merged in this form, so that a complaint about a merged value
 * still points into the file that it came from.
 */
import type { Place } from '../diagnostic/diagnostic.ts'
import type { Scalar } from './scalar.ts'

export type ScalarTree = Scalar & { readonly kind: 'scalar' }

export type MapEntry = { readonly key: Place; readonly value: Tree }
export type MapTree = {
  readonly kind: 'map'
  readonly place: Place
  readonly entries: ReadonlyMap<string, MapEntry>
}

export type ListTree = { readonly kind: 'list'; readonly place: Place; readonly items: readonly Tree[] }

/** Nothing was written where a value could stand (`key:`, `key: ~`). */
export type BlankTree = { readonly kind: 'blank'; readonly place: Place }

export type Tree = ScalarTree | MapTree | ListTree | BlankTree

export type TreePath = readonly PropertyKey[]

/** The node at a path, or null where the file has none. */
export function treeAt(tree: Tree, path: TreePath): Tree | null {
  let node: Tree | null = tree
  for (const step of path) {
    if (node === null) return null
    node = childOf(node, step)
  }
  return node
}

function childOf(node: Tree, step: PropertyKey): Tree | null {
  if (node.kind === 'map') return node.entries.get(String(step))?.value ?? null
  if (node.kind === 'list') return node.items[Number(step)] ?? null
  return null
}

/** Plain objects, arrays and scalars, as schemas take them. Blank entries of a map are left out. */
export function plain(tree: Tree): unknown {
  switch (tree.kind) {
    case 'scalar':
      return tree
    case 'blank':
      return undefined
    case 'list':
      return tree.items.map(plain)
    case 'map':
      return Object.fromEntries(
        [...tree.entries]
          .filter(([, { value }]) => value.kind !== 'blank')
          .map(([key, { value }]) => [key, plain(value)]),
      )
  }
}
