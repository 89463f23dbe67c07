/** `template:explain`: which file, line and layer each block comes from, and what it hides. */
import { describe, expect, it } from 'vitest'
import { textOfFile } from '../../project.ts'
import { run } from '../running.ts'

/** A district with a folder of a later year, and the unit's own layer in front of it. */
const layers = {
  'data/example-bureau/unit.yaml': textOfFile('data/example-bureau/unit.yaml').replace(
    'kind: 行政单位',
    'kind: 行政单位\ntemplate: hillside',
  ),
  'templates/hillside/words.yaml': 'change:\n  increase: 增长了\n  level: 一样多\n',
  'templates/hillside/partials/compared.hbs':
    '（本区）{{word "change.than"}}{{base}}{{word "change.increase"}}{{money_text of.difference}}\n',
  'templates/hillside/2024/words.yaml': 'change:\n  increase: 多\n',
  'templates/hillside/2025/words.yaml': 'change:\n  increase: 明年\n',
  'templates/hillside/2024/sections/explanation/income.hbs':
    '<h2 class="numbered">收入</h2>\n<p>共{{money_text income.total}}。</p>\n',
  'templates/hillside/sections/explanation/income.hbs': '<p>不用</p>\n',
  'templates/hillside/style.docx': new Uint8Array([1]),
  'templates/example-bureau/glossary.yaml': 'basic:\n  definition: 本单位的说法。\n',
}
const line = 'template:explain --unit example-bureau'

const sectionOf = (out: string, id: string): string =>
  out.split(/\n(?=■)|\n\n/).find((part) => part.startsWith(`${id}（`)) ?? ''

describe('for people', async () => {
  const { 'templates/hillside/style.docx': _, ...changes } = layers
  const { code, out, err } = await run(line, changes)

  it('names the layers, the nearest first, and the outline', () => {
    expect([code, err]).toEqual([0, ''])
    expect(out.split('\n').slice(0, 9)).toEqual([
      '示例区示例局2024年部门预算',
      '模板从近到远：templates/example-bureau → templates/hillside/2024 → templates/hillside → templates/base',
      '大纲 templates/base/publication.yaml',
      '',
      '■ 正文之前',
      '',
      'cover（大纲第 11 行）　templates/base/sections/cover.hbs',
      '     1  示例区示例局2024年部门预算',
      '     2  示例市示例区示例局',
    ])
  })

  it('follows the outline: parts, sections, tables with their numbers', () => {
    expect(out.match(/^■ .*/gm)).toEqual([
      '■ 正文之前',
      '■ 第一部分　示例区示例局概况',
      '■ 第二部分　示例区示例局2024年部门预算表',
      '■ 第三部分　示例区示例局2024年部门预算情况说明',
      '■ 第四部分　名词解释',
      '■ 各 YAML 文件和 style.docx',
    ])
    expect(sectionOf(out, 'table-1')).toBe(
      'table-1（大纲第 16 行）　templates/base/tables/balance.hbs\n     1  表1　收支总表\n    20  备注：财政专户管理资金收入是指教育收费收入；事业收入不含教育收费收入，下同。',
    )
  })

  it('says what a nearer file hides, and which partials and words a sentence is made of', () => {
    expect(sectionOf(out, 'part-3-2')).toBe(
      `part-3-2（大纲第 59 行）　templates/hillside/2024/sections/explanation/income.hbs（盖住 hillside、base）
     1  二、收入
     2  共1,377.85万元。`,
    )
    const [first, partials, words] = sectionOf(out, 'part-3-1').split('\n').slice(-3)
    expect(first).toMatch(/^ {5}3 {2}2024年部门收支总预算/)
    expect(partials).toBe('        分段 templates/hillside/partials/compared.hbs:1（盖住 base）')
    expect(words).toBe(
      '        用词 change.than“比”、change.increase“多”（templates/hillside/2024/words.yaml:2，盖住 hillside、base）、change.decrease“减少”',
    )
  })

  it('names the entry of the glossary that is printed', () => {
    expect(sectionOf(out, 'part-4')).toContain(
      '基本支出：本单位的说法。\n        名词 templates/example-bureau/glossary.yaml:2（盖住 base）',
    )
  })

  it('ends with what the layers say in their YAML files', () => {
    expect(out.slice(out.indexOf('■ 各 YAML'))).toBe(`■ 各 YAML 文件和 style.docx

publication.yaml　都是 base 的
words.yaml　不是 base 的有 2 处
  templates/hillside/2024/words.yaml:2　change.increase：多（盖住 hillside、base）
  templates/hillside/words.yaml:3　change.level：一样多（盖住 base）
numbers.yaml　都是 base 的
style.yaml　都是 base 的
glossary.yaml　不是 base 的有 1 处
  templates/example-bureau/glossary.yaml:2　basic.definition：本单位的说法。（盖住 base）
policy.yaml　都是 base 的
fields.yaml　都是 base 的
workbook.yaml　都是 base 的
style.docx　没有

`)
  })
})

it('gives the same to programs', async () => {
  const { 'templates/hillside/style.docx': _, ...changes } = layers
  const { code, out } = await run(`${line} --messages json`, changes)
  const [unit] = JSON.parse(out)
  expect([code, unit.unit, unit.year, unit.layers[1]]).toEqual([0, 'example-bureau', 2024, 'hillside/2024'])
  const section = unit.parts[3].sections.find(({ id }: { id: string }) => id === 'part-3-2')
  expect(section.blocks[1]).toEqual({
    type: 'paragraph',
    where: '“二、收入”之下第1段',
    text: '共1,377.85万元。',
    from: {
      file: 'templates/hillside/2024/sections/explanation/income.hbs',
      line: 2,
      layer: 'hillside/2024',
      overrides: [
        'templates/hillside/sections/explanation/income.hbs',
        'templates/base/sections/explanation/income.hbs',
      ],
    },
    partials: [],
    words: [],
    term: null,
  })
})

it('tells what is wrong where no document comes about', async () => {
  const { code, out, err } = await run(line, layers)
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain('templates/hillside/style.docx')
})

it('explains data that are left to fill', async () => {
  const budget = textOfFile('data/example-bureau/2024/budget.yaml')
  const { code, out } = await run(line, {
    'data/example-bureau/2024/budget.yaml': budget.replace(
      /vehicle_purchase: 18\.00/,
      'vehicle_purchase: 待填',
    ),
  })
  expect(code).toBe(0)
  expect(out).toContain('【待填】')
})

it('asks for the unit', async () => {
  expect((await run('template:explain')).code).toBe(null)
})
