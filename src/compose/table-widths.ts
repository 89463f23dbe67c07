/** Whether a table's rows fill its columns, cells that hang down from above included. */
import type { Row, Table } from '../document/tree.ts'
import type { Element } from './parse-html.ts'
import { problem, type Site } from './section-context.ts'

/** Every row must fill the columns exactly, and no cell may hang below its part of the table. */
export function checkWidths(
  node: Element,
  { columns, head, body }: Pick<Table, 'columns' | 'head' | 'body'>,
  site: Site,
): void {
  const name = node.attributes['data-number'] || node.attributes.id || '表格'
  if (columns.length === 0)
    problem(site, `${name}没有写明各列`, node, '用 <colgroup><col data-width="…">…</colgroup> 写明每一列')
  const check = (rows: readonly Row[], part: '表头' | '表身') => {
    const elements = rowsIn(node, part === '表头' ? 'thead' : 'tbody')
    let carried: readonly number[] = columns.map(() => 0)
    rows.forEach(({ cells }, index) => {
      const covered = carried.filter((left) => left > 0).length
      const width = covered + cells.reduce((total, { colspan }) => total + colspan, 0)
      if (width !== columns.length) {
        problem(
          site,
          `${name}${part}第 ${index + 1} 行占 ${width} 列，表格有 ${columns.length} 列`,
          elements[index] ?? node,
          '检查 colspan、rowspan 和 <col> 的个数',
        )
      }
      carried = below(carried, cells)
    })
    const beyond = Math.max(0, ...carried)
    if (beyond > 0) {
      problem(
        site,
        `${name}${part}有单元格向下伸出${part} ${beyond} 行`,
        elements.at(-1) ?? node,
        `减小 rowspan，或在${part}中补上 <tr>`,
      )
    }
  }
  check(head, '表头')
  check(body, '表身')
}

/** The rows of one part, in the order in which they were read. */
const rowsIn = (table: Element, part: 'thead' | 'tbody') =>
  childrenOf(table, part).flatMap((within) =>
    childrenOf(within, 'tr').map(({ name, at }) => ({ name, at, within })),
  )

const childrenOf = (node: Element, name: Element['name']): readonly Element[] =>
  node.children.filter((child): child is Element => typeof child !== 'string' && child.name === name)

/** How many rows each column is still covered below a row, from how many it was above it. */
function below(carried: readonly number[], cells: Row['cells']): readonly number[] {
  const next = carried.map((left) => Math.max(0, left - 1))
  let at = 0
  for (const { colspan, rowspan } of cells) {
    while ((carried[at] ?? 0) > 0) at++
    for (let column = at; column < at + colspan; column++) next[column] = rowspan - 1
    at += colspan
  }
  return next
}
