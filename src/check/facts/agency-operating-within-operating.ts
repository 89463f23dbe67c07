import { isUnknown } from '../../number/money.ts'
import type { FactsRule } from '../rule.ts'
import { linesOf } from './places.ts'

/** 机关运行经费 is a part of the department's 公用经费; where it is stated, it cannot be more. */
export const agencyOperatingWithinOperating: FactsRule = {
  slug: 'agency-operating-within-operating',
  subject: 'facts',
  severity: 'error',
  comparesFigures: true,
  title: '机关运行经费不超过公用经费',
  source: '预算法第十四条；表6',
  about: 'budget.yaml 直接填列机关运行经费（agency_operating）的，不超过一般公共预算基本支出的公用经费。',
  judge: ({ inputs, agencyOperating, spending, reportedIn }) => {
    const stated = inputs.budget.agency_operating
    if (stated === undefined || isUnknown(agencyOperating)) return []
    return [
      {
        message: '机关运行经费多于公用经费',
        at: stated.place,
        stated: { amount: spending.byFund.general_public.total.operating, from: '公用经费（表6）' },
        computed: { amount: agencyOperating, from: `agency_operating，${linesOf([stated.place])}` },
        relation: 'at-least',
        unit: reportedIn,
        direction: ['公用经费偏大', '公用经费偏小'],
        hint: '核对 agency_operating 与 economic、spending 的公用经费',
        affects: ['第三部分“十”机关运行经费'],
      },
    ]
  },
}
