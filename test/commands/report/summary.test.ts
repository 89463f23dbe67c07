/** The summary of many units: what a bureau reads of them, as a page and as a workbook. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { Summary, SummaryUnit } from '../../../src/commands/report/summary.ts'
import { summaryPage } from '../../../src/commands/report/summary-page.ts'
import { summarySheet } from '../../../src/commands/report/summary-sheet.ts'
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts'
import { canValidate, faultsIn } from '../../ooxml-faults.ts'

const problem = (message: string, more: Partial<Diagnostic> = {}): Diagnostic => ({
  slug: 'total-equals-parts',
  severity: 'error',
  message,
  at: { file: 'data/b/2025/budget.yaml', line: 3, column: 7, length: 1, excerpt: '' },
  ...more,
})
const done: SummaryUnit = {
  unit: 'a',
  year: 2025,
  title: '示例区甲局2025年部门预算',
  result: 'done',
  pages: 40,
  seconds: 1.25,
  files: ['a/2025/示例 区.docx', 'a/2025/published.json'],
  diagnostics: [],
  kept: ['a/2025/示例区（手改）.docx'],
}
const failed: SummaryUnit = {
  ...done,
  unit: 'b',
  title: null,
  result: 'failed',
  pages: 0,
  files: [],
  diagnostics: [problem('合计不符<b>\u0007'), problem('有个提醒', { slug: 'other', severity: 'warning' })],
  kept: [],
}
const summary = (units: readonly SummaryUnit[]): Summary => ({
  units: () => units,
  ruleTitles: new Map([['total-equals-parts', '合计等于分项之和']]),
  pending: ['c/2025'],
})

it('is a page: failed units first, links to files, problems by rule, what was kept and what is left', () => {
  const page = summaryPage(summary([done, failed]))
  expect(page).toContain(
    '单位 2 个：已生成 1 个（40 页），有错误未生成 1 个。错误 1 处，警告 1 处。各单位用时合计 2.5 秒。',
  )
  expect(page.indexOf('有错误，未生成')).toBeLessThan(page.indexOf('<td>已生成'))
  expect(page).toContain('<a href="a/2025/%E7%A4%BA%E4%BE%8B%20%E5%8C%BA.docx">DOCX</a>')
  expect(page).not.toContain('published.json')
  expect(page).toContain('错误：合计等于分项之和（1 处，1 个单位）')
  expect(page).toContain('合计不符&lt;b&gt;')
  expect(page).toContain('data/b/2025/budget.yaml 第 3 行第 7 列')
  expect(page.indexOf('错误：')).toBeLessThan(page.indexOf('警告：other'))
  expect(page).toContain('<li>a/2025/示例区（手改）.docx</li>')
  expect(page).toContain('<li>c/2025</li>')
})

it('lists so many problems of a rule, and counts the rest', () => {
  const many = Array.from({ length: 45 }, (_, index) => ({ ...failed, unit: `u${index}` }))
  const page = summaryPage(summary(many))
  expect(page.match(/合计不符/g)).toHaveLength(30)
  expect(page).toContain('错误：合计等于分项之和（45 处，45 个单位）')
  expect(page).toContain('还有 15 处，见 summary.xlsx。')
})

it('is a workbook: a row a unit, a row a problem', async () => {
  const parts = unzipSync(await summarySheet(summary([done, failed])))
  const rowsOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array()).match(/<row /g)?.length
  const texts = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n')
  // The heads, two units and the unit without a result; two problems.
  expect([rowsOf('xl/worksheets/sheet1.xml'), rowsOf('xl/worksheets/sheet2.xml')]).toEqual([4, 3])
  for (const text of [
    '示例区甲局2025年部门预算',
    '没有做到',
    '合计等于分项之和',
    '合计不符&lt;b&gt; ',
    'c/2025',
  ])
    expect(texts).toContain(text)
})

it.skipIf(!canValidate())(
  'is a workbook that Microsoft’s Open XML SDK finds nothing wrong with',
  async () => {
    const faults = await faultsIn(await summarySheet(summary([done, failed])), 'xlsx')
    // The library writes a font's properties in an order of its own, which every program takes.
    expect(faults.filter((fault) => !/^\/xl\/styles\.xml .*\/x:font\[/.test(fault))).toEqual([])
  },
)

it('has filters on its titles; on paper all columns on a page, titles on each', async () => {
  const bytes = await summarySheet(summary([done, failed]))
  const partOf = (name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
  expect(partOf('xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A1:J4"/>')
  expect(partOf('xl/worksheets/sheet2.xml')).toContain('<pageSetup paperSize="9" orientation="landscape"')
  expect(partOf('xl/workbook.xml')).toContain("'单位'!$A$1:$J$4</definedName>")
})
