import type { OutlineText } from '../../document/outline.ts'
import { isNil } from '../../number/money.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule, Verdict } from '../rule.ts'
import { inWan, prints } from '../texts/figures-in-text.ts'
import { tellsNone } from '../texts/wording.ts'
import { about } from './about.ts'
import { done, doneUnless, notOwed } from './duty.ts'
import { movementLacks } from './movement-lacks.ts'

/**
 * 行政单位 and 参公事业单位 explain 机关运行经费. Other institutions have none: they say so, or give their 事业运行经费. Their 公用经费 under
 * the name of 机关运行经费 contradicts the regulations.
 */
export const agencyOperatingIsTold: PrintedRule = {
  duty: true,
  slug: 'agency-operating-is-told',
  subject: 'printed',
  severity: 'error',
  title: '说明机关运行经费的安排',
  source: '预算法第十四条；财预〔2016〕143号',
  about:
    '有行政单位或参公单位的部门要写机关运行经费的金额和增减；全是事业单位的写明没有机关运行经费，或者写事业运行经费，印出机关运行经费的警告。',
  judge({ outline, facts }) {
    const { unit } = facts.inputs
    const isOwed = unit.members.some(({ kind = unit.kind }) => kind !== '事业单位')
    const passage = about(outline, /机关运行/)
    return isOwed
      ? owed(passage, facts)
      : institution(passage ?? about(outline, /事业(?:单位)?运行经费/), facts)
  },
}

function owed(
  passage: OutlineText | null,
  { agencyOperating, comparisons }: Printed['facts'],
): readonly Verdict[] {
  const hint = '在模板的“其他重要事项”里加上“机关运行经费”一段，写金额、增减和原因'
  if (passage === null) return [{ message: '没有说明机关运行经费的安排', hint }]
  const isPrinted =
    prints(passage.text, agencyOperating) || (isNil(agencyOperating) && tellsNone(passage.text))
  const what = `机关运行经费的说明没有写金额（${inWan(agencyOperating)}）`
  return doneUnless(
    [
      ...(isPrinted ? [] : [{ message: what, hint } as const]),
      ...movementLacks({ name: '机关运行经费', text: passage.text, of: comparisons.agency_operating }),
    ],
    passage.where,
  )
}

function institution(passage: OutlineText | null, { agencyOperating }: Printed['facts']): readonly Verdict[] {
  const hint = '改为“本单位为事业单位，按规定未使用机关运行的相关科目”，或者改写事业运行经费'
  if (passage === null) {
    const what = '没有说明事业单位不编报机关运行经费'
    return [{ severity: 'warning', message: what, hint: hint.replace('改为', '写明') }]
  }
  if (/事业(?:单位)?运行经费/.test(passage.text)) return done(`${passage.where}（事业运行经费）`)
  if (!prints(passage.text, agencyOperating) || isNil(agencyOperating)) {
    return notOwed(`事业单位没有机关运行经费，${passage.where}已经说明`)
  }
  const what = `没有行政、参公单位，却印出机关运行经费${inWan(agencyOperating)}`
  return [{ severity: 'warning', message: what, hint }]
}
