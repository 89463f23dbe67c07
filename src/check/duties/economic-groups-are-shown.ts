import type { PrintedRule } from '../rule.ts'
import { doneUnless, notOwed } from './duty.ts'
import { namesOf, tablesOf, uncoded } from './table-kinds.ts'

/** 一般公共预算基本支出 is published to the 款 of the economic classification. */
export const economicGroupsAreShown: PrintedRule = {
  duty: true,
  slug: 'economic-groups-are-shown',
  subject: 'printed',
  severity: 'error',
  title: '基本支出按经济分类公开到款',
  source: '预算法实施条例第六条；财预〔2016〕143号',
  about:
    '一般公共预算基本支出表里要有每个款级科目（5 位代码）的一行，不能只到 301、302 等类。没有基本支出的不看。',
  judge({ outline, facts }) {
    const codes = facts.economic.rows.filter(({ level }) => level === 'group').map(({ code }) => code)
    if (codes.length === 0) return notOwed('没有一般公共预算基本支出')
    const tables = tablesOf(outline, 'basic')
    if (tables.length === 0) return notOwed('没有基本支出表，无从对照')
    const left = uncoded(tables, codes)
    const what = `${namesOf(tables)}“一般公共预算基本支出表”没有列到款：缺 ${left.join('、')}`
    const hint = '表的模板里要列出类、款各级的行，不能只列到类'
    return doneUnless(left.length === 0 ? [] : [{ message: what, hint }], namesOf(tables))
  },
}
