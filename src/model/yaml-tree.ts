/**
 * A YAML file as read, before any schema: maps, lists and scalars, each with its place. Scalars are text; a key
 * without a value is a blank. Layers of templates are merged in this form, so that a diagnostic about a merged value
 * points into the file that the value comes from.
 */
import type { Place } from '../diagnostic/diagnostic.ts'
import type { Placed, Scalar } from './scalar.ts'

/** A scalar. */
export type ScalarTree = Scalar & { readonly kind: 'scalar' }

/** A value in a map, with the place of its key. */
export type MapEntry = { readonly key: Place; readonly value: Tree }
/** A map. */
export type MapTree = {
  readonly kind: 'map'
  readonly place: Place
  readonly entries: ReadonlyMap<string, MapEntry>
}

type ListTree = { readonly kind: 'list'; readonly place: Place; readonly items: readonly Tree[] }

/** A key or a list item without a value (`key:`, `key: ~`). */
type BlankTree = { readonly kind: 'blank'; readonly place: Place }

/** A node with everything below it. */
export type Tree = ScalarTree | MapTree | ListTree | BlankTree

/** Keys and indexes that lead to a node, e.g. `['goals', 2, 'name']`. */
export type TreePath = readonly PropertyKey[]

/** The node at a path; null if there is none. */
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

/** The trimmed text of the scalar at a path, with its place; null if there is no scalar. */
export function placedAt(tree: Tree, path: TreePath): Placed | null {
  const node = treeAt(tree, path)
  return node?.kind === 'scalar' ? { text: node.scalar.trim(), place: node.place } : null
}

/** The nodes directly below a node, with the step that leads to each. */
export function childrenOf(node: Tree): readonly (readonly [step: string | number, child: Tree])[] {
  if (node.kind === 'map') return [...node.entries].map(([key, { value }]) => [key, value] as const)
  return node.kind === 'list' ? node.items.map((item, index) => [index, item] as const) : []
}

/** A scalar and the path that leads to it. */
export type PlacedScalar = { readonly path: TreePath; readonly node: ScalarTree }

/** Every scalar in a tree, in the order of the file. */
export const scalarsIn = (tree: Tree, path: TreePath = []): readonly PlacedScalar[] =>
  tree.kind === 'scalar'
    ? [{ path, node: tree }]
    : childrenOf(tree).flatMap(([step, child]) => scalarsIn(child, [...path, step]))

/** The tree as plain objects, arrays and scalars for a schema. Blank entries of a map are left out. */
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
