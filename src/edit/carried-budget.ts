/** Last year's `budget.yaml` → the new year's. */

import type { Facts } from '../derive/facts.ts'
import { threePublicItems } from '../model/budget.ts'
import { keyInWords } from '../model/key-names.ts'
import { toFillMark } from '../model/scalar.ts'
import type { TreePath } from '../model/yaml-tree.ts'
import { exactDigits } from '../number/money.ts'
import { blank, type Edit } from '../read/edit-yaml.ts'
import { type Offer, toFillEach } from '../read/key-offers.ts'
import { type CarriedYears, filledBy, type KeyValues, plainEdit } from './carried-file.ts'
import { carriedOver } from './carried-over.ts'

/** The edit of `budget.yaml`. */
export function budgetEdit(facts: Facts, years: CarriedYears): Edit {
  const { unit, catalog, budget } = facts.inputs
  const nameOf = (code: string, of: 'functional' | 'economic') =>
    unit.names?.[code] ?? catalog[of].get(code)?.name ?? null
  const last = years.to - 1
  return {
    ...plainEdit('budget', facts, years),
    setAt: (path) =>
      path.length === 0 ? { carried_over: carriedOver(facts, years), ...earlierYears(facts, years) } : {},
    offersAt: (path) => offers(facts, path),
    nameAt: (path) => {
      const [top, second, third] = path
      if (top === 'economic' && path.length >= 2) return nameOf(String(second), 'economic')
      const line = top === 'spending' && path.length === 2 ? budget.spending[Number(second)] : undefined
      return line === undefined || third !== undefined ? null : nameOf(line.item.text, 'functional')
    },
    sections: {
      income: '表1、表2、表4：本年收入',
      carried_over: `上年结转，按资金：照${last}年决算的结转数填`,
      carry_forward: '年终结转，按资金：本年预算安排留到下一年的',
      spending:
        '表3、表5：各项级科目的支出，有项目表的项目支出不在这里（见 projects 文件夹）。\n本年没有的科目删去整行，新的科目照样加一行。',
      economic: '表6：一般公共预算基本支出，按经济分类',
      three_public: '表7：“三公”经费',
    },
    head: (holding) => [
      `${unit.name}${years.to}年部门预算的数字，金额单位为${budget.amounts_in}。`,
      ...(unit.members.length === 1
        ? []
        : [`预算单位：${unit.members.map(({ code, name }) => `${code.text} ${name}`).join('、')}。`]),
      ...filledBy(years, holding),
      ...(years.from === years.to - 1 ? [`上年数不必填，程序取自${years.from}年的文件。`] : []),
    ],
  }
}

const details = ['overseas_groups', 'overseas_people', 'vehicles_bought', 'vehicles_kept'] as const

function offers({ inputs }: Facts, path: TreePath): readonly Offer[] {
  const { unit, budget } = inputs
  const codes = unit.members.map(({ code }) => code.text)
  const amount = codes.length === 1 ? toFillMark : toFillEach(codes.map((code) => `"${code}"`))
  const wordsOf = (keys: readonly string[]) =>
    keys.map((key): Offer => ({ key, value: toFillMark, remark: keyInWords([key]) }))
  switch (path.join('.')) {
    case '':
      return [
        { key: 'carried_over', value: `{ general_public: ${amount} }`, remark: '' },
        { key: 'carry_forward', value: `{ general_public: ${amount} }`, remark: '' },
        { key: 'three_public', value: toFillEach(threePublicItems), remark: '' },
        {
          key: 'three_public_details',
          value: toFillEach(details),
          remark: details.map((key) => keyInWords([key])).join('、'),
        },
      ]
    case 'three_public':
      // A unit that reports only the total has no items.
      return budget.three_public?.total === undefined ? wordsOf(threePublicItems) : []
    case 'three_public_details':
      return wordsOf(details)
    default:
      return []
  }
}

/** If the year before the new one was not entered, its figures must be typed in; those of the year before that are known. */
function earlierYears({ thisYear, inputs }: Facts, { from, to }: CarriedYears): KeyValues {
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
