/** Checks that the rows of a table fill its columns; a cell that spans rows fills its columns in each of them. */
import type { Row, Table } from '../document/tree.ts'
import { childrenOf, type HtmlElement } from './parse-html.ts'
import { reportProblem, type SectionContext } from './section-context.ts'

/** Reports rows that do not fill the columns exactly, and cells that extend below the head or the body. */
export function checkWidths(
  node: HtmlElement,
  { columns, head, body }: Pick<Table, 'columns' | 'head' | 'body'>,
  context: SectionContext,
): void {
  const name = node.attributes['data-number'] || node.attributes.id || '表格'
  if (columns.length === 0)
    reportProblem(
      context,
      `${name}没有写明各列`,
      node,
      '用 <colgroup><col data-width="…">…</colgroup> 写明每一列',
    )
  const check = (rows: readonly Row[], part: '表头' | '表身') => {
    const elements = rowsIn(node, part === '表头' ? 'thead' : 'tbody')
    let carried: readonly number[] = columns.map(() => 0)
    rows.forEach(({ cells }, index) => {
      const covered = carried.filter((left) => left > 0).length
      const width = covered + cells.reduce((total, { colspan }) => total + colspan, 0)
      if (width !== columns.length) {
        reportProblem(
          context,
          `${name}${part}第 ${index + 1} 行占 ${width} 列，表格有 ${columns.length} 列`,
          elements[index] ?? node,
          '检查 colspan、rowspan 和 <col> 的个数',
        )
      }
      carried = rowsLeft(carried, cells)
    })
    const beyond = Math.max(0, ...carried)
    if (beyond > 0) {
      reportProblem(
        context,
        `${name}${part}有单元格向下伸出${part} ${beyond} 行`,
        elements.at(-1) ?? node,
        `减小 rowspan，或在${part}中补上 <tr>`,
      )
    }
  }
  check(head, '表头')
  check(body, '表身')
}

/** The rows of one part in the order of the HTML, as targets for a report. */
const rowsIn = (table: HtmlElement, part: 'thead' | 'tbody') =>
  childrenOf(table, part).flatMap((within) =>
    childrenOf(within, 'tr').map(({ name, at }) => ({ name, at, within })),
  )

/** For each column, how many rows below this one its cell still covers; `carried` is the same for the row above. */
function rowsLeft(carried: readonly number[], cells: Row['cells']): readonly number[] {
  const next = carried.map((left) => Math.max(0, left - 1))
  let at = 0
  for (const { colspan, rowspan } of cells) {
    while ((carried[at] ?? 0) > 0) at++
    for (let column = at; column < at + colspan; column++) next[column] = rowspan - 1
    at += colspan
  }
  return next
}
