import { tableKinds } from '../../document/tables/titles.ts'
import { fiscalFunds } from '../../model/fund.ts'
import type { Finding } from '../finding.ts'
import type { PrintedRule } from '../rule.ts'
import { doneUnless, notOwed } from './duty.ts'
import { namesOf, tablesOf, uncoded } from './table-kinds.ts'

/** 功能分类 is published to its last level, 项: every item that is spent on has its row. */
export const functionalItemsAreShown: PrintedRule = {
  duty: true,
  slug: 'functional-items-are-shown',
  subject: 'printed',
  severity: 'error',
  title: '支出按功能分类公开到项',
  source: '预算法实施条例第六条；财预〔2016〕143号',
  about:
    '一般公共预算、政府性基金、国有资本经营预算支出表里要有每个项级科目（7 位代码）的一行，不能只到类、款。没有这项资金的不看。',
  judge({ outline, facts }) {
    const owed = fiscalFunds.flatMap((fund) => {
      const items = facts.spending.byFund[fund].rows.filter(({ level }) => level === 'item')
      return items.length === 0 ? [] : [{ fund, codes: items.map(({ code }) => code) }]
    })
    const lacks = owed.flatMap(({ fund, codes }): readonly Finding[] => {
      const tables = tablesOf(outline, fund)
      const left = uncoded(tables, codes)
      if (tables.length === 0 || left.length === 0) return []
      const what = `${namesOf(tables.slice(0, 1))}“${tableKinds[fund].name}”没有列到项：缺 ${left.join('、')}`
      return [{ message: what, hint: '表的模板里要列出类、款、项各级的行，不能只列到类、款' }]
    })
    const where = namesOf(owed.flatMap(({ fund }) => tablesOf(outline, fund).slice(0, 1)))
    return where === ''
      ? notOwed(owed.length === 0 ? '没有财政拨款支出' : '没有支出表，无从对照')
      : doneUnless(lacks, where)
  },
}
