/** Facts of the example unit with changes in memory, and figures as a person writes them. */
import { checkUnit, type Job } from '../../src/build.ts'
import type { Facts } from '../../src/derive/facts.ts'
import { type Diagnostic, withoutNotices } from '../../src/diagnostic/diagnostic.ts'
import { type Money, showMoney } from '../../src/number/money.ts'
import { type Changes, edited } from '../compose/composed.ts'
import { told } from '../compose/told.ts'
import { exampleJob, projectWorld } from '../project.ts'

const year = 'data/example-bureau/2024'
type Edits = readonly (readonly [string, string])[]
export const budget = (...edits: Edits): Changes => edited(`${year}/budget.yaml`, edits)
export const square = (...edits: Edits): Changes => edited(`${year}/projects/01-square.yaml`, edits)
export const training = (...edits: Edits): Changes => edited(`${year}/projects/02-training.yaml`, edits)
export const statement = (...edits: Edits): Changes => edited(`${year}/statement.yaml`, edits)
export const unit = (...edits: Edits): Changes => edited('data/example-bureau/unit.yaml', edits)

/** The facts, also where the checks find errors. */
export function factsOf(changes: Changes = {}, job: Job = exampleJob): Facts {
  const { value, diagnostics } = checkUnit(projectWorld(changes), job)
  if (value === null) throw new Error(diagnostics.map(told).join('\n'))
  return value
}

/** The findings about the changed unit, in short. */
export const toldOf = (changes: Changes): readonly string[] => diagnosticsOf(changes).map(told)
export const diagnosticsOf = (changes: Changes): readonly Diagnostic[] =>
  withoutNotices(checkUnit(projectWorld(changes), exampleJob).diagnostics)

/** 万元 without superfluous zeros; `—` where there is no figure. */
export const wan = (amount: Money | null): string =>
  amount === null ? '—' : showMoney(amount, { unit: '万元', decimals: 4, separators: false, trim: true })

/** Only the amounts that are not zero, in 万元. */
export const amounts = (of: Readonly<Record<string, Money>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(of)
      .map(([key, amount]) => [key, wan(amount)] as const)
      .filter(([, shown]) => shown !== '0'),
  )
