/** A file's tree and its schema → the texts and the counts in it, each with its place. */
import type { z } from 'zod'
import type { EnteredText } from '../model/entered-text.ts'
import { someCount, someParagraphs, someText, someYear } from '../model/scalar.ts'
import { type PlacedScalar, scalarsIn, type Tree } from '../model/yaml-tree.ts'
import { leafRuleAt } from './schema-walk.ts'

/** Values that the schema expects to be texts, neither codes nor figures, in the order of the file. */
export const enteredTexts = (tree: Tree, schema: z.ZodType): readonly EnteredText[] =>
  enteredAs([someText.expected, someParagraphs.expected], tree, schema)

/** Numbers of people, vehicles, sets …, and years, in the order of the file. */
export const enteredCounts = (tree: Tree, schema: z.ZodType): readonly EnteredText[] =>
  enteredAs([someCount.expected, someYear.expected], tree, schema)

/** Values whose rule in the schema has one of the texts `expected`. */
const enteredAs = (expected: readonly string[], tree: Tree, schema: z.ZodType): readonly EnteredText[] =>
  scalarsIn(tree)
    .filter(({ path }) => expected.includes(leafRuleAt(schema, path)?.expected ?? ''))
    .flatMap(linesOf)

function linesOf({ path, node: { scalar, place, lines } }: PlacedScalar): readonly EnteredText[] {
  const texts = scalar
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return texts.map((text, index) => ({ text, path, place: lines?.[index] ?? place }))
}
