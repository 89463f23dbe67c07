/** Lays one layer's YAML over another's: maps are merged key by key, everything else is replaced. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import type { MapEntry, MapTree, Tree } from '../model/tree.ts'

/** `upper` over `lower`. A blank value overrides nothing. */
export function mergeTrees(upper: Tree, lower: Tree): Tree {
  if (upper.kind === 'blank') return lower
  if (upper.kind !== 'map' || lower.kind !== 'map') return upper
  const entries = new Map<string, MapEntry>(lower.entries)
  for (const [key, entry] of upper.entries) {
    const below = lower.entries.get(key)
    entries.set(key, below === undefined ? entry : { ...entry, value: mergeTrees(entry.value, below.value) })
  }
  return { ...lower, entries }
}

/**
 * Keys of a layer that override nothing in the base, down to `depth` levels; below that the file's schema judges.
 * A map of the base that is empty, or keyed by codes, is open to any key.
 */
export function strayKeys(upper: Tree, base: Tree, depth: number): readonly Diagnostic[] {
  if (depth === 0 || upper.kind !== 'map' || base.kind !== 'map' || isOpen(base)) return []
  return [...upper.entries].flatMap(([key, entry]) => {
    const below = base.entries.get(key)
    return below === undefined ? [stray(key, entry, base)] : strayKeys(entry.value, below.value, depth - 1)
  })
}

const isOpen = ({ entries }: MapTree): boolean => [...entries.keys()].every((key) => /^\d+$/.test(key))

function stray(key: string, entry: MapEntry, base: MapTree): Diagnostic {
  const meant = nearest(key, base.entries.keys())
  return {
    slug: 'override-matches-base',
    severity: 'error',
    message: `基础模板里没有“${key}”，改不到任何东西${meant === null ? '' : `；是不是“${meant}”？`}`,
    at: entry.key,
    hint: `${base.place.file} 的同一层有：${[...base.entries.keys()].join('、')}`,
  }
}
