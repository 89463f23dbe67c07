/** The `prior` and `earlier` blocks of budget.yaml, compared with what is known of last year. */

import { figuresPublished } from '../../derive/figures-of.ts'
import type { Place } from '../../diagnostic/diagnostic.ts'
import type { Figures } from '../../model/figures.ts'
import { firstPlace } from '../../model/first-place.ts'
import { funds, incomeSources } from '../../model/fund.ts'
import type { Inputs } from '../../model/inputs.ts'
import { keyInWords } from '../../model/key-names.ts'
import type { Published, PublishedAmount } from '../../model/published.ts'
import type { Reported } from '../../model/scalar.ts'
import { isOneAmount } from '../../model/scalar.ts'
import { type Money, type MoneyUnit, money, sum } from '../../number/money.ts'
import { type Claim, nameOfSource, nameOfThreePublic, threePublicKeys } from './claim.ts'

/** Last year's figures, and the place of each. */
export type LastYear = {
  readonly figures: Figures
  readonly placeOf: (pick: (published: Published) => PublishedAmount) => Place
}

/** As they were published. */
export const lastYearPublished = (published: Published): LastYear => ({
  figures: figuresPublished(published),
  placeOf: (pick) => pick(published).yuan.place,
})

/** Figures of the `prior` block, and of last year in the `earlier` block. */
export function claimsOfBlocks({ budget, year }: Inputs, lastYear: LastYear): readonly Claim[] {
  const { figures: known, placeOf } = lastYear
  const unit: MoneyUnit = budget.amounts_in === '万元' || known.reportedIn === '万元' ? '万元' : '元'
  const { prior } = budget
  const earlier = budget.earlier?.[String(year - 1)]
  const claim = (
    label: string,
    entered: Reported | undefined,
    [amount, pick]: readonly [Money, (published: Published) => PublishedAmount],
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
            publishedAt: placeOf(pick),
            isRough,
          },
        ]
  return [
    ...claim('收支总预算', prior?.total, [known.total, (of) => of.total]),
    ...incomeSources.flatMap((source) => {
      const entered = prior?.income?.[source]
      if (entered === undefined) return []
      if (isOneAmount(entered))
        return claim(nameOfSource(source), entered, [known.income[source], (of) => of.income[source]])
      const amounts = Object.values(entered).map((amount) => money(amount, budget.amounts_in))
      const publishedAt = placeOf((of) => of.income[source])
      const whole = { entered: sum(amounts), published: known.income[source], unit, publishedAt }
      return [{ ...whole, label: nameOfSource(source), at: firstPlace(entered), isRough: false }]
    }),
    ...funds.flatMap((fund) =>
      claim(`${keyInWords([fund])}支出`, prior?.by_fund?.[fund], [
        known.byFund[fund],
        (of) => of.by_fund[fund],
      ]),
    ),
    ...claim('基本支出', prior?.basic, [known.basic, (of) => of.basic], true),
    ...claim('项目支出', prior?.project, [known.project, (of) => of.project], true),
    ...threePublicKeys.flatMap((key) =>
      claim(nameOfThreePublic(key), prior?.three_public?.[key], [
        known.threePublic[key],
        (of) => of.three_public[key],
      ]),
    ),
    ...claim('机关运行经费', prior?.agency_operating, [known.agencyOperating, (of) => of.agency_operating]),
    ...claim('表11财政拨款', earlier?.fiscal, [known.yearTotals.fiscal, (of) => of.year_totals.fiscal], true),
    ...claim('表11其他资金', earlier?.other, [known.yearTotals.other, (of) => of.year_totals.other], true),
    ...claim('表11基本支出', earlier?.basic, [known.yearTotals.basic, (of) => of.year_totals.basic], true),
    ...claim(
      '表11项目支出',
      earlier?.project,
      [known.yearTotals.project, (of) => of.year_totals.project],
      true,
    ),
  ]
}
