/**
 * `data/<unit>/<year>/members/<code>/`: what a member unit's own publication has beside its department's lines. Its
 * `statement.yaml` and `performance.yaml` are as a department's.
 */
import { z } from 'zod'
import { budgetSchema } from './budget.ts'
import { paragraphs, text, yearText } from './scalar.ts'
import { unitSchema } from './unit.ts'

const { address, names, glossary } = unitSchema.shape

/** `unit.yaml` of a member unit: its texts. Name, code and kind are in its department's file. */
export const memberUnitSchema = z.strictObject({
  /** Name on the cover and in headings; by default its name. */
  short_name: text.optional(),
  address,
  /** Year in which it was set up; its first publication compares with no last year. */
  established: yearText.optional(),
  /** What the unit is: paragraphs before its functions. */
  about: paragraphs.optional(),
  /** 主要职能; of the own office (本级) by default the department's. */
  functions: z.array(text).min(1).optional(),
  /** 内设机构. */
  divisions: z.array(text).optional(),
  names,
  glossary,
})
/** The texts of a member unit. */
export type MemberUnit = z.output<typeof memberUnitSchema>

const budget = budgetSchema.shape

/**
 * `budget.yaml` of a member unit: figures that its department does not give by member, in the unit of its department's
 * file. Income, carry-over and spending are its department's lines.
 */
export const memberBudgetSchema = z.strictObject({
  of_which: budget.of_which,
  /** 一般公共预算基本支出 by 款, where the department's is not by member. */
  economic: budget.economic.unwrap().optional(),
  stated: budget.stated,
  three_public: budget.three_public,
  three_public_details: budget.three_public_details,
  agency_operating: budget.agency_operating,
  prior: budget.prior,
  earlier: budget.earlier,
})
/** Figures of a member unit alone. */
export type MemberBudget = z.output<typeof memberBudgetSchema>
