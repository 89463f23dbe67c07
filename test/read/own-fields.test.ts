/** Keys of a district's own: declared in `fields.yaml`, filled in `unit.yaml` and `statement.yaml`, and what is wrong. */
import { describe, expect, it } from 'vitest'
import { fieldValues } from '../../src/read/field-values-schema.ts'
import { readEdition } from '../../src/read/read-edition.ts'
import { readUnit } from '../../src/read/read-unit.ts'
import { told } from '../compose/told.ts'
import { projectWorld, textOfFile } from '../project.ts'

const root = process.cwd()
const job = { root, unit: 'example-construction', year: 2025 }
const unitFile = 'data/example-construction/unit.yaml'
const statementFile = 'data/example-construction/2025/statement.yaml'

const declared = `hotline: { label: 监督电话, kind: text, of: unit, required: true }
sites: { label: 办公地点, kind: count, of: unit }
spent: { label: 信息化支出, kind: amount, of: year }
note: { label: 说明, kind: paragraphs, of: year }
joint: { label: 合署办公, kind: flag, of: unit }
day: { label: 会议日期, kind: day, of: year }
`

type Given = { readonly fields?: string; readonly unit?: string | null; readonly year?: string }

/** The example unit with a template of its own; `unit` and `year` are lines below `fields:`. */
function read({ fields = declared, unit = 'hotline: 88', year }: Given, more: Record<string, string> = {}) {
  const below = (lines: string | null | undefined) =>
    (lines ?? null) === null ? '' : `\nfields:\n  ${lines}\n`
  const world = projectWorld({
    'templates/hillside/fields.yaml': fields,
    [unitFile]: `${textOfFile(unitFile)}\ntemplate: hillside${below(unit)}`,
    [statementFile]: `${textOfFile(statementFile)}${below(year)}`,
    ...more,
  })
  const { value, layers, diagnostics } = readUnit(world, job)
  const edition = readEdition(world, root, layers)
  return {
    world,
    values: value?.fields,
    prior: value?.prior?.fields,
    texts: value?.texts.filter(({ path }) => path[0] === 'fields').map(({ text }) => text),
    told: [...diagnostics, ...edition.diagnostics].map(told),
  }
}
const unitLine = textOfFile(unitFile).split('\n').length + 2
const yearLine = textOfFile(statementFile).split('\n').length

describe('values', () => {
  it('are read by the kinds that are declared, and texts take part in the checks of texts', () => {
    const given = {
      unit: 'hotline: 010-88\n  sites: 3\n  joint: true',
      year: 'spent: 12.6\n  note: |\n    一\n    二\n  day: 2025-01-20',
    }
    const { values, texts, told } = read(given)
    expect(told).toEqual([])
    expect(values).toMatchObject({
      hotline: { kind: 'text', value: '010-88' },
      sites: { kind: 'count', value: 3 },
      joint: { kind: 'flag', value: true },
      spent: { kind: 'amount', value: { digits: '12.6' } },
      note: { kind: 'paragraphs', value: ['一', '二'] },
      day: { kind: 'day', value: { year: 2025, month: 1, day: 20 } },
    })
    expect(texts).toEqual(['010-88', '一', '二'])
  })

  it('of an earlier year are not compared with this year’s keys, nor read', () => {
    const earlier = 'data/example-construction/2024/statement.yaml'
    const { prior, told } = read({}, { [earlier]: `${textOfFile(earlier)}\nfields: { gone: 1 }\n` })
    expect([prior, told]).toEqual([{ hotline: expect.anything() }, []])
  })

  it.each<[string, Given, readonly string[]]>([
    [
      'an unknown key',
      { year: 'spnet: 12.6' },
      [
        `statement.yaml:${yearLine + 2}:3+5 known-keys “fields”没有“spnet”这个键，是不是“spent”？｜“fields”里可以用：hotline、sites、spent、note、joint、day；新的键先写进模板的 fields.yaml`,
      ],
    ],
    [
      'any key where none is declared',
      { fields: '# 没有\n', year: 'spent: 12.6', unit: null },
      [
        `statement.yaml:${yearLine + 2}:3+5 known-keys “fields”没有“spent”这个键｜“fields”里没有可用的键；新的键先写进模板的 fields.yaml`,
      ],
    ],
    [
      'the wrong kind',
      { year: 'spent: 1,200' },
      [
        `statement.yaml:${yearLine + 2}:10+5 value-fits “spent”应为金额，如 1234.56（不带千分位逗号），这里是“1,200”｜改为 1200`,
      ],
    ],
    [
      'the other file',
      { unit: 'hotline: 1\n  spent: 12' },
      [
        `unit.yaml:${unitLine + 2}:10+2 value-fits “spent”（信息化支出）每年不同，写在 statement.yaml 的 fields 下｜`,
      ],
    ],
    [
      'a required key without a value',
      { unit: 'hotline:' },
      [
        `unit.yaml:${unitLine + 1}:3+7 required-keys fields 缺少“hotline”（监督电话）｜templates/hillside/fields.yaml:1 规定要填：在 fields 下写 hotline，应为文字`,
      ],
    ],
    [
      'a required key left out',
      { unit: 'sites: 1' },
      [
        `unit.yaml:${unitLine}:1+6 required-keys fields 缺少“hotline”（监督电话）｜templates/hillside/fields.yaml:1 规定要填：在 fields 下写 hotline，应为文字`,
      ],
    ],
    [
      'a place to fill',
      { unit: 'hotline: 待填' },
      [`unit.yaml:${unitLine + 1}:12+2 nothing-left-to-fill 待填：本区自设的键 › hotline｜`],
    ],
  ])('with %s', (_, given, expected) => {
    expect(read(given).told).toEqual(expected)
  })

  it('with a text in place of the keys', () => {
    const text = `${textOfFile(statementFile)}\nfields: 无\n`
    expect(read({}, { [statementFile]: text }).told).toEqual([
      `statement.yaml:${yearLine + 1}:9+1 value-fits “fields”应为一组“键: 值”，这里是“无”｜“fields”里可以用：hotline、sites、spent、note、joint、day`,
    ])
  })
})

describe('fields.yaml', () => {
  it.each<[string, string, string]>([
    ['a key that no template could name', '监督: { label: 监督, kind: text, of: unit }', '“监督”不能作键名'],
    [
      'an amount of the unit',
      'spent: { label: 支出, kind: amount, of: unit }',
      '“spent”是金额，应写 of: year',
    ],
    ['an unknown kind', 'spent: { label: 支出, kind: money, of: year }', '“kind”应为“text”、“paragraphs”'],
    ['no label', 'spent: { kind: text, of: year }', '“spent”缺少“label”'],
  ])('with %s', (_, fields, expected) => {
    expect(read({ fields, unit: null }).told.join('\n')).toContain(expected)
  })

  it('is merged by key, and a folder of a year holds from that year on', () => {
    const later = { 'templates/hillside/2026/fields.yaml': 'spent: { required: true }' }
    expect(read({}, later).told).toEqual([])
    const now = { 'templates/hillside/2025/fields.yaml': '# 2025年起必填\nspent: { required: true }' }
    expect(read({}, now).told).toEqual([
      expect.stringMatching(
        /^statement\.yaml:\d+:1\+\d+ required-keys fields 缺少“spent”（信息化支出）｜templates\/hillside\/2025\/fields\.yaml:2 规定要填/,
      ),
    ])
  })

  it('gives editors its keys, with their labels and layers', () => {
    const { world } = read(
      {},
      { 'templates/valley/fields.yaml': 'sites: { label: 网点, kind: text, of: unit }' },
    )
    const { definitions } = JSON.parse(fieldValues(world, root).value.text)
    expect(definitions.year.properties.spent.description).toBe(
      '信息化支出（hillside）：应为金额，如 1234.56（不带千分位逗号）',
    )
    expect(definitions.unit.properties.sites).toEqual({
      anyOf: [expect.anything(), expect.anything()],
      description: '办公地点（hillside）；网点（valley）',
    })
  })
})
