/**
 * What happens to each value of last year's files. Amounts, counts and dates must be filled in again, whatever their key.
 * Texts are carried over, and marked if they may be true of last year only. Exceptions are listed here.
 */
import { budgetSchema } from '../model/budget.ts'
import type { OwnField } from '../model/fields.ts'
import { performanceSchema } from '../model/performance.ts'
import { projectSchema } from '../model/project.ts'
import { count, day, quantity, reported } from '../model/scalar.ts'
import { statementSchema } from '../model/statement.ts'
import type { TreePath } from '../model/yaml-tree.ts'
import type { Action } from '../read/edit-yaml.ts'
import { schemasWith } from '../read/own-fields.ts'
import { leafRuleAt } from '../read/schema-walk.ts'
import { countsThings, namesAmounts, namesYears, speaksOfItsYear } from './dated-text.ts'

const schemas = {
  budget: budgetSchema,
  performance: performanceSchema,
  project: projectSchema,
  statement: statementSchema,
} as const
/** Kinds of files that are carried over. */
export type CarriedKind = keyof typeof schemas

/** The schema of a kind of file, with the keys that the templates declare. */
export const schemaOf = (kind: CarriedKind, fields: readonly OwnField[]) =>
  kind === 'statement' ? schemasWith(fields).statement : schemas[kind]

/** Places in a kind of file: `*` matches one key or item, a trailing `**` everything below. */
type Exceptions = readonly (readonly [pattern: string, action: Action])[]

const exceptions: Readonly<Record<CarriedKind, Exceptions>> = {
  budget: [
    // Totals are stated because last year's rounding moved them. Earlier years come from last year's folder.
    ['stated', 'drop'],
    ['prior', 'drop'],
    ['earlier', 'drop'],
    // Proposed from the amounts that last year carried forward.
    ['carried_over', 'drop'],
  ],
  performance: [],
  project: [
    // Asked for again, with last year's value beside it.
    ['evaluation', 'drop'],
    // The title is carried over with the new year instead of the old one.
    ['sheet_title', 'keep'],
  ],
  statement: [
    // Asked for again, where an amount may move.
    ['reasons', 'drop'],
    ['purchased_services.content', 'fill'],
    ['assets.offices', 'mark'],
    ['assets.new_assets.content', 'fill'],
    ['non_tax.reason', 'fill'],
    ['other', 'mark'],
  ],
}

/** Texts about the use of the money, which may name amounts. */
const narratives: readonly string[] = ['overview', 'basis', 'plan', 'standard', 'annual_tasks']

/** Texts about one year: their quantities are that year's. In other texts quantities count only if the text mentions its year. */
const yearly: Readonly<Record<CarriedKind, readonly string[]>> = {
  budget: [],
  performance: ['annual_tasks', 'goals.*.annual_name'],
  project: [
    'plan',
    'goals.*.annual',
    'tasks.*.name',
    'tasks.*.called',
    'tasks.*.basis',
    'procurement.*.name',
  ],
  statement: [],
}

const filledAnew = [reported, quantity, count, day].map((schema) => leafRuleAt(schema, []))

/** A value of last year: its text, null for a map or list; its year; the keys that the new year's templates declare. */
type CarriedValue = {
  readonly scalar: string | null
  readonly from: number
  readonly fields: readonly OwnField[]
}

/** What happens to the value at `path`. */
export function actionAt(kind: CarriedKind, path: TreePath, { scalar, from, fields }: CarriedValue): Action {
  const exception = exceptions[kind].find(([pattern]) => matches(pattern, path))
  if (exception !== undefined) return exception[1]
  if (kind === 'statement' && path.length === 2 && path[0] === 'fields')
    if (!fields.some(({ key }) => key === path[1])) return 'drop'
  if (scalar === null) return 'keep'
  const rule = leafRuleAt(schemaOf(kind, fields), path)
  if (rule !== null && filledAnew.includes(rule)) {
    // A quantity of 1 means a lump sum; nothing was counted.
    return path.at(-1) === 'quantity' && /^1(\.0+)?$/.test(scalar.trim()) ? 'keep' : 'fill'
  }
  return rule?.accept('文字') === true && mayBeStale(kind, path, { text: scalar, from }) ? 'mark' : 'keep'
}

/** Whether a text that is true of the year `from` may be untrue of the next. */
function mayBeStale(
  kind: CarriedKind,
  path: TreePath,
  { text, from }: { readonly text: string; readonly from: number },
): boolean {
  const isYearly = yearly[kind].some((pattern) => matches(pattern, path))
  const isNarrative = narratives.includes(String(path.at(-1))) && !path.includes('indicators')
  return (
    namesYears(text, from) ||
    (isNarrative && (namesAmounts(text) || (speaksOfItsYear(text) && countsThings(text)))) ||
    (isYearly && countsThings(text))
  )
}

/** Whether a value is a total stated beside its parts: it is there only because rounding moved it. */
export const isStatedBesideParts = (kind: CarriedKind, path: TreePath, siblings: number): boolean =>
  kind === 'budget' &&
  siblings > 1 &&
  (matches('spending.*.basic.stated', path) || matches('three_public.total', path))

function matches(pattern: string, path: TreePath): boolean {
  const steps = pattern.split('.')
  const open = steps.at(-1) === '**'
  const fixed = open ? steps.slice(0, -1) : steps
  return (
    (open ? path.length > fixed.length : path.length === fixed.length) &&
    fixed.every((step, index) => step === '*' || step === String(path[index]))
  )
}
