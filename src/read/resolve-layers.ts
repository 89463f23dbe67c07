/** Several layers → one: of each `.hbs` file the nearest, the YAML files laid over one another. */
import { type Layer, type LayerFile, type MergedFile, mergedFiles, type Resolved } from '../model/layers.ts'
import type { Tree } from '../model/yaml-tree.ts'
import { mergeTrees } from './merge-trees.ts'

/** `chain` has the nearest first. Null where the last of it, the base, lacks one of the YAML files. */
export function resolveLayers(chain: readonly Layer[]): Resolved | null {
  const files = new Map<string, LayerFile>()
  for (const layer of chain.toReversed()) for (const [name, file] of layer.files) files.set(name, file)
  const merged: Partial<Record<MergedFile, Tree>> = {}
  for (const kind of mergedFiles) {
    const whole = mergedOf(kind, chain)
    if (whole !== null) merged[kind] = whole
  }
  return isWhole(merged) ? { files, merged } : null
}

/** One YAML file of the layers; null where the base has none. */
export function mergedOf(kind: MergedFile, chain: readonly Pick<Layer, 'trees'>[]): Tree | null {
  const foundation = chain.at(-1)?.trees[kind]
  if (foundation === undefined) return null
  return chain
    .slice(0, -1)
    .reduceRight<Tree>(
      (below, { trees }) => (trees[kind] ? mergeTrees(trees[kind], below) : below),
      foundation,
    )
}

const isWhole = (merged: Partial<Record<MergedFile, Tree>>): merged is Resolved['merged'] =>
  mergedFiles.every((kind) => merged[kind] !== undefined)
