import type { TableEntry } from '../../document/outline.ts'
import { tight } from '../../document/text.ts'
import type { PrintedRule } from '../rule.ts'
import { done, notOwed } from './duty.ts'
import { namesOf } from './table-kinds.ts'

/** A department of several units publishes the sum and each unit's part; every unit publishes its own budget besides. */
export const membersAreSummed: PrintedRule = {
  duty: true,
  slug: 'members-are-summed',
  subject: 'printed',
  severity: 'warning',
  title: '部门预算汇总所属单位',
  source: '预算法实施条例第六条；部门所属单位预算公开的指导意见',
  about:
    '有所属单位的部门，要有一张表逐个列出各单位并有合计（如收入总表）；只有本级的不要求。所属单位还要各自公开。',
  judge({ outline, facts }) {
    const { members } = facts.inputs.unit
    if (members.length === 1) return notOwed('只有本级，没有所属单位')
    const lists = ({ text }: TableEntry) => {
      const cells = new Set(text.split('\n'))
      return (
        cells.has('合计') && members.every(({ code, name }) => cells.has(code.text) || cells.has(tight(name)))
      )
    }
    const tables = outline.tables.filter(lists)
    if (tables.length > 0) return done(`${namesOf(tables)}；各所属单位还要另行公开本单位的预算`)
    const what = `没有一张表列出全部 ${members.length} 个预算单位及合计`
    return [{ message: what, hint: '在收入总表或支出表里按预算单位分列，并有合计' }]
  },
}
