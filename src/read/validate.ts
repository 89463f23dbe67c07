/** Compares a file's tree with its schema, and reports everything that does not fit, in the clerk's words. */
import type { z } from 'zod'
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import { groupBy } from '../model/group-by.ts'
import { keeping } from '../model/keeping.ts'
import { plain, type Tree, type TreePath } from '../model/yaml-tree.ts'
import { blankMisfits } from './blank-misfits.ts'
import { capDiagnostics, mostListed } from './cap-diagnostics.ts'
import { meantKey, missingDiagnostics, unknownKeyDiagnostic } from './explain-keys.ts'
import { valueDiagnostic } from './explain-value.ts'
import { type Misfit, misfitsOf } from './misfits.ts'
import type { Subject } from './path-names.ts'
import { placesToFill, type ToFill, toFillDiagnostic, withStandIns } from './to-fill.ts'

/** Limits the time: to explain a misfit takes a search among the known keys and words. */
const mostExplained = 10 * mostListed

/**
 * The value of the schema, or null with all errors. Only files of a unit may have places marked `待填`: `toFill` says
 * whether they are errors or get stand-ins.
 */
export const validate = <S extends z.ZodType>(
  tree: Tree,
  schema: S,
  toFill?: ToFill,
): Checked<z.output<S> | null> =>
  validated([tree, schema, toFill ?? ''], () =>
    checkTree(tree, schema, toFill),
  ) as Checked<z.output<S> | null>

const validated = keeping<Checked<unknown>>()

function checkTree(tree: Tree, schema: z.ZodType, toFill: ToFill | undefined): Checked<unknown> {
  const left = toFill === undefined ? [] : placesToFill(tree)
  if (left.length > 0 && toFill === 'stand-in') return validate(withStandIns(tree, schema), schema)
  const result = schema.safeParse(plain(tree))
  const isLeft = new Set(left.map(({ path }) => pathText(path)))
  const misfits = [
    ...(result.success ? [] : misfitsOf(result.error.issues, schema, tree)),
    ...blankMisfits(tree, schema),
  ].filter(({ path }) => !isLeft.has(pathText(path)))
  if (result.success && left.length === 0 && misfits.length === 0) {
    return { value: result.data, diagnostics: [] }
  }
  const diagnostics = [
    ...left.slice(0, mostExplained).map((place) => toFillDiagnostic(place, tree)),
    ...capDiagnostics(explain(misfits.slice(0, mostExplained), { tree, schema })),
  ]
  return { value: null, diagnostics }
}

/** A key that is missing because it is misspelt is reported once; keys missing in one map are reported together. */
function explain(misfits: readonly Misfit[], subject: Subject): readonly Diagnostic[] {
  const unknown = misfits
    .filter((misfit) => misfit.kind === 'unknown-key')
    .map((misfit) => ({ misfit, meant: meantKey(misfit, subject) }))
  const misspelt = new Set(
    unknown.flatMap(({ misfit, meant }) => (meant === null ? [] : [pathText([...misfit.path, meant])])),
  )
  const missing = misfits
    .filter((misfit) => misfit.kind === 'missing')
    .filter(({ path }) => !misspelt.has(pathText(path)))
  return [
    ...unknown.map(({ misfit, meant }) => unknownKeyDiagnostic(misfit, meant, subject)),
    ...groupBy(missing, ({ path }) => pathText(path.slice(0, -1))).flatMap(([, group]) =>
      missingDiagnostics(group, subject),
    ),
    ...misfits.flatMap((misfit) =>
      misfit.kind === 'missing' || misfit.kind === 'unknown-key' ? [] : [valueDiagnostic(misfit, subject)],
    ),
  ]
}

const pathText = (path: TreePath): string => path.map(String).join('\n')
