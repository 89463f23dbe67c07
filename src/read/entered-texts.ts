/** A file's tree and its schema → the texts that it holds: what the schema takes for text, neither codes nor figures. */
import type { z } from 'zod'
import type { EnteredText } from '../model/entered-text.ts'
import { someText } from '../model/scalar.ts'
import type { ScalarTree, Tree, TreePath } from '../model/tree.ts'
import { leafRuleAt } from './schema-walk.ts'

/** In the order of the file. */
export function enteredTexts(tree: Tree, schema: z.ZodType, path: TreePath = []): readonly EnteredText[] {
  switch (tree.kind) {
    case 'scalar':
      return leafRuleAt(schema, path)?.expected === someText.expected ? linesOf(tree, path) : []
    case 'blank':
      return []
    case 'list':
      return tree.items.flatMap((item, index) => enteredTexts(item, schema, [...path, index]))
    case 'map':
      return [...tree.entries].flatMap(([key, { value }]) => enteredTexts(value, schema, [...path, key]))
  }
}

function linesOf({ scalar, place, lines }: ScalarTree, path: TreePath): readonly EnteredText[] {
  const texts = scalar
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return texts.map((text, index) => ({ text, path, place: lines?.[index] ?? place }))
}
