/** Which template layer a file or a key comes from, and which other layers contain it too. */
import { type Layers, layerOfFile, type MergedFile, mergedFiles } from '../model/layers.ts'
import { type Tree, type TreePath, treeAt } from '../model/yaml-tree.ts'

/** A line of a template file, and its layer. */
export type LayerSource = {
  readonly file: string
  readonly line: number
  /** `base`, `example-east`, or `example-east/2025`. */
  readonly layer: string
  /** Files of the layers behind with the same name or key, the nearest first. They are not used. */
  readonly overrides: readonly string[]
}

/** A key of a YAML file, and its text. */
export type KeySource = LayerSource & { readonly key: string; readonly text: string }

/** A line of a file that is taken whole. */
export function fileSource({ chain }: Layers, file: string, line: number): LayerSource {
  const layer = layerOfFile(file) ?? ''
  const name = file.slice(`templates/${layer}/`.length)
  const overrides = chain
    .flatMap(({ files }) => files.get(name)?.file ?? [])
    .filter((other) => other !== file)
  return { file, line, layer, overrides }
}

/** A key of a merged file; null where no layer has it. */
export function keySource({ chain, merged }: Layers, kind: MergedFile, path: TreePath): KeySource | null {
  const node = treeAt(merged[kind], path)
  if (node === null) return null
  const { file, line } = node.place
  const overrides = chain.flatMap(({ trees }): readonly string[] => {
    const own = trees[kind] && treeAt(trees[kind], path)
    return own && own.kind !== 'blank' && own.place.file !== file ? [own.place.file] : []
  })
  const key = path.map(String).join('.')
  return { file, line, layer: layerOfFile(file) ?? '', overrides, key, text: textOf(node) }
}

const textOf = (node: Tree): string =>
  node.kind === 'scalar' ? node.scalar.trim() : node.kind === 'list' ? `（${node.items.length} 项）` : ''

/** The keys that layers before the base set in their YAML files; a list is replaced whole and counts as one key. */
export const ownSettings = (layers: Layers): readonly (readonly [MergedFile, readonly KeySource[]])[] =>
  mergedFiles.map((kind) => {
    const all = leavesOf(layers.merged[kind]).flatMap((path) => keySource(layers, kind, path) ?? [])
    return [kind, all.filter(({ layer }) => layer !== layers.chain.at(-1)?.name)] as const
  })

const leavesOf = (node: Tree, path: TreePath = []): readonly TreePath[] =>
  node.kind === 'map'
    ? [...node.entries].flatMap(([key, { value }]) => leavesOf(value, [...path, key]))
    : [path]
