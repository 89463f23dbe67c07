import { amountColumns, columnSums } from '../../document/tables/amount-columns.ts'
import { lineSums, sidesOf } from '../../document/tables/balance-sides.ts'
import { childrenOf, codedRows, isTotal, leafRows, topRows } from '../../document/tables/coded-rows.ts'
import type { PrintedRow, PrintedTable } from '../../document/tables/printed-table.ts'
import { type Money, nil, sum } from '../../number/money.ts'
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
  tables.flatMap((table) => folded(table, sumsOf(table)))

/** A printed figure and what it should be the sum of. */
type PrintedSum = {
  /** The row: a code, 合计, or the line's own words. */
  readonly row: string
  /** The column; null where the table has but one. */
  readonly column: string | null
  readonly parts: string
  readonly whole: Money
  readonly addends: readonly Money[]
}

function sumsOf(table: PrintedTable): readonly PrintedSum[] {
  const columns = amountColumns(table)
  const sums = columnSums(table)
  return [
    ...rowSums(table, columns),
    ...table.rows.flatMap((row) => sums.flatMap((sumOf) => acrossRow(table, row, sumOf))),
    ...sidesOf(table).flatMap((side) =>
      lineSums(side).map(({ whole, parts }) => ({
        row: whole.label,
        column: null,
        parts:
          parts.length > 3
            ? `${parts[0]?.label}等 ${parts.length} 行之和`
            : parts.map(({ label }) => label).join(' + '),
        whole: whole.amount,
        addends: parts.map(({ amount }) => amount),
      })),
    ),
  ]
}

const labelOf = ({ heads }: PrintedTable, column: number): string => {
  const path = heads[column] ?? []
  return path.at(-1) === '小计' ? path.slice(-2).join('') : (path.at(-1) ?? '')
}

/** Down the columns: each row of its children, the total of the highest rows and of the lowest. */
function rowSums(table: PrintedTable, columns: readonly number[]): readonly PrintedSum[] {
  const coded = codedRows(table)
  const down = (name: string, whole: PrintedRow, [parts, rows]: readonly [string, readonly PrintedRow[]]) =>
    rows.length === 0
      ? []
      : columns.flatMap((column): readonly PrintedSum[] => {
          const amount = whole.amounts[column]
          if (amount == null) return []
          const addends = rows.map(({ amounts }) => amounts[column] ?? nil)
          return [{ row: name, column: labelOf(table, column), parts, whole: amount, addends }]
        })
  if (coded === null)
    return projectRows(table).flatMap(([total, rows]) => down('合计行', total, ['各行之和', rows]))
  const { total, rows } = coded
  const [top, leaves] = [topRows(coded), leafRows(coded)]
  const words = { functional: '项级科目', economic: '款级科目', members: '单位' }[coded.kind]
  return [
    ...rows.flatMap((row) => down(row.code, row, ['所属各行之和', childrenOf(row, coded)])),
    ...(total === null
      ? []
      : [
          ...down('合计行', total, [`${top.map(({ code }) => code).join('、')} 之和`, top]),
          ...(leaves.length > top.length ? down('合计行', total, [`各${words}之和`, leaves]) : []),
        ]),
  ]
}

/** Tables of rows without codes: 合计 above (or below) rows that are all of one kind. */
function projectRows({
  rows,
  title,
}: PrintedTable): readonly (readonly [PrintedRow, readonly PrintedRow[]])[] {
  if (!/项目支出/.test(title) || /绩效/.test(title)) return []
  const total = rows.find(isTotal)
  const others = rows.filter((row) => row !== total)
  const isFlat = others.every(
    ({ role, cells }) => role === 'plain' && !cells.some((text) => /小计|合计/.test(text)),
  )
  return total === undefined || others.length === 0 || !isFlat ? [] : [[total, others]]
}

function acrossRow(
  table: PrintedTable,
  { cells, amounts }: PrintedRow,
  { whole, parts }: ReturnType<typeof columnSums>[number],
): readonly PrintedSum[] {
  const amount = amounts[whole]
  if (amount == null) return []
  const name = /^\d+$/.test(cells[0] ?? '')
    ? cells[0]
    : cells.find((text, column) => text !== '' && amounts[column] == null)
  return [
    {
      row: (name === '合计' ? '合计行' : name) ?? '这一行',
      column: labelOf(table, whole),
      parts: parts.map((column) => labelOf(table, column)).join(' + '),
      whole: amount,
      addends: parts.map((column) => amounts[column] ?? nil),
    },
  ]
}

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
    affects: [name],
    // A wrong column is one fault of the table; rounding is looked at row by row.
    cause: { key, what },
    roundingCause: { key: `${key}\n${rows}`, what },
  }
  return [{ equation, table: name, row: rows }]
}
