import { isNil } from '../../number/money.ts'
import type { PrintedRule } from '../rule.ts'
import { doneUnless } from './duty.ts'
import { noTable, tablesLacking, tablesOf, whereTables } from './table-kinds.ts'

const always = ['fiscal_balance', 'general_public', 'basic', 'three_public', 'government_fund'] as const

/**
 * 财政拨款收支情况: 5 tables since 财预〔2016〕143号, and that of 国有资本经营预算 since the 预算法实施条例 of 2020. Not every district prints
 * the last: for a unit without that budget its absence is a warning.
 */
export const fiscalTablesAreThere: PrintedRule = {
  duty: true,
  slug: 'fiscal-tables-are-there',
  subject: 'printed',
  severity: 'error',
  title: '财政拨款收支情况六张表',
  source: '财预〔2016〕143号；预算法实施条例第五条',
  about:
    '财政拨款收支总表、一般公共预算支出表、一般公共预算基本支出表、“三公”经费支出表、政府性基金预算支出表、国有资本经营预算支出表；没有数据的也要列出空表。没有国有资本经营预算支出的单位缺第六张，只是警告。',
  judge({ outline, facts }) {
    const hasCapital = tablesOf(outline, 'state_capital').length > 0
    const isSpent = !isNil(facts.spending.byFund.state_capital.total.total)
    const sixth = hasCapital ? [] : [noTable('state_capital', isSpent ? 'error' : 'warning')]
    return doneUnless(
      [...tablesLacking(outline, always), ...sixth],
      whereTables(outline, [...always, 'state_capital']),
    )
  },
}
