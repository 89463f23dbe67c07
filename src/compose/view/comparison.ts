/** How a figure moved against last year, as sentences need it. */
import type { Comparison, Facts } from '../../derive/facts.ts'
import { amount, flag, type Infer, maybe, percent, record, text } from '../shape.ts'

export const comparisonShape = (about: string) =>
  record(
    {
      current: amount('本年数'),
      prior: maybe(amount('上年数')),
      difference: amount('增减额（绝对值）'),
      rate: maybe(percent('增减幅度（绝对值），以上年数为基数；上年为零时没有')),
      increased: flag('比上年增加（含上年为零）'),
      decreased: flag('比上年减少（含本年为零）'),
      unchanged: flag('与上年持平，不为零'),
      both_nil: flag('本年、上年均为零'),
      known: flag('有上年数可比'),
      reason: maybe(text('增减原因，不带句号')),
    },
    about,
  )

export const comparisonsShape = record(
  {
    total: comparisonShape('收支总预算'),
    general_public: comparisonShape('一般公共预算支出'),
    government_fund: comparisonShape('政府性基金预算支出'),
    state_capital: comparisonShape('国有资本经营预算支出'),
    three_public: comparisonShape('“三公”经费'),
    overseas: comparisonShape('因公出国（境）费'),
    reception: comparisonShape('公务接待费'),
    vehicles: comparisonShape('公务用车购置及运行费'),
    vehicle_purchase: comparisonShape('公务用车购置费'),
    vehicle_running: comparisonShape('公务用车运行费'),
    agency_operating: comparisonShape('机关运行经费'),
  },
  '与上年预算相比',
)

export function comparisonsView({ comparisons }: Facts): Infer<typeof comparisonsShape> {
  return {
    total: comparisonView(comparisons.total),
    general_public: comparisonView(comparisons.general_public),
    government_fund: comparisonView(comparisons.government_fund),
    state_capital: comparisonView(comparisons.state_capital),
    three_public: comparisonView(comparisons.three_public),
    overseas: comparisonView(comparisons.overseas),
    reception: comparisonView(comparisons.reception),
    vehicles: comparisonView(comparisons.vehicles),
    vehicle_purchase: comparisonView(comparisons.vehicle_purchase),
    vehicle_running: comparisonView(comparisons.vehicle_running),
    agency_operating: comparisonView(comparisons.agency_operating),
  }
}

const comparisonView = (of: Comparison): Infer<ReturnType<typeof comparisonShape>> => ({
  current: of.current,
  prior: of.prior,
  difference: of.difference,
  rate: of.rate,
  increased: of.movement === 'increase' || of.movement === 'from-nil',
  decreased: of.movement === 'decrease' || of.movement === 'to-nil',
  unchanged: of.movement === 'unchanged',
  both_nil: of.movement === 'both-nil',
  known: of.movement !== 'unknown',
  reason: of.reason,
})
