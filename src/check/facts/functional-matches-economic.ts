import type { Facts } from '../../derive/facts.ts'
import type { Pair } from '../../model/catalog.ts'
import { firstPlace } from '../../model/first-place.ts'
import { absolute, compare, isNil, type Money, minus, nil, sum } from '../../number/money.ts'
import type { Equation } from '../equation.ts'
import type { FactsRule } from '../rule.ts'
import { withLines } from './places.ts'

/**
 * Some items of table 5-1 and some groups of table 6 are one amount: 2080505 and 30108, 2210201 and 30113. The pairs
 * are data (`data/catalog/pairs.yaml`), since districts book them differently; so a difference is a warning.
 */
export const functionalMatchesEconomic: FactsRule = {
  slug: 'functional-matches-economic',
  subject: 'facts',
  severity: 'warning',
  title: '社保、医疗、公积金等两种分类一致',
  source: '表5-1、表6；data/catalog/pairs.yaml',
  about:
    '一般公共预算基本支出里，养老保险缴费、职业年金、医疗保险、公务员医疗补助、住房公积金、离退休经费等在功能分类和经济分类里各有科目，金额应当相同；提租补贴、购房补贴不超过津贴补贴等。' +
    '各地列支的科目不尽相同，所以只是警告；对应关系在 data/catalog/pairs.yaml，两边都没有的不比较。',
  judge: (facts) =>
    Object.keys(facts.inputs.budget.economic).length === 0
      ? []
      : facts.inputs.catalog.pairs.flatMap((pair) => equationOf(pair, facts)),
}

type PairSide = { readonly codes: readonly string[]; readonly amount: Money }

function equationOf(pair: Pair, facts: Facts): readonly Equation[] {
  const { inputs, reportedIn } = facts
  const { budget } = inputs
  const items = pair.functional.map(({ text }) => text)
  const byFunction = sum(items.map((code) => personnelOf(code, facts)))
  const byEconomic = nearest(sidesOf(pair, facts), byFunction)
  if (isNil(byFunction) && isNil(byEconomic.amount)) return []
  const { codes } = byEconomic
  const lines = budget.spending.filter(
    ({ item, fund = 'general_public' }) => fund === 'general_public' && items.includes(item.text),
  )
  const [at, ...others] = codes.flatMap((code) => firstPlace(budget.economic[code]) ?? [])
  const isPart = pair.relation === 'at-most'
  return [
    {
      message: isPart
        ? `${pair.name}按功能分类超过按经济分类的科目`
        : `${pair.name}按经济分类与按功能分类不一致`,
      at: at ?? firstPlace(lines),
      stated: {
        amount: byEconomic.amount,
        from: withLines(`economic ${listed(codes, (code) => budget.economic[code] !== undefined)}（表6）`, [
          at,
          ...others,
        ]),
      },
      computed: {
        amount: byFunction,
        from: withLines(
          `spending ${listed(items, (code) => lines.some(({ item }) => item.text === code))} 的人员经费（表5-1）`,
          lines.map(({ item }) => item.place),
        ),
      },
      relation: isPart ? 'at-least' : 'equal',
      unit: reportedIn,
      direction: ['按经济分类偏大', '按经济分类偏小'],
      hint: '核对两边的金额和科目；按本地的列支口径确实不同的不必改',
      affects: ['表5-1', '表6'],
    },
  ]
}

/** The codes that the budget has; all of them where it has none. */
function listed(codes: readonly string[], has: (code: string) => boolean): string {
  const own = codes.filter(has)
  return own.length > 0 ? own.join(' + ') : codes.join('、')
}

/** 人员经费 of an item; of a line that gives only the total of 基本支出, that. */
function personnelOf(item: string, { spending }: Facts): Money {
  const row = spending.byFund.general_public.rows.find(({ code }) => code === item)
  if (row === undefined) return nil
  const { personnel, operating, basic } = row.amounts
  return isNil(personnel) && !isNil(basic) ? minus(basic, operating) : personnel
}

/** Every sum that the groups can make: the certain groups, with each choice of those that may be added. */
function sidesOf({ economic, may_add = [] }: Pair, facts: Facts): readonly PairSide[] {
  const amountOf = (code: string) =>
    facts.economic.rows.find((row) => row.meaning === code)?.amounts.total ?? nil
  const certain = economic.map(({ text }) => text)
  const possible = may_add.map(({ text }) => text).filter((code) => !isNil(amountOf(code)))
  return choicesOf(possible)
    .map((choice) => [...certain, ...choice])
    .map((codes) => ({ codes, amount: sum(codes.map(amountOf)) }))
}

/** Every choice of the codes, the empty one first. */
function choicesOf([first, ...others]: readonly string[]): readonly (readonly string[])[] {
  if (first === undefined) return [[]]
  const without = choicesOf(others)
  return [...without, ...without.map((choice) => [first, ...choice])]
}

/** The one that is nearest to the amount wanted. */
function nearest(sides: readonly PairSide[], wanted: Money): PairSide {
  const distance = ({ amount }: PairSide) => absolute(minus(amount, wanted))
  const [first] = sides.toSorted((a, b) => compare(distance(a), distance(b)))
  return first ?? { codes: [], amount: nil }
}
