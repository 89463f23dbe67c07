/** Template layers: the template folders of a unit, its district and the base, each on its own and merged. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Tree } from './yaml-tree.ts'

/** Files that are merged by key: the nearest layer's value wins; lists are replaced whole. */
export const mergedFiles = [
  'publication',
  'words',
  'numbers',
  'style',
  'glossary',
  'policy',
  'fields',
  'workbook',
] as const
/** The name of a merged file, without `.yaml`. */
export type MergedFile = (typeof mergedFiles)[number]

/** Files that the base need not have: those of commands that not every project uses. */
export const optionalFiles: readonly MergedFile[] = ['workbook']

/** A file that is taken whole from the nearest layer that has it. */
export type LayerFile = {
  /** Path inside the layer, e.g. `tables/income.hbs`. */
  readonly name: string
  /** Path from the root. */
  readonly file: string
  readonly layer: string
  readonly text: string
}

/**
 * One folder of templates: a unit's, a district's or the base's, or a folder of one of them with its changes since a
 * year.
 */
export type Layer = {
  /** `example-east`, or `example-east/2025`. */
  readonly name: string
  /** The name without the year: `example-east`. */
  readonly owner: string
  readonly files: ReadonlyMap<string, LayerFile>
  readonly trees: Readonly<Partial<Record<MergedFile, Tree>>>
}

/** A part that a layer adds. If no template uses it, it is most likely a misspelt override. */
export type Addition = {
  readonly kind: 'template' | 'word' | 'amounts' | 'percents' | 'field'
  /** The name in a template: `tables/income`, `partials/change`, `change.increase`, `sheet`, `hotline`. */
  readonly name: string
  /** The diagnostic to report if nothing uses it. */
  readonly otherwise: Diagnostic
}

/** A layer merged with those behind it. */
export type Resolved = {
  readonly files: ReadonlyMap<string, LayerFile>
  /** Every value keeps the place that it was read from. */
  readonly merged: Readonly<Record<MergedFile, Tree>>
}

/** What a layer adds, and the templates that can use it: its own and those behind it. */
export type Judged = Resolved & { readonly additions: readonly Addition[] }

/** All layers of a publication, merged. */
export type Layers = Resolved & {
  /** Nearest first, the base last. */
  readonly chain: readonly Layer[]
  readonly judged: readonly Judged[]
}

/** The layer of a path: `example-east/2025` for `templates/example-east/2025/words.yaml`; null if it is in none. */
export const layerOfFile = (file: string): string | null =>
  /^templates\/([^/]+(?:\/(?:19|20|21)\d\d)?)\//.exec(file)?.[1] ?? null

/** The diagnostic with the template layer that its place is in, if it is in one. */
export function withLayer(diagnostic: Diagnostic): Diagnostic {
  const layer = layerOfFile(diagnostic.at?.file ?? '')
  return layer === null ? diagnostic : { ...diagnostic, layer }
}
