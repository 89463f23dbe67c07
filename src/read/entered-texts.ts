/** A file's tree and its schema → the texts and the counts that it holds, each with its place. */
import type { z } from 'zod'
import type { EnteredText } from '../model/entered-text.ts'
import { someCount, someText, someYear } from '../model/scalar.ts'
import type { ScalarTree, Tree, TreePath } from '../model/yaml-tree.ts'
import { leafRuleAt } from './schema-walk.ts'

/** What the schema takes for text, neither codes nor figures, in the order of the file. */
export const enteredTexts = (tree: Tree, schema: z.ZodType): readonly EnteredText[] =>
  entered(tree, { schema, expected: [someText.expected], path: [] })

/** Numbers of people, vehicles, sets …, and years, in the order of the file. */
export const enteredCounts = (tree: Tree, schema: z.ZodType): readonly EnteredText[] =>
  entered(tree, { schema, expected: [someCount.expected, someYear.expected], path: [] })

type Wanted = {
  readonly schema: z.ZodType
  /** What the leaves' rules call their values. */
  readonly expected: readonly string[]
  readonly path: TreePath
}

function entered(tree: Tree, wanted: Wanted): readonly EnteredText[] {
  const { schema, expected, path } = wanted
  const below = (child: Tree, step: PropertyKey) => entered(child, { ...wanted, path: [...path, step] })
  switch (tree.kind) {
    case 'scalar':
      return expected.includes(leafRuleAt(schema, path)?.expected ?? '') ? linesOf(tree, path) : []
    case 'blank':
      return []
    case 'list':
      return tree.items.flatMap(below)
    case 'map':
      return [...tree.entries].flatMap(([key, { value }]) => below(value, key))
  }
}

function linesOf({ scalar, place, lines }: ScalarTree, path: TreePath): readonly EnteredText[] {
  const texts = scalar
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return texts.map((text, index) => ({ text, path, place: lines?.[index] ?? place }))
}
