import { type PrintedSum, printedSums } from '../../document/tables/printed-sums.ts'
import type { PrintedTable } from '../../document/tables/printed-table.ts'
import { sum } from '../../number/money.ts'
import { type Equation, isParted } from '../equation.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'

/**
 * What a reader with a calculator finds: in every printed table, 类 = 款 = 项, 合计 = the rows below it, 小计 = the columns
 * beside it (预算法实施条例第六条: 公开到项、到款). The figures are read from the finished document, so a template that prints a wrong
 * column is found too. Where only rounding parts the figures, a notice gives the difference.
 */
export const printedTablesAddUp: PrintedRule = {
  slug: 'printed-tables-add-up',
  subject: 'printed',
  severity: 'error',
  comparesFigures: true,
  title: '印出的表里合计等于分项之和',
  source: '表1至表10；预算法实施条例第六条',
  about:
    '照印出来的数逐表相加：类＝各款＝各项，合计行＝各类（各单位、各项目），小计、合计栏＝右边各栏，收支总表的合计、总计＝上面各行。' +
    '每个数各自四舍五入，所以允许末位有出入，用 --verbose 列出；超出的是模板印错了栏，或填报的合计不对。',
  judge: (printed) => compared(printed).map(({ equation }) => equation),
}

/** Where a reader who adds up what a table prints does not get the total that it prints, since each figure was rounded. */
export const roundingGaps = (printed: Printed): readonly Compared[] =>
  compared(printed).filter(({ equation }) => isParted(equation))

/** An equation, with the table and the row of its total. */
type Compared = {
  readonly equation: Equation
  readonly table: string
  readonly row: string
}

const compared = ({ tables }: Printed): readonly Compared[] =>
  tables.flatMap((table) => folded(table, printedSums(table)))

/** Equal figures in several rows or columns make one equation. */
function folded(table: PrintedTable, sums: readonly PrintedSum[]): readonly Compared[] {
  const groups = new Map<string, PrintedSum[]>()
  for (const one of sums) {
    const added = sum(one.addends)
    const key = [one.whole.yuan, added.yuan, one.column === null ? '' : one.parts].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((group) => equationOf(table, group))
}

function equationOf({ name, unit }: PrintedTable, group: readonly PrintedSum[]): readonly Compared[] {
  const [first] = group
  if (first === undefined) return []
  const rows = [...new Set(group.map(({ row }) => row))].join('、')
  const columns = [...new Set(group.flatMap(({ column }) => column ?? []))].join('、')
  const where = columns === '' ? rows : `${rows}的${columns}`
  const what = `${rows}的${columns === '' ? rows : columns}`
  const key = `${name}\n${first.parts}`
  const equation: Equation = {
    message: `${name}：${where}与${first.parts}不符`,
    at: undefined,
    where: `${name} ${where}`,
    stated: { amount: first.whole, from: `印在${name}` },
    computed: { amount: sum(first.addends), from: first.parts },
    relation: 'equal',
    unit,
    direction: ['印的合计偏大', '印的合计偏小'],
    hint: '核对这张表的模板（templates 的 tables）是不是印错了栏、少了一栏（如事业单位经营支出、上缴上级支出）；填报过合计的，核对 budget.yaml 的 stated',
    // The table is named already.
    affects: [],
    // A wrong column is one fault of the table; rounding is looked at row by row.
    cause: { key, what },
    roundingCause: { key: `${key}\n${rows}`, what },
  }
  return [{ equation, table: name, row: rows }]
}
