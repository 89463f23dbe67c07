/** Merges layers: of each `.hbs` file the nearest, the YAML files by key. */
import { fileStart } from '../diagnostic/diagnostic.ts'
import {
  type Layer,
  type LayerFile,
  type MergedFile,
  mergedFiles,
  optionalFiles,
  type Resolved,
} from '../model/layers.ts'
import type { Tree } from '../model/yaml-tree.ts'
import { mergeTrees } from './merge-trees.ts'

/** The merged layers; `chain` has the nearest first. Null if the last layer, the base, lacks a YAML file. */
export function resolveLayers(chain: readonly Layer[]): Resolved | null {
  const files = new Map<string, LayerFile>()
  for (const layer of chain.toReversed()) for (const [name, file] of layer.files) files.set(name, file)
  const merged: Partial<Record<MergedFile, Tree>> = {}
  for (const kind of mergedFiles) {
    const whole = mergedOf(kind, chain)
    if (whole !== null) merged[kind] = whole
    else if (optionalFiles.includes(kind)) merged[kind] = nothing(chain.at(-1)?.name ?? '', kind)
  }
  return isWhole(merged) ? { files, merged } : null
}

const nothing = (layer: string, kind: MergedFile): Tree => ({
  kind: 'map',
  place: fileStart(`templates/${layer}/${kind}.yaml`),
  entries: new Map(),
})

/** One YAML file, merged; null if the base has none, or no layer has one that the base need not have. */
export function mergedOf(kind: MergedFile, chain: readonly Pick<Layer, 'trees'>[]): Tree | null {
  const last = optionalFiles.includes(kind)
    ? chain.findLastIndex(({ trees }) => trees[kind] !== undefined)
    : chain.length - 1
  const foundation = chain[last]?.trees[kind]
  if (foundation === undefined) return null
  return chain
    .slice(0, last)
    .reduceRight<Tree>(
      (below, { trees }) => (trees[kind] ? mergeTrees(trees[kind], below) : below),
      foundation,
    )
}

const isWhole = (merged: Partial<Record<MergedFile, Tree>>): merged is Resolved['merged'] =>
  mergedFiles.every((kind) => merged[kind] !== undefined)
