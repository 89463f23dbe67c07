/**
 * What a page break must not part, in any format: a class row and its first item, a heading inside a table and its rows,
 * a short group of rows that share a label, a line that announces what comes below it.
 */
import { mergedRuns } from './grid.ts'
import { textOf } from './text.ts'
import type { Block, RowRole, Table } from './tree.ts'

/** Rows `from` (inclusive) to `to` (exclusive) of a body. */
type RowRange = { readonly from: number; readonly to: number }

/**
 * For each body row of a table, whether it stays on the page of the next one. `heights` are those of the rows, `short`
 * the height up to which a block stays whole (the table, rows that share a label, a subhead and its rows); of a taller
 * block neither the first nor the last row is alone on a page.
 */
export function keptRows(table: Table, heights: readonly number[], short: number): readonly boolean[] {
  const { body } = table
  const kept = body.map((own, row) => {
    const next = body[row + 1]
    return next !== undefined && depths[own.role] < depths[next.role]
  })
  const whole: RowRange = { from: 0, to: body.length }
  for (const { from, to } of [whole, ...mergedRuns(table), ...subheadStretches(table)]) {
    const height = heights.slice(from, to).reduce((sum, own) => sum + own, 0)
    for (let row = from; row < to - 1; row++) {
      if (height <= short || row === from || row === to - 2) kept[row] = true
    }
  }
  return kept
}

/** A row stays with the next if that is of a deeper level: a class with its first group, a group with its first item. */
const depths: Readonly<Record<RowRole, number>> = {
  subhead: 0,
  class: 1,
  group: 2,
  item: 3,
  plain: 3,
  total: 3,
}

/** A subhead and the rows up to the next one. */
function subheadStretches({ body }: Table): readonly RowRange[] {
  const starts = body.flatMap(({ role }, row) => (role === 'subhead' ? [row] : []))
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? body.length }))
}

/** Longest line that announces what follows it; a longer one is a paragraph of its own. */
const longestLead = 80

/**
 * Whether a short line of running text only announces the next block: it ends in a colon, or it ends without a mark and
 * the next one does not, as a title does. In a list whose items have no marks, none announces the next.
 */
export function leadsIn(block: Block, next: Block | undefined): boolean {
  const text = runningText(block)
  if (text === null || text.length >= longestLead || next === undefined) return false
  if (text.endsWith('：')) return true
  const below = runningText(next)
  return below !== null && !isClosed(text) && (isClosed(below) || below.endsWith('：'))
}

const isClosed = (text: string): boolean => /[。；！？…”]$/u.test(text)

const runningText = (block: Block): string | null =>
  block.type === 'paragraph' && block.role === 'body' ? textOf(block.content) : null
