/** Entries of a layer's glossary that neither override a term nor define a new one. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { didYouMean, nearest } from '../diagnostic/nearest.ts'
import type { Layer } from '../model/layers.ts'
import type { Tree } from '../model/yaml-tree.ts'

const needed = ['term', 'definition', 'order'] as const

/** Errors about new keys without a complete term, which are most likely misspelt. */
export function strayTerms({ trees }: Layer, below: Tree): readonly Diagnostic[] {
  const own = trees.glossary
  if (own?.kind !== 'map' || below.kind !== 'map') return []
  return [...own.entries].flatMap(([key, { key: at, value }]): readonly Diagnostic[] => {
    if (below.entries.has(key)) return []
    const absent = needed.filter((part) => value.kind !== 'map' || !value.entries.has(part))
    if (absent.length === 0) return []
    const meant = nearest(key, below.entries.keys())
    return [
      {
        slug: 'override-matches-base',
        severity: 'error',
        message: `下层模板里没有名词“${key}”，改不到任何东西${didYouMean(meant, '；')}`,
        at,
        hint: `新的名词要写全 ${needed.join('、')}，这里缺 ${absent.join('、')}`,
      },
    ]
  })
}
