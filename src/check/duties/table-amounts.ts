/** Which cells of a table hold amounts, and whether any of them is not nil. */

import { placedRows } from '../../document/grid.ts'
import type { TableEntry } from '../../document/outline.ts'
import { cellText, tight } from '../../document/text.ts'
import type { Table } from '../../document/tree.ts'

const amount = /^[-−]?[\d,，]*\d(?:\.\d+)?$/
const isNilText = (text: string): boolean => text === '' || /^[-−—–/]+$/.test(text) || !/[1-9]/.test(text)

/** Cells of columns that are aligned as amounts are, and cells that look like an amount with decimals. */
function amountsOf({ columns, body }: Table): readonly string[] {
  return placedRows(body)
    .flat()
    .flatMap(({ cell, column }) => {
      const align = cell.align ?? columns[column]?.align
      const text = tight(cellText(cell))
      const isAmount = cell.role === 'amount' || align === 'end' || (/\.\d/.test(text) && amount.test(text))
      return isAmount ? [text] : []
    })
}

/** `empty`: no rows, or no amount that is not nil; `text`: nothing in it is an amount. */
export function amountsIn({ tables }: Pick<TableEntry, 'tables'>): 'some' | 'empty' | 'text' {
  const amounts = tables.flatMap(amountsOf)
  if (amounts.some((text) => amount.test(text) && !isNilText(text))) return 'some'
  if (tables.every(({ body }) => body.length === 0)) return 'empty'
  return amounts.length > 0 && amounts.every(isNilText) ? 'empty' : 'text'
}
