/** Project sheets: amounts of tasks, sources and earlier years. The year's budget is the sum of the tasks. */
import { type Fund, funds } from '../model/fund.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Reported } from '../model/scalar.ts'
import { type Money, type MoneyUnit, money, nil, percentOf, sum, times } from '../number/money.ts'
import type { Identity, PastYear, ProjectFacts, TaskFacts } from './facts.ts'

type Sheet = Inputs['projects'][number]

/** All sheets in file order, with the equations between tasks, sources and budget. */
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

const tasksOf = ({ tasks, amounts_in: unit }: Sheet): readonly TaskFacts[] =>
  tasks.map((task) => ({
    name: task.name,
    called: task.called ?? task.name,
    standard: task.standard ?? null,
    unitPrice: money(task.unit_price, unit),
    quantity: task.quantity.digits,
    amount: times(money(task.unit_price, unit), task.quantity),
    basis: task.basis ?? null,
  }))

/** 项目当年预算: what the tasks come to. */
export const budgetOfSheet = (sheet: Sheet): Money => sum(tasksOf(sheet).map(({ amount }) => amount))

/** 项目总预算: what the sheet says; for a project of one year its budget, for a longer one nothing can be said. */
function totalBudget({ total_budget: stated, starts, ends, amounts_in }: Sheet, budget: Money): Money | null {
  if (stated !== undefined) return money(stated, amounts_in)
  return starts === ends ? budget : null
}

function sheetSources(sheet: Sheet, budget: Money, identities: Identity[]) {
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

/** Every fund with its amount, nil where none is entered. */
export const amountsByFund = (
  entered: Partial<Record<Fund, Reported | undefined>> | undefined,
  unit: MoneyUnit,
): Readonly<Record<Fund, Money>> =>
  Object.fromEntries(
    funds.map((fund) => {
      const amount = entered?.[fund]
      return [fund, amount === undefined ? nil : money(amount, unit)]
    }),
  ) as Record<Fund, Money>

function memberName({ unit }: Inputs, sheet: Sheet): string {
  const member = unit.members.find(({ code }) => code.text === sheet.member?.text) ?? unit.members[0]
  return member?.name ?? unit.name
}

function pastYear(sheet: Sheet, year: number): PastYear {
  const past = sheet.past?.[String(year)]
  const [budget, executed] = [past?.budget, past?.executed].map((amount) =>
    amount === undefined ? null : money(amount, sheet.amounts_in),
  )
  return {
    year,
    budget: budget ?? null,
    executed: executed ?? null,
    rate: budget && executed ? percentOf(executed, budget) : null,
  }
}
