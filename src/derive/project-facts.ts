/** Project sheets: amounts of tasks, funds and earlier years. The year's budget is the sum of the tasks. */
import { type Fund, fundOf, funds, type Payer, payers } from '../model/fund.ts'
import type { Inputs, ProjectSheet } from '../model/inputs.ts'
import { recordOf } from '../model/record-of.ts'
import type { Reported } from '../model/scalar.ts'
import { type Money, type MoneyUnit, money, nil, percentOf, sum, times } from '../number/money.ts'
import { moneyOrNil, moneyOrNull } from './entered-money.ts'
import type { Identity, PastYear, ProjectFacts, TaskFacts } from './facts.ts'

/** All sheets in file order, and the equations between their tasks and funds. */
export function projectFacts(inputs: Inputs) {
  const identities: Identity[] = []
  const projects = inputs.projects.map((sheet): ProjectFacts => {
    const unit = sheet.amounts_in
    const tasks = tasksOf(sheet)
    const budget = budgetOf(sheet, tasks)
    const payments = paymentsOf(sheet, budget, identities)
    return {
      sheet,
      memberName: memberName(inputs, sheet),
      tasks,
      procurement: (sheet.procurement ?? []).map((line) => ({
        name: line.name,
        quantity: line.quantity,
        amount: money(line.amount, unit),
      })),
      payments,
      sources: recordOf(funds, (fund) =>
        sum(payers.filter((payer) => fundOf(payer) === fund).map((payer) => payments[payer])),
      ),
      carried: amountsByFund(sheet.carried_over, unit),
      budget,
      totalBudget: totalBudget(sheet, budget),
      past: [inputs.year - 2, inputs.year - 1].map((year) => pastYear(sheet, year)),
    }
  })
  return { projects, identities }
}

const tasksOf = ({ tasks, amounts_in: unit }: ProjectSheet): readonly TaskFacts[] =>
  tasks.map((task) => ({
    name: task.name,
    called: task.called ?? task.name,
    standard: task.standard ?? null,
    unitPrice: priceOf(task, unit),
    quantity: task.quantity.digits,
    amount: times(priceOf(task, unit), task.quantity),
    basis: task.basis ?? null,
  }))

/** A price is exact, and not an amount rounded to whole 元. */
const priceOf = (task: ProjectSheet['tasks'][number], unit: MoneyUnit): Money =>
  money(task.unit_price, unit, 'cents')

/** 项目当年预算: the sum of the tasks; without tasks the amount as stated, or what the quarters pay, or the funds. */
function budgetOf(sheet: ProjectSheet, tasks: readonly TaskFacts[]): Money {
  const { amount, quarters, sources = {}, amounts_in: unit } = sheet
  if (tasks.length > 0) return sum(tasks.map((task) => task.amount))
  const parts = amount === undefined ? (quarters ?? Object.values(sources)) : [amount]
  return sum(parts.flatMap((part) => (part === undefined ? [] : money(part, unit))))
}

/** 项目当年预算 of a sheet. */
export const budgetOfSheet = (sheet: ProjectSheet): Money => budgetOf(sheet, tasksOf(sheet))

/** 项目总预算 as stated; else the year's budget for a project of 1 year, and null for a longer one. */
const totalBudget = (
  { total_budget: stated, starts, ends, amounts_in }: ProjectSheet,
  budget: Money,
): Money | null => moneyOrNull(stated, amounts_in) ?? (starts === ends ? budget : null)

function paymentsOf(
  sheet: ProjectSheet,
  budget: Money,
  identities: Identity[],
): Readonly<Record<Payer, Money>> {
  const none = recordOf<Payer, Money>(payers, () => nil)
  if (sheet.sources === undefined) return { ...none, [sheet.fund ?? 'general_public']: budget }
  const given = sheet.sources
  const sources = recordOf<Payer, Money>(payers, (payer) => moneyOrNil(given[payer], sheet.amounts_in))
  const first = Object.values(given).find((amount) => amount !== undefined)
  identities.push({
    label: `项目“${sheet.name.text}”的资金来源合计`,
    whole: sum(Object.values(sources)),
    at: first?.place ?? sheet.name.place,
    parts: sheet.tasks.length > 0 ? '项目任务测算数之和' : '项目当年预算',
    computed: budget,
    unit: sheet.amounts_in,
    affects: ['表10', '表12', '表3', '表5-1'],
  })
  return sources
}

const amountsByFund = (
  entered: Partial<Record<Fund, Reported | undefined>> | undefined,
  unit: MoneyUnit,
): Readonly<Record<Fund, Money>> => recordOf(funds, (fund) => moneyOrNil(entered?.[fund], unit))

function memberName({ unit }: Inputs, sheet: ProjectSheet): string {
  const member = unit.members.find(({ code }) => code.text === sheet.member?.text) ?? unit.members[0]
  return member?.name ?? unit.name
}

function pastYear(sheet: ProjectSheet, year: number): PastYear {
  const past = sheet.past?.[String(year)]
  const budget = moneyOrNull(past?.budget, sheet.amounts_in)
  const executed = moneyOrNull(past?.executed, sheet.amounts_in)
  return { year, budget, executed, rate: budget && executed ? percentOf(executed, budget) : null }
}
