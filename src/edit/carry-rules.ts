/**
 * What becomes of each value of last year's files. Amounts, counts and dates are to be filled anew, whatever key they stand
 * under; texts are carried, and marked where they may be true of last year alone; here stand the exceptions.
 */
import { budgetSchema } from '../model/budget.ts'
import { performanceSchema } from '../model/performance.ts'
import { projectSchema } from '../model/project.ts'
import { count, day, reported } from '../model/scalar.ts'
import { statementSchema } from '../model/statement.ts'
import type { TreePath } from '../model/yaml-tree.ts'
import type { Action } from '../read/edit-yaml.ts'
import { leafRuleAt } from '../read/schema-walk.ts'
import { countsThings, namesAmounts, namesYears, speaksOfItsYear } from './dated-text.ts'

const schemas = {
  budget: budgetSchema,
  performance: performanceSchema,
  project: projectSchema,
  statement: statementSchema,
} as const
export type CarriedKind = keyof typeof schemas

/** The schema of a kind of file. */
export const schemaOf = (kind: CarriedKind) => schemas[kind]

/** A place in a kind of file; `*` stands for one key or item, a trailing `**` for all that is below. */
type Exceptions = readonly (readonly [pattern: string, action: Action])[]

const exceptions: Readonly<Record<CarriedKind, Exceptions>> = {
  budget: [
    // Stated totals are there because last year's rounding moved them; last year's own past comes from its folder.
    ['stated', 'drop'],
    ['prior', 'drop'],
    ['earlier', 'drop'],
    // Proposed anew, from what last year carried forward.
    ['carried_over', 'drop'],
  ],
  performance: [],
  project: [
    // Asked for anew, with its words.
    ['evaluation', 'drop'],
    // A title is carried with the new year in place of the old one.
    ['sheet_title', 'keep'],
  ],
  statement: [
    // Asked for anew, by what may move.
    ['reasons', 'drop'],
    ['purchased_services.content', 'fill'],
    ['assets.offices', 'mark'],
    ['assets.new_assets.content', 'fill'],
    ['non_tax.reason', 'fill'],
    ['other', 'mark'],
  ],
}

/** Texts that set out how the money is spent, and so may name amounts. */
const narratives: readonly string[] = ['overview', 'basis', 'plan', 'standard', 'annual_tasks']

/** Texts of the year itself, in which a quantity is that year's; in others only where they speak of their year. */
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

const filledAnew = [reported, count, day].map((schema) => leafRuleAt(schema, []))

/** What becomes of the value at `path`, of which `scalar` is the text if it is one. */
export function actionAt(
  kind: CarriedKind,
  path: TreePath,
  { scalar, from }: { readonly scalar: string | null; readonly from: number },
): Action {
  const exception = exceptions[kind].find(([pattern]) => matches(pattern, path))
  if (exception !== undefined) return exception[1]
  if (scalar === null) return 'keep'
  const rule = leafRuleAt(schemas[kind], path)
  if (rule !== null && filledAnew.includes(rule)) {
    // A quantity of one stands for a lump sum, not for something that was counted.
    return path.at(-1) === 'quantity' && /^1(\.0+)?$/.test(scalar.trim()) ? 'keep' : 'fill'
  }
  return rule?.accept('文字') === true && mayBeStale(kind, path, { text: scalar, from }) ? 'mark' : 'keep'
}

/** Whether a text that is true of the year `from` may not be true of the next. */
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

/** A total that is there only because rounding moved it: there are parts beside it. */
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
