import type { TableEntry } from '../../document/outline.ts'
import { tight } from '../../document/text.ts'
import type { PrintedRule } from '../rule.ts'
import { doneUnless, notOwed } from './duty.ts'
import { amountsIn } from './table-amounts.ts'
import { namesOf } from './table-kinds.ts'

const inWords = /单位[:：]?(?:人民币)?[（(]?[百千万亿]*元|[（(](?:人民币)?[百千万亿]*元[）)]/

/** Every table names its unit, 万元 or 元: a wrong guess is a factor of 10,000. */
export const tablesNameTheirUnit: PrintedRule = {
  duty: true,
  slug: 'tables-name-their-unit',
  subject: 'printed',
  severity: 'warning',
  title: '每张表注明金额单位',
  source: '公开检查（准确性）',
  about: '有金额的表要有“单位：万元”或“单位：元”，在表的右上角、表头或表下都可以。没有金额的表不看。',
  judge({ outline }) {
    const tables = outline.tables.filter((table) => amountsIn(table) !== 'text')
    if (tables.length === 0) return notOwed('没有有金额的表')
    const left = tables.filter((table) => !isNamed(table))
    const what = `${namesOf(left)}没有注明金额单位`
    const hint = '在表的模板里写 data-unit="单位：万元"'
    return doneUnless(left.length === 0 ? [] : [{ message: what, hint }], `${tables.length} 张表都已注明`)
  },
}

const isNamed = ({ caption, title, text, above, below }: TableEntry): boolean =>
  [tight(caption?.unit ?? ''), title, text, above, below].some((one) => inWords.test(one)) ||
  /^[百千万亿]*元$/.test(tight(caption?.unit ?? ''))
