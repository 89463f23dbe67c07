import type { PrintedRule } from '../rule.ts'
import { prints } from '../texts/figures-in-text.ts'
import { tellsMovement, tellsNoMovement } from '../texts/wording.ts'
import { about } from './about.ts'
import { doneUnless, notOwed } from './duty.ts'
import { hasMoved, movementLacks } from './movement-lacks.ts'

const others = /三公|机关运行|接待|用车|采购|资产|非税|基金|国有资本|人员/

/** 收支增减变化: by how much the whole budget moved against last year, which way, and why. */
export const balanceChangeIsExplained: PrintedRule = {
  duty: true,
  slug: 'balance-change-is-explained',
  subject: 'printed',
  severity: 'error',
  title: '预算收支增减变化写明金额、方向和原因',
  source: '财预〔2016〕143号',
  about:
    '情况说明里要有收支总预算与上年相比的一句：增加或减少、金额、原因；持平也要写。本年新成立的单位没有上年可比，不要求。',
  judge({ outline, facts }) {
    const { unit, year } = facts.inputs
    const of = facts.comparisons.total
    if (unit.established === year) return notOwed(`${year}年新成立，没有上年预算数`)
    if (of.movement === 'unknown') return notOwed('不知道上年的预算数（见 prior-year-is-known）')
    const section = about(outline, /总体|收支.*情况|收支(?:总)?预算|增减变化/)
    const paragraphs = outline.prose.filter(({ text }) => !others.test(text))
    const passage =
      paragraphs.find(({ text }) =>
        hasMoved(of) ? tellsMovement(text) && prints(text, of.difference) : tellsNoMovement(text),
      ) ?? section
    if (passage === null) {
      const hint = '在模板里加上“收支情况总体说明”一节，用 {{> change of=comparisons.total}} 写出'
      return [{ message: '没有说明预算收支与上年相比的增减变化', hint }]
    }
    return doneUnless(movementLacks({ name: '收支总预算', text: passage.text, of }), passage.where)
  },
}
