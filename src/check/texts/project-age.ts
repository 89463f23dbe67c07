/** Whether a project existed before the budget year. */
import type { Facts, ProjectFacts } from '../../derive/facts.ts'
import { isNil, isUnknown, type Money } from '../../number/money.ts'

const isSome = (amount: Money | null): boolean => amount !== null && !isNil(amount) && !isUnknown(amount)

/** Years before the budget year in which it had a budget or spent anything. */
export const yearsWithMoney = ({ past }: ProjectFacts, year: number): readonly number[] =>
  past
    .filter((each) => each.year < year && (isSome(each.budget) || isSome(each.executed)))
    .map((each) => each.year)

/** Begins in the budget year, and neither its sheet nor last year's folder knows of an earlier one. */
export const isNewProject = (project: ProjectFacts, { inputs }: Facts): boolean =>
  (project.sheet.starts ?? 0) >= inputs.year &&
  yearsWithMoney(project, inputs.year).length === 0 &&
  !inputs.prior?.projects.some(({ name }) => name.text === project.sheet.name.text)
