/** What a file has at an address, also where it is parted more finely, or less, than the address asks. */
import type { Place } from '../diagnostic/diagnostic.ts'
import { type Address, pathOf } from '../model/data-address.ts'
import { scalarsIn, type Tree, treeAt } from '../model/yaml-tree.ts'
import { exactDigits, money, sum } from '../number/money.ts'

/** A value and its place; `at` is shorter than asked where the file has one value for several addresses. */
export type HeldValue = { readonly text: string; readonly place: Place; readonly at: Address }

/** Of a map of amounts their sum. Null if the file has nothing there. */
export function heldValue(tree: Tree, at: Address): HeldValue | null {
  for (let end = at.length; end > 0; end--) {
    const own = at.slice(0, end)
    const path = pathOf(tree, own)
    const node = path && treeAt(tree, path)
    if (!node) continue
    if (node.kind === 'scalar') return { text: node.scalar.trim(), place: node.place, at: own }
    if (end < at.length || node.kind !== 'map') return null
    const parts = scalarsIn(node).map(({ node: part }) => part.scalar.trim())
    return parts.length > 0 && parts.every((part) => /^\d+(?:\.\d+)?$/.test(part))
      ? { text: added(parts), place: node.place, at: own }
      : null
  }
  return null
}

/** The sum of amounts in the same unit, whichever that is. */
const added = (parts: readonly string[]): string =>
  exactDigits(sum(parts.map((part) => money(part, '元', 'as-written'))), '元')
