/** 项目支出表 (表10): one project a row, with its unit and what each fund pays. */
import { isTotal } from '../../document/tables/coded-rows.ts'
import type { Fund } from '../../model/fund.ts'
import { type Money, minus, nil, sum } from '../../number/money.ts'
import type { BookCell } from '../book.ts'
import { type BookFigure, type BookTables, cellOf, figureAt, type KnownBookTable } from './book-tables.ts'
import { hasMoney } from './enter.ts'
import { fundWords } from './income-words.ts'

/** A project of the table. */
export type ProjectRow = {
  readonly name: string
  readonly nameCell: BookCell
  /** 类型, 项目单位. */
  readonly category: BookCell | null
  readonly member: BookCell | null
  readonly total: BookFigure
  /** By fund: this year's money and what is carried over. */
  readonly paid: readonly { readonly fund: Fund; readonly isCarried: boolean; readonly figure: BookFigure }[]
}

/** The rows of the table; none where the workbook does not have it. */
export function projectRows(books: BookTables): readonly ProjectRow[] {
  const known = books.get('projects')
  if (known === undefined) return []
  const column = (words: RegExp) => known.table.heads.findIndex((path) => words.test(path.join('')))
  const [name, category, member, total] = [
    /^项目名称/,
    /^(?:项目)?(?:类型|类别)/,
    /^项目单位/,
    /^合计|^金额|^预算数/,
  ].map(column)
  return known.table.rows.flatMap((row): readonly ProjectRow[] => {
    const at = (index: number | undefined) =>
      index === undefined || index === -1 ? null : cellOf(known, { row, column: index })
    const nameCell = at(name)
    const sumOf = total === undefined || total === -1 ? null : figureAt(known, { row, column: total })
    if (isTotal(row) || nameCell === null || sumOf === null) return []
    return [
      {
        name: row.cells[name ?? 0] ?? '',
        nameCell,
        category: at(category),
        member: at(member),
        total: sumOf,
        paid: paidIn(known, row),
      },
    ]
  })
}

const paidIn = (known: KnownBookTable, row: Parameters<typeof figureAt>[1]['row']): ProjectRow['paid'] =>
  known.table.heads.flatMap((path, column) => {
    const fund = fundWords.find(([, words]) => words.test(path.at(-1) ?? ''))?.[0]
    const figure = fund === undefined ? null : figureAt(known, { row, column })
    return fund === undefined || !hasMoney(figure)
      ? []
      : [{ fund, isCarried: path.some((head) => /结转/.test(head)), figure }]
  })

/** What a fund pays of a project, carried over or not. */
export const paidBy = ({ paid, total }: ProjectRow, fund: Fund): Money => {
  const own = paid.filter((each) => each.fund === fund)
  if (paid.length > 0) return sum(own.map(({ figure }) => figure.amount))
  return fund === 'general_public' ? total.amount : nil
}

/** What no fund of 财政拨款 pays. */
export const unitMoneyOf = (row: ProjectRow): Money =>
  minus(
    row.total.amount,
    sum((['general_public', 'government_fund', 'state_capital'] as const).map((fund) => paidBy(row, fund))),
  )
