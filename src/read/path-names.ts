/** How parts of a file are spoken of, and where they are shown. */
import type { z } from 'zod'
import type { Place } from '../diagnostic/diagnostic.ts'
import { type Tree, type TreePath, treeAt } from '../model/yaml-tree.ts'

/** What is being explained: a file's tree, and the schema that it should fit. */
export type Subject = { readonly tree: Tree; readonly schema: z.core.$ZodType }

/** By the last key, and the number of the item where the path ends in a list. */
export function titleOf(path: TreePath): string {
  const last = path.at(-1)
  if (last === undefined) return '文件的内容'
  return typeof last === 'number' ? `“${keyNameOf(path)}”的第 ${last + 1} 项` : `“${String(last)}”`
}

/** The last key of a path that leads through lists. */
export const keyNameOf = (path: TreePath): string =>
  String(path.findLast((step) => typeof step === 'string') ?? '')

/** What stands in the file, shortened: 「这里是…」. */
export function described(node: Tree | null): string {
  if (node === null || node.kind === 'blank') return '空的'
  if (node.kind === 'list') return '一个列表'
  if (node.kind === 'map') return '一组“键: 值”'
  const [line = ''] = node.scalar.trim().split('\n')
  const characters = [...line]
  if (characters.length === 0) return '空的'
  const shown = `${characters.slice(0, 24).join('')}${characters.length > 24 ? '…' : ''}`
  return /[“”]/.test(shown) ? `「${shown}」` : `“${shown}”`
}

/** Where a key of a map stands; null where the path ends in a list or the map has no such key. */
export function keyPlaceOf(tree: Tree, path: TreePath): Place | null {
  const parent = treeAt(tree, path.slice(0, -1))
  return parent?.kind === 'map' ? (parent.entries.get(String(path.at(-1)))?.key ?? null) : null
}

/** The key that a node hangs on, or the nearest there is above it. */
export function placeOf(tree: Tree, path: TreePath): Place {
  const own = keyPlaceOf(tree, path) ?? treeAt(tree, path)?.place
  return own ?? (path.length === 0 ? tree.place : placeOf(tree, path.slice(0, -1)))
}
