/**
 * Template layers: unit → district → base, each with a folder for its changes since a year. A `.hbs` file is replaced
 * whole; the YAML files are merged by key. Anything that a layer adds must be used by a template, since a misspelt
 * override would silently have no effect.
 */

import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import { keeping } from '../model/keeping.ts'
import { type Judged, type Layer, type Layers, mergedFiles, optionalFiles } from '../model/layers.ts'
import type { World } from '../world/world.ts'
import { additionsOf } from './layer-additions.ts'
import { yearsOf } from './list-units.ts'
import { base, readLayer } from './read-layer.ts'
import { missingFile, obstacle } from './read-source.ts'
import { mergedOf, resolveLayers } from './resolve-layers.ts'
import { strayTerms } from './stray-terms.ts'

type PublicationOf = {
  readonly id: string
  readonly template?: string | undefined
  /** The year of the publication; changes since later years are left out. */
  readonly year: number
}

/**
 * The layers of a unit's publication, the nearest first: for each owner its folders of years up to `year`, the latest
 * first, then its own folder. A unit need not have a folder; the folder of its template is checked when it is read.
 */
export function layerChain(
  world: World,
  root: string,
  { id, template, year }: PublicationOf,
): readonly string[] {
  const own = world.isFolder(`${root}/templates/${id}`) ? [id] : []
  const owners = new Set([...own, ...(template === undefined ? [] : [template]), base])
  return [...owners].flatMap((owner) => [
    ...yearsOf(world, `${root}/templates/${owner}`)
      .filter((each) => each <= year)
      .toReversed()
      .map((each) => `${owner}/${each}`),
    owner,
  ])
}

/** Layers as read. The value is null if a file is damaged, misplaced or missing in the base. */
export type LayersRead = Checked<Layers | null> & {
  /** The folders in `templates/`, the nearest first. */
  readonly names: readonly string[]
  /** The files that could be read, even if others have errors. */
  readonly chain: readonly Layer[]
}

/** Reads layers and merges them: of each `.hbs` file the nearest, the YAML files by key. */
export function readLayers(world: World, root: string, names: readonly string[]): LayersRead {
  const barred = names.flatMap((name) => {
    const folder = `templates/${name}`
    return obstacle(world.look(`${root}/${folder}`, `${root}/templates`), folder, 'folder') ?? []
  })
  if (barred.length > 0) return { value: null, diagnostics: barred, names, chain: [] }
  const read = names.map((name) => readLayer(world, root, name))
  const chain = read.map(({ value }) => value)
  const absent = mergedFiles
    .filter((kind) => !optionalFiles.includes(kind))
    .map((kind) => `templates/${base}/${kind}.yaml`)
    .filter((file) => world.read(`${root}/${file}`) === null)
    .map((file) => missingFile(world, root, file))
  const diagnostics = [...absent, ...read.flatMap((layer) => layer.diagnostics), ...termsIn(chain)]
  const value =
    diagnostics.length > 0 ? null : takenTogether([names.join(), ...partsOf(chain)], () => layersOf(chain))
  return { value, diagnostics, names, chain }
}

const takenTogether = keeping<Layers | null>()

const partsOf = (chain: readonly Layer[]): readonly object[] =>
  chain.flatMap(({ files, trees }) => [
    ...files.values(),
    ...mergedFiles.flatMap((kind) => trees[kind] ?? []),
  ])

function layersOf(chain: readonly Layer[]): Layers | null {
  const resolved = resolveLayers(chain)
  return resolved && { ...resolved, chain, judged: judgedIn(chain) }
}

/**
 * Each owner's latest folder, with the layers behind it. Publications of earlier years check an owner's earlier
 * folders.
 */
function judgedIn(chain: readonly Layer[]): readonly Judged[] {
  return chain.flatMap((layer, index) => {
    const isLatest = chain.findIndex(({ owner }) => owner === layer.owner) === index
    if (!isLatest) return []
    const resolved = resolveLayers(chain.slice(index))
    const below = resolveLayers(chain.slice(index + 1))
    return resolved === null || below === null ? [] : [{ ...resolved, additions: additionsOf(layer, below) }]
  })
}

const termsIn = (chain: readonly Layer[]): readonly Diagnostic[] =>
  chain.flatMap((layer, index) => {
    const below = mergedOf('glossary', chain.slice(index + 1))
    return below === null ? [] : strayTerms(layer, below)
  })
