import type { Facts, ProjectFacts } from '../../derive/facts.ts'
import { funds } from '../../model/fund.ts'
import { compare, type Money, money } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { showAmount } from '../show-amount.ts'

/** What a project uses of last year's money is part of what its fund gives (table 12: 其中：使用上年度财政拨款结转). */
export const carriedOverWithinSource: FactsRule = {
  slug: 'carried-over-within-source',
  subject: 'facts',
  severity: 'error',
  title: '项目使用的上年结转不多于资金来源',
  source: '表10、表12',
  about: '项目表的资金来源含上年结转，carried_over 的每项资金不会多于同一资金的来源。',
  judge: ({ projects }: Facts) => projects.flatMap(tooMuchCarriedOver),
}

function tooMuchCarriedOver({ sheet, sources }: ProjectFacts): readonly Finding[] {
  const show = (amount: Money) => showAmount(amount, sheet.amounts_in)
  return funds.flatMap((fund): readonly Finding[] => {
    const entered = sheet.carried_over?.[fund]
    if (entered === undefined || compare(money(entered, sheet.amounts_in), sources[fund]) <= 0) return []
    return [
      {
        message: `项目“${sheet.name.text}”使用的上年结转多于该资金的来源`,
        at: entered.place,
        stated: { figure: show(money(entered, sheet.amounts_in)), from: '使用的上年结转' },
        computed: { figure: show(sources[fund]), from: '这一资金来源（含上年结转）' },
        hint: '资金来源含上年结转，结转不会比它多；核对 carried_over 与 fund 或 sources',
        affects: ['表10', '表12'],
      },
    ]
  })
}
