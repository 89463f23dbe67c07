/** Merges layers: of each `.hbs` file the nearest, the YAML files by key. */
import { type Layer, type LayerFile, type MergedFile, mergedFiles, type Resolved } from '../model/layers.ts'
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
  }
  return isWhole(merged) ? { files, merged } : null
}

/** One YAML file, merged; null if the base has none. */
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
