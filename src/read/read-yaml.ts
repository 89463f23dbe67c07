/** Reads one YAML file of the project: from its path to a tree, or on to the value its schema promises. */
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

/** `file` is relative to the root, with `/`, as it stands in messages. */
export function readYamlTree(world: World, root: string, file: string): Checked<Tree | null> {
  const { value: source, diagnostics } = readSource(world, root, file)
  return source === null ? { value: null, diagnostics } : parseSource(source)
}

/** A file of the project, and what its places marked `待填` are taken for, if it may have any. */
export type FileToRead = { readonly root: string; readonly file: string; readonly toFill?: ToFill }

/** As `readYamlTree`, and held against a schema. */
export function readYamlFile<S extends z.ZodType>(
  world: World,
  { root, file, toFill }: FileToRead,
  schema: S,
): Checked<z.output<S> | null> {
  const { value, diagnostics } = readWithTexts(world, { root, file, ...(toFill && { toFill }) }, schema)
  return { value: value?.value ?? null, diagnostics }
}

/** As `readYamlFile`, with the texts and counts that the file holds. */
export function readWithTexts<S extends z.ZodType>(
  world: World,
  { root, file, toFill }: FileToRead,
  schema: S,
): Checked<WithTexts<z.output<S>> | null> {
  const { value: tree, diagnostics } = readYamlTree(world, root, file)
  if (tree === null) return { value: null, diagnostics }
  const { value, diagnostics: found } = validate(tree, schema, toFill)
  return { value: value === null ? null : withTexts(value, tree, schema), diagnostics: found }
}

/** A file's value, with what was entered for its texts and counts. */
export type WithTexts<T> = {
  readonly value: T
  readonly texts: readonly EnteredText[]
  readonly counts: readonly EnteredText[]
}

export const withTexts = <T>(value: T, tree: Tree, schema: z.ZodType): WithTexts<T> => ({
  value,
  ...entered([tree, schema], () => ({
    texts: enteredTexts(tree, schema),
    counts: enteredCounts(tree, schema),
  })),
})

const entered = keeping<Omit<WithTexts<unknown>, 'value'>>()
