/** Project sheets: amounts of tasks, sources and earlier years. The year's budget is the sum of the tasks. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type Fund, funds } from '../model/fund.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Reported } from '../model/scalar.ts'
import {
  compare,
  type Money,
  type MoneyUnit,
  money,
  nil,
  percentOf,
  showMoney,
  sum,
  times,
} from '../number/money.ts'
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
      unitPrice: money(task.unit_price, unit),
      quantity: task.quantity.digits,
      amount: times(money(task.unit_price, unit), task.quantity),
      basis: task.basis ?? null,
    }))
    const budget = sum(tasks.map(({ amount }) => amount))
    const sources = sheetSources(sheet, budget, identities, diagnostics)
    checkCarriedOver(sheet, sources, diagnostics)
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

/** 项目总预算: what the sheet says; for a project of one year its budget, for a longer one nothing can be said. */
function totalBudget({ total_budget: stated, starts, ends, amounts_in }: Sheet, budget: Money): Money | null {
  if (stated !== undefined) return money(stated, amounts_in)
  return starts === ends ? budget : null
}

/** What was carried over is part of what a fund gives. */
function checkCarriedOver(sheet: Sheet, sources: Readonly<Record<Fund, Money>>, found: Diagnostic[]): void {
  for (const fund of funds) {
    const entered = sheet.carried_over?.[fund]
    if (entered === undefined || compare(money(entered, sheet.amounts_in), sources[fund]) <= 0) continue
    const show = (amount: Money) =>
      showMoney(amount, { unit: sheet.amounts_in, decimals: 2, separators: true, trim: false })
    found.push({
      slug: 'carried-over-within-source',
      severity: 'error',
      message: `项目“${sheet.name.text}”使用的上年结转多于该资金的来源`,
      at: entered.place,
      stated: { figure: show(money(entered, sheet.amounts_in)), from: '使用的上年结转' },
      computed: { figure: show(sources[fund]), from: '这一资金来源（含上年结转）' },
      hint: '资金来源含上年结转，结转不会比它多；核对 carried_over 与 fund 或 sources',
      affects: ['表10', '表12'],
    })
  }
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
