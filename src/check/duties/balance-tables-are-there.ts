import type { PrintedRule } from '../rule.ts'
import { doneUnless } from './duty.ts'
import { tablesLacking, whereTables } from './table-kinds.ts'

const kinds = ['balance', 'income', 'spending'] as const

/** 部门收支总体情况: what comes in, what goes out, and both beside each other. */
export const balanceTablesAreThere: PrintedRule = {
  duty: true,
  slug: 'balance-tables-are-there',
  subject: 'printed',
  severity: 'error',
  title: '收支总体情况三张表：收支总表、收入总表、支出总表',
  source: '财预〔2016〕143号',
  about: '按表名认，“收支预算总表”“部门收入总体情况表”等叫法都认；没有这张表的在模板的大纲里加上。',
  judge: ({ outline }) => doneUnless(tablesLacking(outline, kinds), whereTables(outline, kinds)),
}
