/** Reads one YAML file of the project: from its path to a tree, or to the value of its schema. */
import type { z } from 'zod'
import type { Checked } from '../diagnostic/diagnostic.ts'
import type { EnteredText } from '../model/entered-text.ts'
import { keeping } from '../model/keeping.ts'
import type { Tree } from '../model/yaml-tree.ts'
import type { World } from '../world/world.ts'
import { enteredCounts, enteredTexts } from './entered-texts.ts'
import { parseSource } from './parse-yaml.ts'
import { readSource } from './read-source.ts'
import type { ToFill } from './to-fill.ts'
import { validate } from './validate.ts'

/** The tree of a file; null with errors. `file` is its path from the root. */
export function readYamlTree(world: World, root: string, file: string): Checked<Tree | null> {
  const { value: source, diagnostics } = readSource(world, root, file)
  return source === null ? { value: null, diagnostics } : parseSource(source)
}

/** A file of the project; `toFill` if it may have places marked `待填`; `mark` adds to the tree what other files say. */
export type FileToRead = {
  readonly root: string
  readonly file: string
  readonly toFill?: ToFill
  readonly mark?: (tree: Tree) => Tree
}

/** The value of a file's schema; null with errors. */
export function readYamlFile<S extends z.ZodType>(
  world: World,
  file: FileToRead,
  schema: S,
): Checked<z.output<S> | null> {
  const { value, diagnostics } = readWithTexts(world, file, schema)
  return { value: value?.value ?? null, diagnostics }
}

/** As `readYamlFile`, with the texts and counts in the file. */
export function readWithTexts<S extends z.ZodType>(
  world: World,
  { root, file, toFill, mark }: FileToRead,
  schema: S,
): Checked<WithTexts<z.output<S>> | null> {
  const { value: tree, diagnostics } = readYamlTree(world, root, file)
  return tree === null ? { value: null, diagnostics } : validWithTexts(mark?.(tree) ?? tree, schema, toFill)
}

/** The value of a file, with the texts and counts as entered. */
export type WithTexts<T> = {
  readonly value: T
  readonly texts: readonly EnteredText[]
  readonly counts: readonly EnteredText[]
}

/** As `validate`, with the texts and counts in the tree. */
export function validWithTexts<S extends z.ZodType>(
  tree: Tree,
  schema: S,
  toFill?: ToFill,
): Checked<WithTexts<z.output<S>> | null> {
  const { value, diagnostics } = validate(tree, schema, toFill)
  if (value === null) return { value: null, diagnostics }
  const texts = entered([tree, schema], () => ({
    texts: enteredTexts(tree, schema),
    counts: enteredCounts(tree, schema),
  }))
  return { value: { value, ...texts }, diagnostics }
}

const entered = keeping<Omit<WithTexts<unknown>, 'value'>>()
