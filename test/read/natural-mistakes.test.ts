/** Mistakes that a clerk makes who knows the forms and not the keys: each hint names the right place. */
import { describe, expect, it } from 'vitest'
import { schemaOfFile } from '../../src/read/file-schemas.ts'
import { parseYaml } from '../../src/read/parse-yaml.ts'
import { validate } from '../../src/read/validate.ts'

/** Message and hint of each finding but those about missing keys. */
function told(name: string, yaml: string): readonly string[] {
  const kind = schemaOfFile(
    `data/any/${name === 'unit' ? '' : '2025/'}${name === 'project' ? 'projects/01' : name}.yaml`,
  )
  const { value: tree, diagnostics } = parseYaml(`${name}.yaml`, new TextEncoder().encode(`${yaml}\n`))
  const found = tree === null || kind === null ? diagnostics : validate(tree, kind.schema).diagnostics
  return found
    .filter(({ slug }) => slug !== 'required-keys')
    .map(({ message, hint }) => `${message}｜${hint ?? ''}`)
}

describe('a key of another file', () => {
  it.each([
    ['budget', 'contact: { name: 示例员甲, phone: "0" }', 'contact', '“contact”写在 performance.yaml 里'],
    [
      'budget',
      'tasks:\n  - { name: 甲, unit_price: 1, quantity: 1 }',
      'tasks',
      '“tasks”写在 projects/ 里各项目的文件里',
    ],
    ['budget', 'reasons: { total: 人员增加 }', 'reasons', '“reasons”写在 statement.yaml 里'],
    ['budget', 'assets: { total: 5 }', 'assets', '“assets”写在 statement.yaml 里'],
    ['budget', 'goals: []', 'goals', '“goals”写在 performance.yaml 里，或 projects/ 里各项目的文件里'],
    ['unit', 'income: { general_public: 5 }', 'income', '“income”写在 budget.yaml 里'],
    [
      'unit',
      'establishment: { administrative: 5 }',
      'establishment',
      '“establishment”写在 statement.yaml 的“staffing”下面',
    ],
    [
      'unit',
      '编制: { administrative: 5 }',
      '编制',
      '“编制”的键是 establishment，写在 statement.yaml 的“staffing”下面',
    ],
    ['project', 'prior: { total: 5 }', 'prior', '“prior”写在 budget.yaml 里'],
  ])('%s: %s', (name, yaml, key, hint) => {
    expect(told(name, yaml)).toEqual([`这个文件没有“${key}”这个键｜${hint}`])
  })
})

describe('a key of another place in the file', () => {
  it.each([
    [
      'statement',
      'three_public: 压减公务接待',
      '“three_public”应为一组“键: 值”，这里是“压减公务接待”｜“three_public”属于“reasons”：移到它下面，多缩进两个空格',
    ],
    ['statement', 'veterans: 1', '这个文件没有“veterans”这个键｜“veterans”写在“staffing.retired”下面'],
    [
      'budget',
      'spending:\n  - { item: "2010301", carried_over: { general_public: 1 } }',
      '“spending”的第 1 项没有“carried_over”这个键｜“carried_over”属于最外层：请顶格写',
    ],
    [
      'statement',
      'three_public: { reception: 2.80 }',
      '“reception”应为一组“键: 值”，这里是“2.80”｜“reception”写在 budget.yaml 的“three_public”下面',
    ],
    ['project', '单价: 5', '这个文件没有“单价”这个键｜“单价”的键是 unit_price，写在“tasks”下面'],
  ])('%s: %s', (name, yaml, expected) => {
    expect(told(name, yaml)).toEqual([expected])
  })
})

describe('a key by its Chinese name', () => {
  it.each([
    ['budget', '收入: { general_public: 5 }', '收入', 'income'],
    ['budget', '上年结转结余: { general_public: 5 }', '上年结转结余', 'carried_over'],
    ['budget', '支出: []', '支出', 'spending'],
    ['unit', '单位名称: 某局', '单位名称', 'name'],
    ['project', '项目名称: 甲', '项目名称', 'name'],
    ['project', '负责人: 示例员甲', '负责人', 'responsible'],
    ['statement', '政府采购（万元）: {}', '政府采购（万元）', 'procurement'],
  ])('%s: %s', (name, yaml, written, key) => {
    expect(told(name, yaml)).toEqual([
      `这个文件没有“${written}”这个键，是不是“${key}”？｜键用英文：“${written}”写作 ${key}`,
    ])
  })

  it('in a map, with quotation marks in the name', () => {
    expect(
      told('budget', '“三公”经费: {}\nprior: { three_public: { 公务接待费: 3.00, 合计: 5.00 } }'),
    ).toEqual([
      '“three_public”没有“公务接待费”这个键，是不是“reception”？｜键用英文：“公务接待费”写作 reception',
      '“three_public”没有“合计”这个键，是不是“total”？｜键用英文：“合计”写作 total',
      '这个文件没有「“三公”经费」这个键，是不是“three_public”？｜键用英文：「“三公”经费」写作 three_public',
    ])
  })

  it('with a full-width colon', () => {
    expect(told('budget', '收入：5')).toEqual([
      '文件的内容应为一组“键: 值”，这里是“收入：5”｜键后面的冒号要用半角，再空一格，如 name: 值',
    ])
  })
})

describe('an amount with a unit', () => {
  it.each([
    ['元', '1,757.51万元', '改为 1757.51万元'],
    ['元', '１２．５万', '改为 12.5万元'],
    ['万元', '1,757.51万元', '改为 1757.51'],
    ['万元', '１２．５亿元', '改为 125000.00：金额单位是万元（amounts_in）'],
    ['元', '12.5千元', '改为 12500.00：金额单位是元（amounts_in）'],
    ['万元', '￥300元', '改为 300元'],
    ['万元', '百分之五', '这里不写百分比；占比和增幅由程序计算'],
    ['万元', '五十', '数字用阿拉伯数字，如 12'],
    ['万元', '5左右', '填一个确定的数；还不知道就写 待填'],
    ['万元', '3-5', '填一个确定的数；还不知道就写 待填'],
  ])('in %s: %s', (unit, amount, hint) => {
    expect(told('budget', `amounts_in: ${unit}\nprior: { total: "${amount}" }`)[0]?.split('｜')[1]).toBe(hint)
  })

  it.each(['12.5万元', '300元', '300 元'])('may carry it: %s', (amount) => {
    const yaml = `amounts_in: 元\nincome: {}\nspending: []\nprior: { total: "${amount}" }`
    expect(told('budget', yaml)).toEqual([])
  })

  it('but a quantity may not', () => {
    const task = 'tasks: [{ name: 印刷, unit_price: 5元, quantity: 20元 }]'
    expect(told('project', `name: 示例\namounts_in: 万元\n${task}`)).toEqual([
      '“quantity”应为数字，如 12 或 12.5，这里是“20元”｜改为 20',
    ])
  })
})
