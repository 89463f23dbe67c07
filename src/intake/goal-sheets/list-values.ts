/** Lists within a sheet of goals: tasks, purchases. */
import type { Address } from '../../model/data-address.ts'
import type { BookCell } from '../book.ts'
import { digitsOf } from '../facts/figure-cells.ts'
import type { GoalCell, GoalLine } from './goal-lines.ts'

/** A value at its place in a project sheet. */
export type Valued = { readonly at: Address; readonly text: string; readonly cell: BookCell }

/** The columns of a list by their heads; a row that begins no line goes on with the texts of the one above it. */
export function listValues(
  lines: readonly GoalLine[],
  name: string,
  keys: Readonly<Record<string, string>>,
): readonly Valued[] {
  const start = lines.findIndex((line) => line.some(({ bare: text }) => keys[text] !== undefined))
  const columns = (lines[start] ?? []).flatMap(({ bare: text, cell }) => {
    const key = keys[text]
    return key === undefined ? [] : [{ key, column: cell.column }]
  })
  const keyOf = (cell: GoalCell) => columns.findLast(({ column }) => column <= cell.cell.column)?.key
  const rows: GoalLine[] = []
  for (const line of start === -1 ? [] : lines.slice(start + 1)) {
    const isNew = line.some((cell) => keyOf(cell) === 'name') && !/^(?:合计|小计)$/.test(line[0]?.bare ?? '')
    if (isNew) rows.push(line)
    else if (rows.length > 0 && line.every(({ cell }) => digitsOf(cell) === null))
      rows[rows.length - 1] = merged(rows.at(-1) ?? [], line)
  }
  return rows.flatMap((line, index) =>
    line.flatMap((cell): readonly Valued[] => {
      const key = keyOf(cell)
      if (key === undefined || key === 'amount_check') return []
      const text =
        digitsOf(cell.cell) !== null && key !== 'name'
          ? (digitsOf(cell.cell) ?? '')
          : cell.text.replaceAll('\n', '')
      return [{ at: [name, index, key], text, cell: cell.cell }]
    }),
  )
}

const merged = (line: GoalLine, more: GoalLine): GoalLine =>
  line.map((cell) => {
    const rest = more.find((other) => other.cell.column === cell.cell.column)
    return rest === undefined ? cell : { ...cell, text: `${cell.text}${rest.text}` }
  })
