/** Project sheets: amounts of tasks, funds and earlier years. The year's budget is the sum of the tasks. */
import { type Fund, funds } from '../model/fund.ts'
import type { Inputs, ProjectSheet } from '../model/inputs.ts'
import { recordOf } from '../model/record-of.ts'
import type { Reported } from '../model/scalar.ts'
import { type Money, type MoneyUnit, money, percentOf, sum, times } from '../number/money.ts'
import { moneyOrNil, moneyOrNull } from './entered-money.ts'
import type { Identity, PastYear, ProjectFacts, TaskFacts } from './facts.ts'

/** All sheets in file order, and the equations between their tasks and funds. */
export function projectFacts(inputs: Inputs) {
  const identities: Identity[] = []
  const projects = inputs.projects.map((sheet): ProjectFacts => {
    const unit = sheet.amounts_in
    const tasks = tasksOf(sheet)
    const budget = sum(tasks.map(({ amount }) => amount))
    const sources = sheetSources(sheet, budget, identities)
    return {
      sheet,
      memberName: memberName(inputs, sheet),
      tasks,
      procurement: (sheet.procurement ?? []).map((line) => ({
        name: line.name,
        quantity: line.quantity,
        amount: money(line.amount, unit),
      })),
      sources,
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
    unitPrice: money(task.unit_price, unit),
    quantity: task.quantity.digits,
    amount: times(money(task.unit_price, unit), task.quantity),
    basis: task.basis ?? null,
  }))

/** 项目当年预算: the sum of the tasks. */
export const budgetOfSheet = (sheet: ProjectSheet): Money => sum(tasksOf(sheet).map(({ amount }) => amount))

/** 项目总预算 as stated; else the year's budget for a project of 1 year, and null for a longer one. */
const totalBudget = (
  { total_budget: stated, starts, ends, amounts_in }: ProjectSheet,
  budget: Money,
): Money | null => moneyOrNull(stated, amounts_in) ?? (starts === ends ? budget : null)

function sheetSources(sheet: ProjectSheet, budget: Money, identities: Identity[]) {
  if (sheet.sources === undefined) {
    return { ...amountsByFund(undefined, sheet.amounts_in), [sheet.fund ?? 'general_public']: budget }
  }
  const sources = amountsByFund(sheet.sources, sheet.amounts_in)
  const given = Object.values(sheet.sources).find((amount) => amount !== undefined)
  identities.push({
    label: `项目“${sheet.name.text}”的资金来源合计`,
    whole: sum(Object.values(sources)),
    at: given?.place ?? sheet.name.place,
    parts: '项目任务测算数之和',
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
