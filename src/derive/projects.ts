/** Project sheets: amounts of tasks, sources and earlier years. The year's budget is the sum of the tasks. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type Fund, funds } from '../model/fund.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Reported } from '../model/scalar.ts'
import { type Money, type MoneyUnit, money, nil, percentOf, sum, times } from '../number/money.ts'
import type { Identity, PastYear, ProjectFacts } from './facts.ts'

type Sheet = Inputs['projects'][number]

/** All sheets in file order, with the equations between tasks, sources and budget. */
export function projectFacts(inputs: Inputs, diagnostics: Diagnostic[]) {
  const identities: Identity[] = []
  const projects = inputs.projects.map((sheet): ProjectFacts => {
    const unit = sheet.amounts_in
    const tasks = sheet.tasks.map((task) => ({
      name: task.name,
      called: task.called ?? task.name,
      standard: task.standard ?? null,
      unitPrice: money(task.unit_price.digits, unit),
      quantity: task.quantity.digits,
      amount: times(money(task.unit_price.digits, unit), task.quantity.digits),
      basis: task.basis ?? null,
    }))
    const budget = sum(tasks.map(({ amount }) => amount))
    const sources = sheetSources(sheet, budget, identities, diagnostics)
    return {
      sheet,
      memberName: memberName(inputs, sheet),
      tasks,
      procurement: (sheet.procurement ?? []).map((line) => ({
        name: line.name,
        quantity: line.quantity,
        amount: money(line.amount.digits, unit),
      })),
      sources,
      carried: amountsByFund(sheet.carried_over, unit),
      budget,
      totalBudget: sheet.total_budget === undefined ? budget : money(sheet.total_budget.digits, unit),
      past: [inputs.year - 2, inputs.year - 1].map((year) => pastYear(sheet, year)),
    }
  })
  return { projects, identities }
}

function sheetSources(sheet: Sheet, budget: Money, identities: Identity[], diagnostics: Diagnostic[]) {
  if (sheet.sources === undefined) {
    return { ...amountsByFund(undefined, sheet.amounts_in), [sheet.fund ?? 'general_public']: budget }
  }
  if (sheet.fund !== undefined) {
    diagnostics.push({
      slug: 'one-way-to-name-the-fund',
      severity: 'error',
      message: `项目“${sheet.name.text}”同时写了 fund 和 sources`,
      at: sheet.name.place,
      hint: '只有一个资金来源时写 fund；有多个时只写 sources',
    })
  }
  const sources = amountsByFund(sheet.sources, sheet.amounts_in)
  const given = Object.values(sheet.sources).find((amount) => amount !== undefined)
  identities.push({
    label: `项目“${sheet.name.text}”的资金来源合计`,
    whole: sum(Object.values(sources)),
    at: given?.place ?? sheet.name.place,
    parts: '项目任务测算数之和',
    computed: budget,
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
      return [fund, amount === undefined ? nil : money(amount.digits, unit)]
    }),
  ) as Record<Fund, Money>

function memberName({ unit }: Inputs, sheet: Sheet): string {
  const member = unit.members.find(({ code }) => code.text === sheet.member?.text) ?? unit.members[0]
  return member?.name ?? unit.name
}

function pastYear(sheet: Sheet, year: number): PastYear {
  const past = sheet.past?.[String(year)]
  const [budget, executed] = [past?.budget, past?.executed].map((amount) =>
    amount === undefined ? null : money(amount.digits, sheet.amounts_in),
  )
  return {
    year,
    budget: budget ?? null,
    executed: executed ?? null,
    rate: budget && executed ? percentOf(executed, budget) : null,
  }
}
