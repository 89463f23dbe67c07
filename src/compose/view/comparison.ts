/** Comparisons with last year, for sentences. Amounts and rates are absolute; flags give the direction. */
import type { Comparison, Explanation, PartOfChange } from '../../derive/comparison.ts'
import type { Facts } from '../../derive/facts.ts'
import { threePublicItems } from '../../model/budget.ts'
import { fiscalFunds } from '../../model/fund.ts'
import { absolute, compare, nil } from '../../number/money.ts'
import { amount, flag, type Infer, list, maybe, percent, record, text } from '../shape.ts'
import type { TemplateWords } from '../template-words.ts'

const explanationShape = record(
  {
    parts: list(
      record({
        name: text('项目或支出'),
        amount: amount('增减额（绝对值）'),
        increased: flag('增加'),
        is_new: flag('上年没有'),
        is_gone: flag('本年没有'),
      }),
      '变动最大的几项，大的在前',
    ),
    rest: amount('其余各项合计的增减额（绝对值）'),
    rest_increased: flag('其余各项合计增加'),
  },
  'reasons 写 auto 时，由数据得出的原因',
)

const comparisonFields = {
  current: amount('本年数'),
  prior: maybe(amount('上年数')),
  difference: amount('增减额（绝对值）'),
  rate: maybe(percent('增减幅度（绝对值），以上年数为基数；上年为零时没有')),
  increased: flag('比上年增加（含上年为零）'),
  decreased: flag('比上年减少（含本年为零）'),
  from_nil: flag('上年为零，本年不为零'),
  to_nil: flag('本年为零，上年不为零'),
  moved: flag('有增减'),
  unchanged: flag('与上年持平，不为零'),
  both_nil: flag('本年、上年均为零'),
  known: flag('有上年数可比'),
  pending: flag('有上年数可比，但其中有待填的数（只在草稿中）'),
  reason: maybe(text('statement.yaml 写明的增减原因，不带句号')),
  explanation: maybe(explanationShape),
}

/** The shape of one comparison. */
export const comparisonShape = (about: string) => record(comparisonFields, about)

/** The shape of `comparisons`. */
export const comparisonsShape = record(
  {
    total: comparisonShape('收支总预算'),
    fiscal: comparisonShape('财政拨款支出'),
    general_public: comparisonShape('一般公共预算支出'),
    government_fund: comparisonShape('政府性基金预算支出'),
    state_capital: comparisonShape('国有资本经营预算支出'),
    special_account: comparisonShape('财政专户管理资金支出'),
    unit_funds: comparisonShape('单位资金支出'),
    basic: comparisonShape('基本支出，全部资金'),
    project: comparisonShape('项目支出，全部资金'),
    three_public: comparisonShape('“三公”经费'),
    overseas: comparisonShape('因公出国（境）费'),
    reception: comparisonShape('公务接待费'),
    vehicles: comparisonShape('公务用车购置及运行费'),
    vehicle_purchase: comparisonShape('公务用车购置费'),
    vehicle_running: comparisonShape('公务用车运行费'),
    agency_operating: comparisonShape('机关运行经费'),
    institution_operating: comparisonShape('事业单位的公用经费（事业运行）'),
    procurement: comparisonShape('政府采购预算'),
    procurement_goods: comparisonShape('政府采购预算：货物类'),
    procurement_services: comparisonShape('政府采购预算：服务类'),
    procurement_works: comparisonShape('政府采购预算：工程类'),
    non_tax: comparisonShape('非税收入预计数'),
    funds: list(
      record({ name: text('资金'), comparison: comparisonShape('该资金的支出与上年相比') }),
      '一般公共预算、政府性基金、国有资本经营预算中有增减的；只有一种时为空',
    ),
  },
  '与上年预算相比',
)

/** All comparisons. */
export function comparisonsView(
  { comparisons }: Facts,
  words: TemplateWords,
): Infer<typeof comparisonsShape> {
  const moved = fiscalFunds
    .map((fund) => ({
      name: words.get(`fund.${fund}`),
      comparison: comparisonView(comparisons[fund], words),
    }))
    .filter(({ comparison }) => comparison.moved)
  const views = Object.fromEntries(
    Object.entries(comparisons).map(([key, of]) => [key, comparisonView(of, words)]),
  ) as Record<keyof typeof comparisons, Infer<ReturnType<typeof comparisonShape>>>
  return { ...views, funds: moved.length > 1 ? moved : [] }
}

/** One comparison. */
export function comparisonView(
  of: Comparison,
  words: TemplateWords,
): Infer<ReturnType<typeof comparisonShape>> {
  const increased = of.movement === 'increase' || of.movement === 'from-nil'
  const decreased = of.movement === 'decrease' || of.movement === 'to-nil'
  return {
    current: of.current,
    prior: of.prior,
    difference: of.difference,
    rate: of.rate,
    increased,
    decreased,
    from_nil: of.movement === 'from-nil',
    to_nil: of.movement === 'to-nil',
    moved: increased || decreased,
    unchanged: of.movement === 'unchanged',
    both_nil: of.movement === 'both-nil',
    known: of.movement !== 'unknown' || of.prior !== null,
    pending: of.movement === 'unknown' && of.prior !== null,
    reason: of.reason,
    explanation: of.isExplained && of.explanation !== null ? explanationView(of.explanation, words) : null,
  }
}

const explanationView = (
  { parts, rest }: Explanation,
  words: TemplateWords,
): Infer<typeof explanationShape> => ({
  parts: parts.map(({ of, kind, amount: change }) => ({
    name: nameOf(of, words),
    amount: absolute(change),
    increased: compare(change, nil) > 0,
    is_new: kind === 'new',
    is_gone: kind === 'gone',
  })),
  rest: absolute(rest),
  rest_increased: compare(rest, nil) > 0,
})

function nameOf(of: PartOfChange['of'], words: TemplateWords): string {
  if ('project' in of) return of.project
  const { part } = of
  return words.get(
    threePublicItems.some((item) => item === part) ? `three_public.${part}` : `spending.${part}`,
  )
}
