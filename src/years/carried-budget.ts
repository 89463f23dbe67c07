/** Last year's `budget.yaml` → the new year's. */
import type { Facts } from '../derive/facts.ts'
import { exactDigits } from '../number/money.ts'
import { filledBy, notThere, plainEdit, type Setting, type Years } from './carried-file.ts'
import { blank, type Edit } from './edit-yaml.ts'

/** `budget.yaml`. */
export function budgetEdit(facts: Facts, years: Years): Edit {
  const { unit, catalog, budget } = facts.inputs
  const nameOf = (code: string, of: 'functional' | 'economic') =>
    unit.names?.[code] ?? catalog[of].get(code)?.name ?? null
  return {
    ...plainEdit('budget', facts, years),
    setAt: (path) => (path.length === 0 ? earlierYears(facts, years) : {}),
    nameAt: (path) => {
      const [top, second, third] = path
      if (top === 'economic' && path.length >= 2) return nameOf(String(second), 'economic')
      const line = top === 'spending' && path.length === 2 ? budget.spending[Number(second)] : undefined
      return line === undefined || third !== undefined ? null : nameOf(line.item.text, 'functional')
    },
    sections: {
      income: '表1、表2、表4：本年收入',
      carried_over: '上年结转，按资金',
      carry_forward: '年终结转，按资金',
      spending:
        '表3、表5：各项级科目的支出，项目支出不在这里（见 projects 文件夹）。\n本年没有的科目删去整行，新的科目照样加一行。',
      economic: '表6：一般公共预算基本支出，按经济分类',
      three_public: '表7：“三公”经费',
    },
    head: (isMarked) => [
      `${unit.name}${years.to}年部门预算的数字，金额单位为${budget.amounts_in}。`,
      ...filledBy(years, isMarked),
      ...(years.from === years.to - 1 ? [`上年数不必填，程序取自${years.from}年的文件。`] : []),
      ...notThere('budget', budget, ['stated', 'prior', 'earlier']),
    ],
  }
}

/** Where the year before the new one was not entered, its figures are to be typed in; of the year before that all is known. */
function earlierYears({ thisYear, inputs }: Facts, { from, to }: Years): Setting {
  if (from === to - 1) return {}
  const last = to - 1
  const ask = () => blank(`${last}年的公开数`)
  const unit = inputs.budget.amounts_in
  const { fiscal, other, basic, project } = thisYear
  const asked = { fiscal: ask(), other: ask(), basic: ask(), project: ask() }
  const known = {
    fiscal: exactDigits(fiscal, unit),
    other: exactDigits(other, unit),
    basic: exactDigits(basic, unit),
    project: exactDigits(project, unit),
  }
  const isOld = from === to - 2
  return {
    prior: {
      total: ask(),
      by_fund: { general_public: ask(), government_fund: ask(), state_capital: ask() },
      three_public: { overseas: ask(), reception: ask(), vehicle_purchase: ask(), vehicle_running: ask() },
      agency_operating: ask(),
    },
    earlier: {
      [String(to - 2)]: isOld ? known : asked,
      [String(last)]: asked,
    },
  }
}
