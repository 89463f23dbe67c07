/** What the `prior` and `earlier` blocks of budget.yaml say of last year, beside what was published. */

import { figuresPublished } from '../derive/figures.ts'
import type { Place } from '../diagnostic/diagnostic.ts'
import { firstPlace } from '../model/first-place.ts'
import { funds, incomeSources, isWhole } from '../model/fund.ts'
import type { Inputs } from '../model/inputs.ts'
import { keyInWords } from '../model/key-names.ts'
import type { Published } from '../model/published.ts'
import type { Reported } from '../model/scalar.ts'
import { type Money, type MoneyUnit, money, sum } from '../number/money.ts'
import { type Claim, nameOfSource, nameOfThreePublic, threePublicKeys } from './claim.ts'

/** Figures of the `prior` block, and of last year in the `earlier` block. */
export function claimsOfBlocks({ budget, year }: Inputs, published: Published): readonly Claim[] {
  const unit: MoneyUnit = budget.amounts_in === '万元' || published.reported_in === '万元' ? '万元' : '元'
  const known = figuresPublished(published)
  const { prior } = budget
  const earlier = budget.earlier?.[String(year - 1)]
  const claim = (
    label: string,
    entered: Reported | undefined,
    [amount, publishedAt]: readonly [Money, Place],
    isRough = false,
  ): readonly Claim[] =>
    entered === undefined
      ? []
      : [
          {
            label,
            entered: money(entered, budget.amounts_in, isRough ? 'as-written' : 'cents'),
            published: amount,
            unit,
            at: entered.place,
            publishedAt,
            isRough,
          },
        ]
  const totals = published.year_totals
  return [
    ...claim('收支总预算', prior?.total, [known.total, published.total.yuan.place]),
    ...incomeSources.flatMap((source) => {
      const entered = prior?.income?.[source]
      const at = published.income[source].yuan.place
      if (entered === undefined) return []
      if (isWhole(entered)) return claim(nameOfSource(source), entered, [known.income[source], at])
      const amounts = Object.values(entered).map((amount) => money(amount, budget.amounts_in))
      const whole = { entered: sum(amounts), published: known.income[source], unit, publishedAt: at }
      return [{ ...whole, label: nameOfSource(source), at: firstPlace(entered), isRough: false }]
    }),
    ...funds.flatMap((fund) =>
      claim(`${keyInWords([fund])}支出`, prior?.by_fund?.[fund], [
        known.byFund[fund],
        published.by_fund[fund].yuan.place,
      ]),
    ),
    ...claim('基本支出', prior?.basic, [known.basic, published.basic.yuan.place], true),
    ...claim('项目支出', prior?.project, [known.project, published.project.yuan.place], true),
    ...threePublicKeys.flatMap((key) =>
      claim(nameOfThreePublic(key), prior?.three_public?.[key], [
        known.threePublic[key],
        published.three_public[key].yuan.place,
      ]),
    ),
    ...claim('机关运行经费', prior?.agency_operating, [
      known.agencyOperating,
      published.agency_operating.yuan.place,
    ]),
    ...claim('表11财政拨款', earlier?.fiscal, [known.yearTotals.fiscal, totals.fiscal.yuan.place], true),
    ...claim('表11其他资金', earlier?.other, [known.yearTotals.other, totals.other.yuan.place], true),
    ...claim('表11基本支出', earlier?.basic, [known.yearTotals.basic, totals.basic.yuan.place], true),
    ...claim('表11项目支出', earlier?.project, [known.yearTotals.project, totals.project.yuan.place], true),
  ]
}
