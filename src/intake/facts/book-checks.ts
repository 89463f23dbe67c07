/** Where a workbook contradicts itself: totals against their parts, tables against each other, codes, broken cells. */

import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { equalFigures } from '../../document/tables/equal-figures.ts'
import { printedSums } from '../../document/tables/printed-sums.ts'
import type { Spot } from '../../document/tables/printed-table.ts'
import { shortened } from '../../document/text.ts'
import { agree, exactDigits, type Money, type MoneyUnit, minus, sum } from '../../number/money.ts'
import type { BookCell } from '../book.ts'
import { textOf } from '../sheet-table.ts'
import {
  type BookKind,
  type BookTable,
  type BookTables,
  cellOf,
  isUnreadAt,
  type KnownBookTable,
} from './book-tables.ts'
import type { CellProblem } from './figure-cells.ts'
import type { MendedCode, UnknownCode } from './mended-codes.ts'
import type { Unexplained } from './spending-facts.ts'

/** A cell that is not what its column asks for. */
export const cellProblem = ({ cell, expected, hint }: CellProblem): Diagnostic => ({
  slug: 'cells-hold-what-is-expected',
  severity: 'error',
  message: `${cell.at}：应为${expected}，这里是“${shortened(textOf(cell), 24)}”`,
  hint,
})

/** Totals that are not the sum of their parts, by more than rounding explains. */
export function sumDifferences(tables: readonly BookTable[]): readonly Diagnostic[] {
  return tables.flatMap((own) =>
    printedSums(own.table).flatMap(({ whole, addends, spots, parts }): readonly Diagnostic[] => {
      const added = sum(addends)
      const at = cellOf(own, spots.whole)
      const isUnread = [spots.whole, ...spots.addends].some((spot) => isUnreadAt(own, spot))
      if (at === null || isUnread || agree(whole, added)) return []
      const cells = spots.addends.flatMap((spot) => cellOf(own, spot) ?? [])
      return [
        {
          slug: 'workbook-adds-up',
          severity: 'error',
          message: `${at.at}：合计与${parts}不符`,
          ...sidesBetween([whole, at.at], [added, cellNames(cells)], own.table.unit),
          hint: `核对这几格，在工作簿里改正后再导入；合计不用的，可以略过：--skip '${at.at}'`,
        },
      ]
    }),
  )
}

/** Figures that two tables say differently. */
export function tableDifferences(books: BookTables): readonly Diagnostic[] {
  const known = [...books.values()]
  const tables = new Map(
    [...books].flatMap(([kind, { table, coded }]) =>
      kind === 'three_public' ? [] : [[kind satisfies BookKind, { table, coded }] as const],
    ),
  )
  return equalFigures(tables).flatMap(([a, b]): readonly Diagnostic[] => {
    if (a === null || b === null || agree(a.amount, b.amount)) return []
    const [first, second] = [a, b].map(({ spots = [] }) =>
      spots.flatMap((spot) => cellOfSpot(known, spot) ?? []),
    )
    if (!first?.length || !second?.length) return []
    return [
      {
        slug: 'workbook-agrees',
        severity: 'error',
        message: `${cellNames(first)} 与 ${cellNames(second)} 应当相同`,
        ...sidesBetween(
          [a.amount, cellNames(first)],
          [b.amount, cellNames(second)],
          known[0]?.table.unit ?? '元',
        ),
        hint: '核对这两格，在工作簿里改正后再导入；以一格为准的，另一格可以略过：--skip',
      },
    ]
  })
}

function cellOfSpot(known: readonly KnownBookTable[], spot: Spot): BookCell | null {
  const own = known.find(({ table }) => table === spot.table)
  return own === undefined ? null : cellOf(own, spot)
}

/** Both figures, and by how much they differ. */
export const sidesBetween = (
  [a, from]: readonly [Money, string],
  [b, other]: readonly [Money, string],
  unit: MoneyUnit,
): Pick<Diagnostic, 'sides' | 'difference'> => ({
  sides: [
    { figure: exactDigits(a, unit), from },
    { figure: exactDigits(b, unit), from: other },
  ],
  difference: `${exactDigits(minus(a, b), unit).replace('-', '')} ${unit}`,
})

/** A few names of cells; of more the first and the last. */
export function cellNames(cells: readonly BookCell[]): string {
  const names = cells.map(({ at }) => at)
  return names.length <= 3 ? names.join('、') : `${names[0]}…${names.at(-1)} 等 ${names.length} 格`
}

/** Money of an item that no fund's table has. */
export const unexplainedMoney = ({ row, amount, cells }: Unexplained, unit: MoneyUnit): Diagnostic => ({
  slug: 'workbook-agrees',
  severity: 'error',
  message: `${row.code} ${row.name}：${cellNames(cells)} 相差 ${exactDigits(amount, unit)} ${unit}，工作簿里没有别的资金来源`,
  hint: '核对这两张表的这一行，在工作簿里改正后再导入',
})

/** A code that was put right. */
export const mendedCode = ({ was, code, name, cell, witness }: MendedCode): Diagnostic => ({
  slug: 'codes-are-in-the-catalogue',
  severity: 'warning',
  message:
    witness === null
      ? `${cell.at}：科目编码 ${was}（${name}）按 --take 改作 ${code}`
      : `${cell.at}：科目编码 ${was}（${name}）目录里没有，${witness.at} 的同一科目是 ${code}，按 ${code} 取`,
  hint: '核对无误就不用管；工作簿也请改正',
})

/** A code that nothing puts right. */
export const unknownCode = ({ code, name, cell, likely }: UnknownCode): Diagnostic => ({
  slug: 'codes-are-in-the-catalogue',
  severity: 'error',
  message: `${cell.at}：科目编码 ${code}（${name}）目录里没有`,
  hint: `在工作簿里改正后再导入；或者写明是哪个科目：--take '${cell.at}=${likely ?? code}'${likely === null ? '（编码无误也这样写，名称会记在 unit.yaml）' : ''}`,
})
