import { firstPlace } from '../../model/first-place.ts'
import { sum } from '../../number/money.ts'
import type { FactsRule } from '../rule.ts'
import { withLines } from './places.ts'

/** 政府采购预算 of part three is the department's whole, so it cannot be less than what its project sheets list. */
export const procurementCoversSheets: FactsRule = {
  slug: 'procurement-covers-sheets',
  subject: 'facts',
  severity: 'error',
  comparesFigures: true,
  title: '政府采购预算不少于各项目的采购',
  source: '表12“项目采购”；第三部分“十”；财预〔2016〕143号',
  about:
    'statement.yaml 的货物、服务、工程三类之和，不少于各项目表 procurement 之和。公用经费里也有采购，所以多的不报；项目表没有采购的不比较。',
  judge: ({ inputs, projects, procurement, reportedIn }) => {
    const buying = projects.filter((project) => project.procurement.length > 0)
    if (buying.length === 0) return []
    const given = firstPlace(inputs.statement.procurement)
    const places = buying.map(({ sheet }) => firstPlace(sheet.procurement))
    return [
      {
        message: '政府采购预算少于各项目的采购之和',
        at: given ?? places[0],
        stated: {
          amount: procurement.total,
          from: withLines('货物类 + 服务类 + 工程类', [given]),
        },
        computed: {
          amount: sum(buying.flatMap((project) => project.procurement.map(({ amount }) => amount))),
          from: withLines('各项目采购之和', places),
        },
        relation: 'at-least',
        unit: reportedIn,
        direction: ['政府采购预算偏大', '政府采购预算偏小'],
        hint: '核对 statement.yaml 的 procurement 与各项目表的 procurement，注意万元和元',
        affects: ['表12', '第三部分“十”政府采购'],
      },
    ]
  },
}
