/** 一般公共预算基本支出 by 款 of the economic classification, 人员经费 and 公用经费. */
import { leafRows } from '../../document/tables/coded-rows.ts'
import { columnNamed } from '../../document/tables/named-amounts.ts'
import type { Taken } from '../taken.ts'
import { type BookTables, figureAt } from './book-tables.ts'
import { type AmountsFile, entered, hasMoney } from './enter.ts'
import { columnOf } from './spending-columns.ts'
import { statedClasses } from './stated-totals.ts'

/** The values of `economic`; a printed 0 is entered, since the publication lists its 款. */
export function economicFacts(books: BookTables, ledger: AmountsFile): readonly Taken[] {
  const known = books.get('basic')
  if (known?.coded?.kind !== 'economic') return []
  const total = columnOf(known.table, 'total') ?? columnNamed(known.table, /预算数|基本支出/)
  if (total === null) return []
  const [personnel, operating] = (['personnel', 'operating'] as const).map((name) =>
    columnOf(known.table, name),
  )
  const lines = leafRows(known.coded)
    .filter(({ code }) => code.length === 5)
    .flatMap((row): readonly Taken[] => {
      const at = (column: number | null | undefined) =>
        column == null ? null : figureAt(known, { row, column })
      const whole = at(total) ?? at(personnel) ?? at(operating)
      const [own, other] = /^30[13]/.test(row.code)
        ? [at(personnel), at(operating)]
        : [at(operating), at(personnel)]
      if (whole === null) return []
      // The class says which column a 款 belongs to; what does not follow it is entered in parts.
      if (!hasMoney(other)) return [entered(ledger, ['economic', row.code], whole)]
      const [people, running] = /^30[13]/.test(row.code) ? [own, other] : [other, own]
      return [
        ...(hasMoney(people) ? [entered(ledger, ['economic', row.code, 'personnel'], people)] : []),
        ...(hasMoney(running) ? [entered(ledger, ['economic', row.code, 'operating'], running)] : []),
      ]
    })
  return [...lines, ...statedClasses(known, total, ledger)]
}
