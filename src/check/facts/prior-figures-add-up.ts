import type { Facts } from '../../derive/facts.ts'
import type { Place } from '../../diagnostic/diagnostic.ts'
import { threePublicItems } from '../../model/budget.ts'
import { funds } from '../../model/fund.ts'
import type { Reported } from '../../model/scalar.ts'
import { type Money, money, sum } from '../../number/money.ts'
import type { Equation } from '../equation.ts'
import type { FactsRule } from '../rule.ts'
import { withLines } from './places.ts'

/** Last year's figures, as budget.yaml gives them, must be possible beside each other: part three and table 11 print them. */
export const priorFiguresAddUp: FactsRule = {
  slug: 'prior-figures-add-up',
  subject: 'facts',
  severity: 'error',
  comparesFigures: true,
  title: '上年数之间对得上',
  source: '表11；第三部分；财预〔2016〕143号',
  about:
    'budget.yaml 的 prior 和 earlier：各项资金之和、基本支出＋项目支出不超过总数，“三公”经费的合计等于各项，机关运行经费不超过基本支出，earlier 的上年与 prior 是同一个数。没有填的不比较。',
  judge: ({ inputs }) => [...ofPrior(inputs), ...ofEarlier(inputs)],
}

type Known = Reported | undefined
type Two = {
  readonly message: string
  readonly relation: Equation['relation']
  readonly stated: readonly [string, readonly Known[]]
  readonly computed: readonly [string, readonly Known[]]
}

/** Table 11 reports to one decimal, so decimals count as they were written, one at least. */
const tenths = (entered: Reported): Reported =>
  /^-?\d+$/.test(entered.digits) ? { ...entered, digits: `${entered.digits}.0` } : entered

/** Silent where the right side, or all of the left, was not given. */
function compared(
  { budget }: Facts['inputs'],
  { message, relation, stated, computed }: Two,
): readonly Equation[] {
  const amountOf = (known: readonly Known[]): Money =>
    sum(
      known.flatMap((each) =>
        each === undefined ? [] : money(tenths(each), budget.amounts_in, 'as-written'),
      ),
    )
  const places = (known: readonly Known[]): readonly (Place | undefined)[] => known.map((each) => each?.place)
  if (computed[1].some((each) => each === undefined) || stated[1].every((each) => each === undefined))
    return []
  return [
    {
      message,
      at: places(stated[1]).find((place) => place !== undefined),
      stated: { amount: amountOf(stated[1]), from: withLines(stated[0], places(stated[1])) },
      computed: { amount: amountOf(computed[1]), from: withLines(computed[0], places(computed[1])) },
      relation,
      unit: budget.amounts_in,
      direction: ['前一个数偏大', '前一个数偏小'],
      hint: '对照上年公开的文本核对 prior、earlier',
      affects: ['表11', '第三部分'],
    },
  ]
}

function ofPrior(inputs: Facts['inputs']): readonly Equation[] {
  const { prior } = inputs.budget
  if (prior === undefined) return []
  const year = inputs.year - 1
  const byFund = funds.map((fund) => prior.by_fund?.[fund])
  const items = threePublicItems.map((item) => prior.three_public?.[item])
  const isComplete = items.every((item) => item !== undefined)
  return [
    ...compared(inputs, {
      message: `${year}年各项资金的支出之和超过总数`,
      relation: 'at-most',
      stated: ['prior.by_fund 之和', byFund],
      computed: ['prior.total', [prior.total]],
    }),
    ...compared(inputs, {
      message: `${year}年基本支出与项目支出之和超过总数`,
      relation: 'at-most',
      stated: ['prior.basic + prior.project', [prior.basic, prior.project]],
      computed: ['prior.total', [prior.total]],
    }),
    ...compared(inputs, {
      message: `${year}年机关运行经费超过基本支出`,
      relation: 'at-most',
      stated: ['prior.agency_operating', [prior.agency_operating]],
      computed: ['prior.basic', [prior.basic]],
    }),
    ...compared(inputs, {
      message: `${year}年“三公”经费各项之和${isComplete ? '不等于' : '超过'}合计`,
      relation: isComplete ? 'equal' : 'at-most',
      stated: ['prior.three_public 各项', items],
      computed: ['prior.three_public.total', [prior.three_public?.total]],
    }),
  ]
}

function ofEarlier(inputs: Facts['inputs']): readonly Equation[] {
  const { budget, year: budgetYear } = inputs
  return Object.entries(budget.earlier ?? {}).flatMap(([year, { fiscal, other, basic, project }]) => {
    const isLastYear = year === String(budgetYear - 1)
    const same = (name: string, stated: readonly Known[], computed: Known, path: string) =>
      isLastYear && stated.every((each) => each !== undefined)
        ? compared(inputs, {
            message: `${year}年${name}在 earlier 和 prior 里不同`,
            relation: 'equal',
            stated: [`earlier.${year}`, stated],
            computed: [path, [computed]],
          })
        : []
    return [
      ...compared(inputs, {
        message: `${year}年基本支出与项目支出之和超过收入合计`,
        relation: 'at-most',
        stated: [`earlier.${year} 的 basic + project`, [basic, project]],
        computed: [`earlier.${year} 的 fiscal + other`, [fiscal, other]],
      }),
      ...same('收入合计', [fiscal, other], budget.prior?.total, 'prior.total'),
      ...same('基本支出', [basic], budget.prior?.basic, 'prior.basic'),
      ...same('项目支出', [project], budget.prior?.project, 'prior.project'),
    ]
  })
}
