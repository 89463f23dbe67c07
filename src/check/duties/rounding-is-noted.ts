import type { Money, MoneyUnit } from '../../number/money.ts'
import { addedAsPrinted } from '../equation.ts'
import { roundingGaps } from '../printed/printed-tables-add-up.ts'
import type { PrintedRule } from '../rule.ts'
import { showAmount } from '../show-amount.ts'
import { done, notOwed } from './duty.ts'

const show = (amount: Money, unit: MoneyUnit): string => `${showAmount(amount, unit)}${unit}`

/** Totals that do not add up by a hundredth need a word, or a reader takes them for a mistake. */
export const roundingIsNoted: PrintedRule = {
  duty: true,
  slug: 'rounding-is-noted',
  subject: 'printed',
  severity: 'warning',
  title: '有尾差的，说明是四舍五入',
  source: '公开检查（准确性、可读性）；各地公开文本的通行说明',
  about: '表里印出的分项相加与印出的合计差0.01之类时，文本里要有一句四舍五入的说明；加得起来的不要求。',
  judge(publication) {
    const [first, ...others] = roundingGaps(publication)
    if (first === undefined) return notOwed('各表印出的分项相加都等于合计')
    const note = publication.passages.find(({ text }) => /四舍五入|尾数|尾差|单位(?:换算|转换)/.test(text))
    if (note !== undefined) return done(note.where)
    const many = others.length === 0 ? '' : `等 ${others.length + 1} 处`
    const { table, row, equation } = first
    const [whole, added] = [equation.stated.amount, addedAsPrinted(equation.computed, equation.unit)]
    const what = `表里有尾差（如${table}的${row}印${show(whole, equation.unit)}，分项相加${show(added, equation.unit)}）${many}，没有四舍五入的说明`
    const hint =
      '在模板里写一行 {{> rounding-note}}，有尾差时就印出说明；或在 statement.yaml 的 other 里写一段：由于四舍五入，部分合计数与分项之和略有差异'
    return [{ message: what, hint }]
  },
}
