import { isNil } from '../../number/money.ts'
import type { PrintedRule } from '../rule.ts'
import { inWan, prints } from '../texts/figures-in-text.ts'
import { tellsNone } from '../texts/wording.ts'
import { about } from './about.ts'
import { doneUnless } from './duty.ts'

/** A class without an amount need not be named. */
const kinds = [
  ['货物', 'goods'],
  ['工程', 'works'],
  ['服务', 'services'],
] as const

/** 政府采购: the whole, and 货物, 工程, 服务. */
export const procurementIsTold: PrintedRule = {
  duty: true,
  slug: 'procurement-is-told',
  subject: 'printed',
  severity: 'error',
  title: '公开政府采购预算，分货物、工程、服务',
  source: '预算法第十四条；财预〔2016〕143号',
  about: '情况说明里要有政府采购的合计和有预算的各类各多少；没有政府采购预算的写明没有。',
  judge({ outline, facts }) {
    const passage = about(outline, /政府采购/)
    const hint = '在模板的“其他重要事项”里加上“政府采购预算”一段，写合计和货物、工程、服务三类'
    if (passage === null) return [{ message: '没有说明政府采购预算', hint }]
    const { total } = facts.procurement
    if (isNil(total)) {
      const what = '没有政府采购预算，说明里却没有写明没有'
      return doneUnless(
        tellsNone(passage.text) ? [] : [{ severity: 'warning', message: what, hint }],
        passage.where,
      )
    }
    const unprinted = kinds
      .filter(([name, key]) => !isNil(facts.procurement[key]) && !passage.text.includes(name))
      .map(([name]) => name)
    const noKinds = `政府采购预算没有分${unprinted.join('、')}`
    const noTotal = `政府采购的说明没有写合计（${inWan(total)}）`
    return doneUnless(
      [
        ...(prints(passage.text, total) ? [] : [{ message: noTotal, hint } as const]),
        ...(unprinted.length === 0 ? [] : [{ message: noKinds, hint } as const]),
      ],
      passage.where,
    )
  },
}
