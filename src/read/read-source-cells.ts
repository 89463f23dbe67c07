/** Reads `source/cells.yaml` of a year, and marks the values of a file with the cells that they were taken from. */
import type { Checked } from '../diagnostic/diagnostic.ts'
import { addressOf, pathOf } from '../model/data-address.ts'
import { keeping } from '../model/keeping.ts'
import { type SourceCells, sourceCellsSchema, type TakenNow } from '../model/source-cells.ts'
import { type MapEntry, type Tree, treeAt } from '../model/yaml-tree.ts'
import type { World } from '../world/world.ts'
import { heldValue } from './held-value.ts'
import { readYamlFile } from './read-yaml.ts'

/** The file; null where the year has none. */
export function readSourceCells(world: World, root: string, folder: string): Checked<SourceCells | null> {
  const file = `${folder}/source/cells.yaml`
  return world.list(`${root}/${folder}/source`).includes('cells.yaml')
    ? readYamlFile(world, { root, file }, sourceCellsSchema)
    : { value: null, diagnostics: [] }
}

/** A file's tree with cells at the places of its values, and those values. */
export type TreeWithCells = { readonly tree: Tree; readonly taken: readonly TakenNow[] }

const marked = keeping<TreeWithCells>()

/** `name`: the file as `cells.yaml` calls it. */
export const withCells = (tree: Tree, source: SourceCells | null, name: string): TreeWithCells =>
  source === null ? { tree, taken: [] } : marked([tree, source, name], () => markCells(tree, source, name))

function markCells(tree: Tree, { book, taken }: SourceCells, name: string): TreeWithCells {
  const cells = new Map<Tree, NonNullable<Tree['place']['cell']>>()
  const found = taken
    .filter(({ file }) => file === name)
    .map((one): TakenNow => {
      const address = addressOf(one.at)
      const path = address && pathOf(tree, address)
      const node = path && treeAt(tree, path)
      const cell = { at: one.cell.text, raw: one.raw, book }
      if (node) cells.set(node, cell)
      const now = address && heldValue(tree, address)
      const isAsked = now !== null && now.at.length === address?.length
      return { ...one, now: isAsked ? { text: now.text, place: { ...now.place, cell } } : null }
    })
  return { tree: cells.size === 0 ? tree : mapped(tree, cells), taken: found }
}

function mapped(tree: Tree, cells: ReadonlyMap<Tree, NonNullable<Tree['place']['cell']>>): Tree {
  const cell = cells.get(tree)
  const own = cell === undefined ? tree : { ...tree, place: { ...tree.place, cell } }
  switch (own.kind) {
    case 'list':
      return { ...own, items: own.items.map((item) => mapped(item, cells)) }
    case 'map':
      return {
        ...own,
        entries: new Map(
          [...own.entries].map(([key, entry]): [string, MapEntry] => [
            key,
            { ...entry, value: mapped(entry.value, cells) },
          ]),
        ),
      }
    default:
      return own
  }
}
