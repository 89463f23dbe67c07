/** Names and places of the parts of a file, for messages. */
import type { z } from 'zod'
import type { Place } from '../diagnostic/diagnostic.ts'
import { type Tree, type TreePath, treeAt } from '../model/yaml-tree.ts'

/** A file's tree, and the schema that it does not fit. */
export type Subject = { readonly tree: Tree; readonly schema: z.core.$ZodType }

/** The name of a node: its key in quotation marks, or the number of the item. */
export function titleOf(path: TreePath): string {
  const last = path.at(-1)
  if (last === undefined) return '文件的内容'
  return typeof last === 'number' ? `“${keyNameOf(path)}”的第 ${last + 1} 项` : `“${String(last)}”`
}

/** The last key in a path. */
export const keyNameOf = (path: TreePath): string =>
  String(path.findLast((step) => typeof step === 'string') ?? '')

/** What the file has at a node, shortened; completes 「这里是…」. */
export function described(node: Tree | null): string {
  if (node === null || node.kind === 'blank') return '空的'
  if (node.kind === 'list') return '一个列表'
  if (node.kind === 'map') return '一组“键: 值”'
  const [line = ''] = node.scalar.trim().split('\n')
  const characters = [...line]
  if (characters.length === 0) return '空的'
  const shown = `${characters.slice(0, 24).join('')}${characters.length > 24 ? '…' : ''}`
  return quoted(shown)
}

/** A text in quotation marks, others than its own. */
export const quoted = (text: string): string => (/[“”]/.test(text) ? `「${text}」` : `“${text}”`)

/** The place of a key; null if the path leads to an item of a list, or to no key. */
export function keyPlaceOf(tree: Tree, path: TreePath): Place | null {
  const parent = treeAt(tree, path.slice(0, -1))
  return parent?.kind === 'map' ? (parent.entries.get(String(path.at(-1)))?.key ?? null) : null
}

/** The place of a node's key or of the node; if there is none, that of the nearest node above. */
export function placeOf(tree: Tree, path: TreePath): Place {
  const own = keyPlaceOf(tree, path) ?? treeAt(tree, path)?.place
  return own ?? (path.length === 0 ? tree.place : placeOf(tree, path.slice(0, -1)))
}
