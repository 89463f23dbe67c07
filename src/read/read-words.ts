/** Reads the merged `words.yaml`. */
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Layers } from '../model/layers.ts'
import { type Words, wordsSchema } from '../model/words.ts'
import { type Tree, treeAt } from '../model/yaml-tree.ts'
import { keyPlaceOf } from './path-names.ts'
import { validate } from './validate.ts'

/** The words; null with errors, e.g. if a layer replaces a word of the base by a group of words or the reverse. */
export function readWords({ merged, chain }: Pick<Layers, 'merged' | 'chain'>): Checked<Words | null> {
  const { value, diagnostics } = validate(merged.words, wordsSchema)
  const needed = chain.at(-1)?.trees.words
  const wrong = needed === undefined ? [] : notAsNeeded(needed, merged.words, [])
  return wrong.length === 0
    ? { value, diagnostics }
    : { value: null, diagnostics: [...diagnostics, ...wrong] }
}

function notAsNeeded(needed: Tree, merged: Tree, path: readonly string[]): readonly Diagnostic[] {
  if (needed.kind !== 'map') return []
  return [...needed.entries].flatMap(([key, { value }]): readonly Diagnostic[] => {
    const here = [...path, key]
    const found = treeAt(merged, here)
    if (found === null || found.kind === 'list') return []
    if (found.kind === value.kind) return notAsNeeded(value, merged, here)
    const expected =
      value.kind === 'map' ? `一组词语，如 ${[...value.entries.keys()].join('、')}` : '一个词语'
    return [
      {
        slug: 'words-as-base-has-them',
        severity: 'error',
        message: `“${key}”应为${expected}，与基础模板一样`,
        at: keyPlaceOf(merged, here) ?? found.place,
      },
    ]
  })
}
