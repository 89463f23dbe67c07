/** A known table is recognised by its title, heads and rows alone: a grid of texts from a workbook will do. */
import { expect, it } from 'vitest'
import { tablesByKind } from '../../src/document/tables/known-tables.ts'
import { totalOf } from '../../src/document/tables/named-amounts.ts'
import { amountIn } from '../../src/document/tables/printed-amount.ts'
import { readTable } from '../../src/document/tables/printed-table.ts'
import type { TextCell } from '../../src/document/tables/text-grid.ts'

const cells = (...texts: readonly (string | TextCell)[]) => ({
  cells: texts.map((text) => (typeof text === 'string' ? { text, colspan: 1, rowspan: 1 } : text)),
})
const plain = (...texts: readonly string[]) => ({ role: 'plain' as const, ...cells(...texts) })
const caption = { name: '公开 05 表', unit: '万元', reportedIn: '万元', isFirst: true } as const

it('reads a grid of texts', () => {
  const down = (text: string) => ({ text, colspan: 1, rowspan: 2 })
  const table = readTable(
    {
      columnCount: 4,
      head: [
        cells(down('科目编码'), down('科目名称'), { text: '本年预算（元）', colspan: 2, rowspan: 1 }),
        cells('合　计', '基本支出'),
      ],
      body: [plain('', '合计', '1,200.5', '200'), plain('2010301', '行政运行', '1,200.50', '')],
    },
    { ...caption, title: '一般公共预算 支出情况表' },
  )
  expect([table.name, table.title, table.unit]).toEqual(['公开05表', '一般公共预算支出情况表', '元'])
  expect(table.heads).toEqual([
    ['科目编码'],
    ['科目名称'],
    ['本年预算(元)', '合计'],
    ['本年预算(元)', '基本支出'],
  ])
  const [kind, known] = [...tablesByKind([table])][0] ?? []
  expect([kind, known?.coded?.rows.map(({ code }) => code)]).toEqual(['general_public', ['2010301']])
  expect(totalOf(known, /^合计$/, '合计')).toEqual({
    amount: amountIn('1,200.50', { unit: '元', decimals: 2, reportedIn: '万元' }),
    from: '公开05表合计行的合计',
    spots: [{ table, row: table.rows[0], column: 2 }],
  })
})
