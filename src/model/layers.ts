/** What the template folders of a unit, its district and the base come to, taken together. */
import type { Tree } from './tree.ts'

/** A file that is taken whole: the nearest layer's. */
export type LayerFile = {
  /** Path inside the layer, e.g. `tables/table-1.hbs`. */
  readonly name: string
  /** Path from the root, as it stands in messages. */
  readonly file: string
  readonly layer: string
  readonly text: string
}

/** Files whose keys are merged, the nearest layer's value winning. */
export const mergedFiles = ['words', 'style', 'glossary'] as const
export type MergedFile = (typeof mergedFiles)[number]

export type Layers = {
  /** Names of the layers, the nearest first, `base` last. */
  readonly chain: readonly string[]
  /** By name: every `.hbs` file, and `publication.yaml`. */
  readonly files: ReadonlyMap<string, LayerFile>
  /** Merged trees; every value keeps the place that it was read from. */
  readonly merged: Readonly<Record<MergedFile, Tree>>
}
