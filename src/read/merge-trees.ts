/** Merges the YAML files of two layers. */
import type { MapEntry, Tree } from '../model/yaml-tree.ts'

/** `upper` over `lower`: maps are merged by key, other values replaced. A blank value overrides nothing. */
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
