/** The standard names of tables, as a `workbook.yaml` gives them. */
export const standardTables = [
  '收支总表',
  '收入总表',
  '支出总表',
  '财政拨款收支总表',
  '一般公共预算支出表',
  '一般公共预算基本支出表',
  '“三公”经费支出表',
  '政府性基金预算支出表',
  '国有资本经营预算支出表',
  '项目支出表',
] as const
