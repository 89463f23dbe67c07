import type { Facts } from '../../derive/facts.ts'
import { nil } from '../../number/money.ts'
import type { FactsRule } from '../rule.ts'
import { withLines } from './places.ts'

/**
 * Where income is published by item, an item cannot spend more than there is for it: what is left is carried into the
 * next year.
 */
export const itemIncomeCoversSpending: FactsRule = {
  slug: 'item-income-covers-spending',
  subject: 'facts',
  severity: 'error',
  comparesFigures: true,
  title: '各科目的支出不多于收入',
  source: '收入表按科目分列的；表3',
  about:
    '收入表按科目分列的（budget.yaml 的 income_items），每个科目的收入（含上年结转、使用非财政拨款结余）不少于它的支出，多出来的是结转下年。',
  judge: ({ inputs, income, spending, reportedIn }: Facts) => {
    const lines = inputs.budget.income_items ?? []
    if (lines.length === 0) return []
    const incomeOf = new Map(income.items.map(({ code, amounts }) => [code, amounts.total]))
    return spending.all.rows
      .filter(({ level }) => level === 'item')
      .map(({ code, name, amounts }) => {
        const own = lines.filter(({ item }) => item.text === code)
        const spent = inputs.budget.spending.filter(({ item }) => item.text === code)
        return {
          message: `科目${code} ${name}的支出多于收入`,
          at: own[0]?.item.place ?? spent[0]?.item.place,
          stated: {
            amount: amounts.total,
            from: withLines(
              '支出',
              spent.map(({ item }) => item.place),
            ),
          },
          computed: {
            amount: incomeOf.get(code) ?? nil,
            from: withLines(
              '各来源的收入之和',
              own.map(({ item }) => item.place),
            ),
          },
          relation: 'at-most' as const,
          unit: reportedIn,
          direction: ['支出偏大', '支出偏小'] as const,
          hint: '核对 income_items 和 spending 里这个科目的各条',
          affects: ['表2', '表3'],
        }
      })
  },
}
