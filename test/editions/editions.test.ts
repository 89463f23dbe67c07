/**
 * Other districts' publications, made by their templates alone: parts and tables in another order, other tables, other
 * units and numbers. Each builds without a word, and its tables agree with one another.
 */
import { describe, expect, it } from 'vitest'
import { withoutNotices } from '../../src/diagnostic/diagnostic.ts'
import { cellText, textOf } from '../../src/document/text.ts'
import type { Block, Table } from '../../src/document/tree.ts'
import { documentText, proseOf } from '../document-text.ts'
import { diagnosticsOf, type Edition, editions, exampleOf, goldenOf } from '../examples/examples.ts'
import { expectGolden } from '../golden.ts'

const blocksOf = (edition: Edition): readonly Block[] =>
  exampleOf(edition).document.sections.flatMap(({ blocks }) => blocks)
const tablesOf = (edition: Edition): readonly Table[] =>
  blocksOf(edition).filter((block): block is Table => block.type === 'table')

describe.each(editions)('%s', (edition) => {
  it('builds without errors or warnings', () => {
    expect(withoutNotices(diagnosticsOf(edition))).toEqual([])
  })

  it('the document tree', () => {
    expectGolden(goldenOf(edition), 'document.txt', documentText(exampleOf(edition).document))
  })

  it('numbers its headings without a gap, whatever its templates leave out', () => {
    const numerals = [...'一二三四五六七八九'].concat('十', '十一', '十二')
    const parts: string[] = []
    let sections: string[] = []
    for (const block of blocksOf(edition)) {
      if (block.type !== 'heading') continue
      const title = textOf(block.content)
      const [, number = ''] = /^(?:第(.+?)部分|(.+?)、)/.exec(title)?.filter(Boolean) ?? []
      if (block.level === 1) [parts[parts.length], sections] = [number, []]
      if (block.level === 2) {
        sections.push(number)
        expect(sections).toEqual(numerals.slice(0, sections.length))
      }
    }
    expect(parts).toEqual(numerals.slice(0, 5).slice(0, parts.length))
    expect(parts.length).toBeGreaterThan(3)
  })
})

/** Headings of parts and captions, in order. */
const outlineOf = (edition: Edition): readonly string[] =>
  blocksOf(edition).flatMap((block) => {
    if (block.type === 'heading' && block.level === 1) return [textOf(block.content)]
    return block.type === 'table' && block.caption !== null
      ? [`${block.caption.number} ${block.caption.title}｜${block.caption.unit ?? ''}`]
      : []
  })

describe('what its district has decided', () => {
  it.each<[Edition, string, readonly string[]]>([
    [
      'example-culture/2025',
      '2025年示例东区文化和旅游局部门预算公开',
      [
        '第一部分　示例东区文化和旅游局概况',
        '第二部分　示例东区文化和旅游局2025年部门预算情况说明',
        '第三部分　示例东区文化和旅游局2025年部门预算表',
        '公开表1 收支总表｜单位：万元',
        '公开表2 收入总表｜金额单位：万元',
        '公开表3 支出总表｜单位：万元',
        '公开表4 财政拨款收支总表｜单位：万元',
        '公开表5 一般公共预算支出表｜单位：万元',
        '公开表6 一般公共预算基本支出表｜单位：万元',
        '公开表7 一般公共预算“三公”经费支出表｜单位：万元',
        '公开表8 政府性基金预算支出表｜单位：万元',
        '公开表9 国有资本经营预算支出表｜单位：万元',
        '公开表10-1 部门整体支出绩效目标表｜金额单位：万元',
        '公开表10-2 项目支出绩效目标表｜金额单位：万元',
        '公开表11 项目支出表｜金额单位：万元',
        '第四部分　名词解释',
        '第五部分　联系方式',
      ],
    ],
    [
      'example-archives/2025',
      '示例县档案馆2025年度部门预算',
      [
        '第一部分　示例县档案馆概况',
        '第二部分　示例县档案馆2025年部门预算表',
        '表一 财政拨款收支总表｜单位：元',
        '表二 一般公共预算支出表｜单位：元',
        '表三 一般公共预算基本支出表｜单位：元',
        '表四 一般公共预算“三公”经费支出表｜单位：元',
        '表五 政府性基金预算支出表｜单位：元',
        '表六 部门收支总表｜单位：元',
        '表七 部门收入总表｜单位：元',
        '表八 部门支出总表｜单位：元',
        '第三部分　示例县档案馆2025年部门预算情况说明',
        '第四部分　名词解释',
        '第五部分　补充表',
        '补充表一 国有资本经营预算支出表｜单位：元',
        '补充表二 项目支出表｜单位：元',
        '补充表三 2025年部门整体支出绩效目标表｜',
        '补充表四-1 2025年项目支出绩效目标表｜单位：元',
        '补充表四-2 2025年项目支出绩效目标表｜单位：元',
      ],
    ],
    [
      'example-sports/2025',
      '示例省体育局2025年部门预算',
      [
        '第一部分　示例省体育局概况',
        '第二部分　示例省体育局2025年部门预算表',
        '公开01表 部门收支总体情况表｜单位：万元',
        '公开02表 部门收入总体情况表｜单位：万元',
        '公开03表 部门支出总体情况表｜单位：万元',
        '公开04表 财政拨款收支总体情况表｜单位：万元',
        '公开05表 一般公共预算支出情况表（按功能分类）｜单位：万元',
        '公开06表 一般公共预算支出情况表（按单位）｜单位：万元',
        '公开07表 一般公共预算基本支出情况表（按部门预算经济分类）｜单位：万元',
        '公开08表 一般公共预算基本支出情况表（按政府预算经济分类）｜单位：万元',
        '公开09表 一般公共预算“三公”经费支出情况表｜单位：万元',
        '公开10表 会议费、培训费支出情况表｜单位：万元',
        '公开11表 机关运行经费支出情况表｜单位：万元',
        '公开12表 政府性基金预算支出情况表｜单位：万元',
        '公开13表 国有资本经营预算支出情况表｜单位：万元',
        '公开14表 财政专户管理资金支出情况表｜单位：万元',
        '公开15表 单位资金支出情况表｜单位：万元',
        '公开16表 项目支出情况表｜单位：万元',
        '公开17表 2025年部门整体支出绩效目标表｜',
        '公开18表-1 2025年部门项目支出绩效目标表｜单位：元',
        '公开18表-2 2025年部门项目支出绩效目标表｜单位：元',
        '公开18表-3 2025年部门项目支出绩效目标表｜单位：元',
        '第三部分　示例省体育局2025年部门预算情况说明',
        '第四部分　名词解释',
      ],
    ],
  ])('%s: %s', (edition, fileName, outline) => {
    expect(exampleOf(edition).document.fileName).toBe(fileName)
    expect(outlineOf(edition)).toEqual(outline)
  })

  it.each<[what: string, edition: Edition, sentence: string]>([
    [
      'amounts without trailing zeros, shares too',
      'example-culture/2025',
      '其中：一般公共预算财政拨款收入648.9万元，占92.85%；政府性基金预算财政拨款收入40万元，占5.72%；上年结转结余10万元，占1.43%。',
    ],
    [
      'its own words of a change',
      'example-culture/2025',
      '2025年本部门机关运行经费38.6万元，比上年减少1.6万元，降低3.98%，主要原因是压减办公费、差旅费等日常开支。',
    ],
    [
      'amounts in 元 without separators, and their difference and rate reckoned in 元',
      'example-archives/2025',
      '2025年一般公共预算支出预算数为2527900.35元，比2024年预算增加109250.15元，增长4.52%，主要原因是档案数字化加工任务增加，按规定调整人员工资。',
    ],
    [
      'codes that the outline lists',
      'example-sports/2025',
      '2025年一般公共预算基本支出安排会议费6.20万元，培训费7.00万元。',
    ],
    [
      '机关运行经费 of the 行政单位 alone',
      'example-sports/2025',
      '所属事业单位的公用经费46.80万元不计入机关运行经费。',
    ],
  ])('%s', (_, edition, sentence) => {
    expect(proseOf(exampleOf(edition).document)).toContain(sentence)
  })

  it('the county names 万元 nowhere but in the ministry’s own term, and parts no thousands', () => {
    const text = proseOf(exampleOf('example-archives/2025').document)
    expect(text.replaceAll('单位价值50万元以上', '')).not.toContain('万元')
    expect(text).not.toMatch(/\d,\d{3}/)
  })
})

/** Cells of a row, by the table’s number and the row’s code or label. */
const row = (edition: Edition, number: string, label: string): readonly string[] =>
  tablesOf(edition)
    .filter((table, index, all) => {
      // A joined table belongs to the number above it.
      const captioned = all.slice(0, index + 1).findLast(({ caption }) => caption !== null)
      return captioned?.caption?.number === number && table.body.length > 0
    })
    .flatMap(({ body }) => body)
    .map(({ cells }) => cells.map(cellText))
    .find((cells) => cells.includes(label)) ?? []

describe('tables', () => {
  it.each<[Edition, string, string, readonly string[]]>([
    [
      'example-culture/2025',
      '公开表2',
      '合计',
      ['合计', '698.90', '10.00', '648.90', '40.00', '—', '—', '—'],
    ],
    [
      'example-culture/2025',
      '公开表11',
      '影院建设资助',
      ['4', '影院建设资助', '示例市示例东区文化和旅游局本级', '40.00', '—', '40.00', '—', '—', '—'],
    ],
    ['example-archives/2025', '表一', '收入总计', ['收入总计', '2527900.35']],
    [
      'example-archives/2025',
      '表一',
      '一般公共服务支出',
      ['一般公共服务支出', '2111800.35', '2111800.35', '', ''],
    ],
    ['example-archives/2025', '表四', '2．公务接待费', ['2．公务接待费', '6500.00', '6000.00']],
    // 机关 and 事业单位 apart: 142.60 + 118.30 + 196.50; all 工资福利 of the institution; 离退休费 of both.
    ['example-sports/2025', '公开08表', '50101', ['50101', '工资奖金津补贴', '457.40', '457.40', '0.00']],
    ['example-sports/2025', '公开08表', '50501', ['50501', '工资福利支出', '411.30', '411.30', '0.00']],
    ['example-sports/2025', '公开08表', '50502', ['50502', '商品和服务支出', '46.80', '0.00', '46.80']],
    ['example-sports/2025', '公开08表', '50905', ['50905', '离退休费', '32.00', '32.00', '0.00']],
    ['example-sports/2025', '公开08表', '合计', ['', '合计', '1,210.90', '1,071.60', '139.30']],
    ['example-sports/2025', '公开07表', '合计', ['', '合计', '1,210.90', '1,071.60', '139.30']],
    ['example-sports/2025', '公开10表', '30216', ['30216', '培训费', '7.00']],
    ['example-sports/2025', '公开11表', '合计', ['', '合计', '92.50']],
    ['example-sports/2025', '公开11表', '30201', ['30201', '办公费', '18.40']],
    ['example-sports/2025', '公开15表', '合计', ['', '合计', '60.00', '0.00', '60.00', '', '', '']],
  ])('%s %s %s', (edition, number, label, expected) => {
    expect(row(edition, number, label)).toEqual(expected)
  })

  it.each<[Edition, string, column: number]>([
    ['example-sports/2025', '公开08表', 2],
    ['example-sports/2025', '公开07表', 2],
    ['example-sports/2025', '公开11表', 2],
  ])('%s %s: the parts come to the whole', (edition, number, column) => {
    const table = tablesOf(edition).find(({ caption }) => caption?.number === number)
    const cents = (cell: string) => Math.round(Number(cell.replaceAll(',', '')) * 100)
    const rows = (table?.body ?? []).map(({ role, cells }) => ({ role, cells: cells.map(cellText) }))
    const sum = (chosen: typeof rows) =>
      chosen.reduce((total, { cells }) => total + cents(cells[column] ?? ''), 0)
    const whole = sum(rows.filter(({ role }) => role === 'total'))
    expect(whole).toBeGreaterThan(0)
    expect(sum(rows.filter(({ role }) => role === 'class'))).toBe(whole)
    expect(
      sum(
        rows.filter(
          ({ role, cells }) => role === 'group' || (role === 'plain' && /^\d/.test(cells[0] ?? '')),
        ),
      ),
    ).toBe(whole)
  })
})
