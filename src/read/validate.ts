/** Holds a file's tree against its schema; what does not fit is told in the clerk's words, all at once. */
import type { z } from 'zod'
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import { keeping } from '../model/keeping.ts'
import { plain, type Tree, type TreePath } from '../model/yaml-tree.ts'
import { blankMisfits } from './blank-misfits.ts'
import { capDiagnostics, mostListed } from './cap-diagnostics.ts'
import { type Missing, meantKey, missingDiagnostic, unknownKeyDiagnostic } from './explain-keys.ts'
import { valueDiagnostic } from './explain-value.ts'
import { type Misfit, misfitsOf } from './misfits.ts'
import type { Subject } from './path-names.ts'
import { placesToFill, type ToFill, toFillDiagnostic, withStandIns } from './to-fill.ts'

/** To explain one takes a search among the known keys and words. */
const mostExplained = 10 * mostListed

/**
 * The value in the schema's shape, or null with everything that is wrong with it. Only the files of a unit have places
 * marked `待填`; there `toFill` says what becomes of them, and what else is wrong is told all the same.
 */
export const validate = <S extends z.ZodType>(
  tree: Tree,
  schema: S,
  toFill?: ToFill,
): Checked<z.output<S> | null> =>
  validated([tree, schema, toFill ?? ''], () => judged(tree, schema, toFill)) as Checked<z.output<S> | null>

const validated = keeping<Checked<unknown>>()

function judged(tree: Tree, schema: z.ZodType, toFill: ToFill | undefined): Checked<unknown> {
  const left = toFill === undefined ? [] : placesToFill(tree)
  if (left.length > 0 && toFill === 'stand-in') return validate(withStandIns(tree, schema), schema)
  const result = schema.safeParse(plain(tree))
  const isLeft = new Set(left.map(({ path }) => pathText(path)))
  const troubles = [
    ...(result.success ? [] : misfitsOf(result.error.issues, schema, tree)),
    ...blankMisfits(tree, schema),
  ].filter(({ path }) => !isLeft.has(pathText(path)))
  if (result.success && left.length === 0 && troubles.length === 0) {
    return { value: result.data, diagnostics: [] }
  }
  const diagnostics = [
    ...left.slice(0, mostExplained).map((place) => toFillDiagnostic(place, tree)),
    ...capDiagnostics(explain(troubles.slice(0, mostExplained), { tree, schema })),
  ]
  return { value: null, diagnostics }
}

/** A key that is missing only because it is misspelt is not told twice; keys missing at one place are told together. */
function explain(troubles: readonly Misfit[], subject: Subject): readonly Diagnostic[] {
  const unknown = troubles
    .filter((trouble) => trouble.kind === 'unknown-key')
    .map((trouble) => ({ trouble, meant: meantKey(trouble, subject) }))
  const misspelt = new Set(
    unknown.flatMap(({ trouble, meant }) => (meant === null ? [] : [pathText([...trouble.path, meant])])),
  )
  const missing = troubles
    .filter((trouble) => trouble.kind === 'missing')
    .filter(({ path }) => !misspelt.has(pathText(path)))
  return [
    ...unknown.map(({ trouble, meant }) => unknownKeyDiagnostic(trouble, meant, subject)),
    ...byParent(missing).map((group) => missingDiagnostic(group, subject)),
    ...troubles.flatMap((trouble) =>
      trouble.kind === 'missing' || trouble.kind === 'unknown-key' ? [] : [valueDiagnostic(trouble, subject)],
    ),
  ]
}

const pathText = (path: TreePath): string => path.map(String).join('\n')

function byParent(missing: readonly Missing[]): readonly (readonly [Missing, ...Missing[]])[] {
  const groups = new Map<string, [Missing, ...Missing[]]>()
  for (const trouble of missing) {
    const parent = pathText(trouble.path.slice(0, -1))
    const group = groups.get(parent)
    if (group === undefined) groups.set(parent, [trouble])
    else group.push(trouble)
  }
  return [...groups.values()]
}
