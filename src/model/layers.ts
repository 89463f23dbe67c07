/** What the template folders of a unit, its district and the base come to, taken together. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Tree } from './yaml-tree.ts'

/** Files whose keys are merged, the nearest layer's value winning; lists are replaced whole. */
export const mergedFiles = ['publication', 'words', 'numbers', 'style', 'glossary'] as const
export type MergedFile = (typeof mergedFiles)[number]

/** A file that is taken whole: the nearest layer's. */
export type LayerFile = {
  /** Path inside the layer, e.g. `tables/income.hbs`. */
  readonly name: string
  /** Path from the root, as it stands in messages. */
  readonly file: string
  readonly layer: string
  readonly text: string
}

/** One folder of templates: a unit's, a district's or the base's, or what one of them changed from a year on. */
export type Layer = {
  /** `example-east`, or `example-east/2025`. */
  readonly name: string
  /** Whose it is, years apart: `example-east`. */
  readonly owner: string
  readonly files: ReadonlyMap<string, LayerFile>
  readonly trees: Readonly<Partial<Record<MergedFile, Tree>>>
}

/** A part that a layer adds. It is right where a template uses it, and otherwise most likely a misspelt override. */
export type Addition = {
  readonly kind: 'template' | 'word' | 'amounts' | 'percents'
  /** As a template would name it: `tables/income`, `partials/change`, `change.increase`, `sheet`. */
  readonly name: string
  /** What to say if nothing uses it. */
  readonly otherwise: Diagnostic
}

/** The layers from one of them on to the base, taken together. */
export type Resolved = {
  readonly files: ReadonlyMap<string, LayerFile>
  /** Every value keeps the place that it was read from. */
  readonly merged: Readonly<Record<MergedFile, Tree>>
}

/** What a layer adds, and the templates that it can be used by: its own and those behind it. */
export type Judged = Resolved & { readonly additions: readonly Addition[] }

export type Layers = Resolved & {
  /** The nearest first, the base last. */
  readonly chain: readonly Layer[]
  readonly judged: readonly Judged[]
}

/** `example-east/2025` of `templates/example-east/2025/words.yaml`; null for a file of no layer. */
export const layerOfFile = (file: string): string | null =>
  /^templates\/([^/]+(?:\/(?:19|20|21)\d\d)?)\//.exec(file)?.[1] ?? null

/** Names the layer of templates that a diagnostic points into, if it does. */
export function withLayer(diagnostic: Diagnostic): Diagnostic {
  const layer = layerOfFile(diagnostic.at?.file ?? '')
  return layer === null ? diagnostic : { ...diagnostic, layer }
}
