import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { showText } from '../../src/diagnostic/show.ts'
import { budgetSchema } from '../../src/model/budget.ts'
import { amountsIn, code, count, flag, reported, text, yearText } from '../../src/model/scalar.ts'
import { unitSchema } from '../../src/model/unit.ts'
import { parseYaml } from '../../src/read/parse-yaml.ts'
import { validate } from '../../src/read/validate.ts'

const read = (schema: z.ZodType, yaml: string) => {
  const { value: tree, diagnostics } = parseYaml('a.yaml', new TextEncoder().encode(yaml))
  return tree === null ? { value: null, diagnostics } : validate(tree, schema)
}

const shown = (schema: z.ZodType, yaml: string) => {
  const { value, diagnostics } = read(schema, yaml)
  expect(value).toBeNull()
  return showText(diagnostics, { colour: false }).split('\n').slice(0, -3).join('\n')
}

const sample = z.strictObject({
  name: text,
  kind: amountsIn.optional(),
  parts: z.strictObject({ item: code, amount: reported.optional(), since: yearText.optional() }).optional(),
  lines: z
    .array(z.strictObject({ item: code, people: count.optional() }))
    .min(1)
    .optional(),
  either: z.union([reported, z.record(z.string(), reported)]).optional(),
  own: flag.optional(),
})

describe('a file that does not fit its schema', () => {
  it.each([
    [
      'a misspelt key, and not the missing one that it stands for',
      'nmae: 某局\n',
      'a.yaml:1:1 错误 这个文件没有“nmae”这个键，是不是“name”？ [known-keys]\n  1 | nmae: 某局\n    | ^^^^\n  提示   这个文件里可以用：name、kind、parts、lines、either、own',
    ],
    [
      'a key unlike any',
      'name: 某局\nparts:\n  item: 1\n  zzzzzz: 1\n',
      'a.yaml:4:3 错误 “parts”没有“zzzzzz”这个键 [known-keys]\n  4 |   zzzzzz: 1\n    |   ^^^^^^\n  提示   “parts”里可以用：item、amount、since',
    ],
    [
      'a missing key, shown at the file',
      'kind: 元\n',
      'a.yaml:1:1 错误 缺少“name” [required-keys]\n  1 | kind: 元\n    | ^^^^^^^^\n  提示   name 应为文字',
    ],
    [
      'a missing key, shown at its parent',
      'name: 某局\nparts:\n  amount: 1\n',
      'a.yaml:2:1 错误 “parts”缺少“item” [required-keys]\n  2 | parts:\n    | ^^^^^\n  提示   item 应为代码（数字，可带字母）',
    ],
    [
      'a missing key in an item of a list',
      'name: 某局\nlines:\n  - item: 1\n  - people: 3\n',
      'a.yaml:4:5 错误 “lines”的第 2 项缺少“item” [required-keys]\n  4 |   - people: 3\n    |     ^^^^^^^^^\n  提示   item 应为代码（数字，可带字母）',
    ],
    [
      'a key with nothing after it',
      'name:\n',
      'a.yaml:1:1 错误 “name”后面没有内容，应为文字 [required-keys]\n  1 | name:\n    | ^^^^',
    ],
    [
      'an empty text',
      'name: ""\n',
      'a.yaml:1:7 错误 “name”应为文字，这里是空的 [value-fits]\n  1 | name: ""\n    |       ^^',
    ],
    [
      'thousands separators',
      'name: 某局\nparts: { item: 1, amount: "1,757.51" }\n',
      'a.yaml:2:27 错误 “amount”应为金额，如 1234.56（不带千分位逗号），这里是“1,757.51” [value-fits]\n  2 | parts: { item: 1, amount: "1,757.51" }\n    |                           ^^^^^^^^^^\n  提示   改为 1757.51',
    ],
    [
      'thousands separators that split a number',
      'name: 某局\nparts: { item: 1, amount: 1,757.51 }\n',
      'a.yaml:2:29 错误 “parts”没有“757.51”这个键 [known-keys]\n  2 | parts: { item: 1, amount: 1,757.51 }\n    |                             ^^^^^^\n  提示   金额里不要写千分位逗号：在 { } 里逗号会把一个数拆成两项',
    ],
    [
      'an amount with its unit, in full-width digits',
      'name: 某局\nparts:\n  item: 1\n  amount: １７５７．５１万元\n',
      'a.yaml:4:11 错误 “amount”应为金额，如 1234.56（不带千分位逗号），这里是“１７５７．５１万元” [value-fits]\n  4 |   amount: １７５７．５１万元\n    |           ^^^^^^^^^^^^^^^^^^\n  提示   改为 1757.51万元',
    ],
    [
      'a word outside a closed list',
      'name: 某局\nkind: 万\n',
      'a.yaml:2:7 错误 “kind”应为“元”、“万元”之一，这里是“万” [value-fits]\n  2 | kind: 万\n    |       ^^\n  提示   是不是“万元”？',
    ],
    [
      'people counted with a measure word',
      'name: 某局\nlines: [{ item: 1, people: 3人 }]\n',
      'a.yaml:2:28 错误 “people”应为非负整数，这里是“3人” [value-fits]\n  2 | lines: [{ item: 1, people: 3人 }]\n    |                            ^^^\n  提示   改为 3',
    ],
    [
      'a text where a list should be',
      'name: 某局\nlines: 无\n',
      'a.yaml:2:8 错误 “lines”应为列表（每项以“- ”开头），这里是“无” [value-fits]\n  2 | lines: 无\n    |        ^^\n  提示   每项另起一行，以“- ”开头，如：- 无',
    ],
    [
      'an empty list',
      'name: 某局\nlines: []\n',
      'a.yaml:2:1 错误 “lines”至少要有 1 项，这里是空的 [value-fits]\n  2 | lines: []\n    | ^^^^^',
    ],
    [
      'a blank item of a list',
      'name: 某局\nlines:\n  - item: 1\n  -\n',
      'a.yaml:4:4 错误 “lines”的第 2 项应为一组“键: 值”，这里是空的 [value-fits]\n  4 |   -\n    |    ^',
    ],
    [
      'a map whose colon has no space',
      'name: 某局\nparts:\n  item:2010350\n',
      'a.yaml:3:3 错误 “parts”应为一组“键: 值”，这里是“item:2010350” [value-fits]\n  3 |   item:2010350\n    |   ^^^^^^^^^^^^\n  提示   冒号后面要空一格，如 name: 值',
    ],
    [
      'a list where an amount or a map should be',
      'name: 某局\neither: [1, 204]\n',
      'a.yaml:2:1 错误 “either”应为金额，如 1234.56（不带千分位逗号），或一组“键: 值”，这里是一个列表 [value-fits]\n  2 | either: [1, 204]\n    | ^^^^^^',
    ],
    [
      'an either-or, by the branch that fits: scalar',
      'name: 某局\neither: 约5\n',
      'a.yaml:2:9 错误 “either”应为金额，如 1234.56（不带千分位逗号），这里是“约5” [value-fits]\n  2 | either: 约5\n    |         ^^^\n  提示   填一个确定的数；还不知道就写 待填',
    ],
    [
      'an either-or, by the branch that fits: map',
      'name: 某局\neither: { a: 1, b: 二 }\n',
      'a.yaml:2:20 错误 “b”应为金额，如 1234.56（不带千分位逗号），这里是“二” [value-fits]\n  2 | either: { a: 1, b: 二 }\n    |                    ^^\n  提示   数字用阿拉伯数字，如 12',
    ],
    [
      'a list instead of the file’s keys',
      '- name: 某局\n',
      'a.yaml:1:1 错误 文件的内容应为一组“键: 值”，这里是一个列表 [value-fits]\n  1 | - name: 某局\n    | ^^^^^^^^^^^^',
    ],
    [
      'a text where keys should be',
      'name: 某局\nparts: 5\n',
      'a.yaml:2:8 错误 “parts”应为一组“键: 值”，这里是“5” [value-fits]\n  2 | parts: 5\n    |        ^\n  提示   “parts”里可以用：item、amount、since',
    ],
    [
      'a key that belongs one level down',
      'name: 某局\namount: 5\nparts:\n  item: 1\n',
      'a.yaml:2:1 错误 这个文件没有“amount”这个键 [known-keys]\n  2 | amount: 5\n    | ^^^^^^\n  提示   “amount”属于“parts”：移到它下面，多缩进两个空格',
    ],
    [
      'a key that belongs further up',
      'name: 某局\nparts:\n  item: 1\n  own: true\n',
      'a.yaml:4:3 错误 “parts”没有“own”这个键 [known-keys]\n  4 |   own: true\n    |   ^^^\n  提示   “own”属于最外层：请顶格写',
    ],
    [
      'a key with a full-width colon in braces',
      'name: 某局\nparts: { item: 1, amount：5 }\n',
      'a.yaml:2:19 错误 “parts”没有“amount：5”这个键，是不是“amount”？ [known-keys]\n  2 | parts: { item: 1, amount：5 }\n    |                   ^^^^^^^^^\n  提示   键后面的冒号要用半角，再空一格，如 name: 值',
    ],
    [
      'a comment taken for a text',
      'name: #1 局\n',
      'a.yaml:1:1 错误 “name”后面没有内容，应为文字 [required-keys]\n  1 | name: #1 局\n    | ^^^^\n  提示   “#”以后是注释，不算内容；文字本身有“#”时，整段放进英文引号',
    ],
    [
      'a word for nothing',
      'name: 某局\neither: 无\n',
      'a.yaml:2:9 错误 “either”应为金额，如 1234.56（不带千分位逗号），这里是“无” [value-fits]\n  2 | either: 无\n    |         ^^\n  提示   没有就删掉这一项，或写 0',
    ],
    [
      'a code with nothing after it',
      'name: 某局\neither: { "30101": , "30102": 5 }\n',
      'a.yaml:2:11 错误 “30101”后面没有内容 [value-fits]\n  2 | either: { "30101": , "30102": 5 }\n    |           ^^^^^^^',
    ],
    [
      'a yes in Chinese',
      'name: 某局\nown: 是\n',
      'a.yaml:2:6 错误 “own”应为“true”或“false”，这里是“是” [value-fits]\n  2 | own: 是\n    |      ^^',
    ],
    [
      'a year with its character',
      'name: 某局\nparts: { item: 1, since: 2024年 }\n',
      'a.yaml:2:26 错误 “since”应为四位数字的年份，这里是“2024年” [value-fits]\n  2 | parts: { item: 1, since: 2024年 }\n    |                          ^^^^^^\n  提示   改为 2024',
    ],
  ])('%s', (_, yaml, expected) => {
    expect(shown(sample, yaml)).toBe(expected)
  })

  it('has all its slips told at once', () => {
    const { diagnostics } = read(sample, 'nmae: x\nkind: 万\nparts: { amount: 一 }\nlines: []\n')
    expect(diagnostics.map(({ slug, at }) => `${at?.line} ${slug}`)).toEqual([
      '1 known-keys',
      '3 required-keys',
      '2 value-fits',
      '3 value-fits',
      '4 value-fits',
    ])
  })

  it('speaks a refinement’s own words', () => {
    const schema = z
      .strictObject({ from: yearText, to: yearText })
      .refine((it) => it.from <= it.to, '起止年份颠倒了')
    expect(shown(schema, 'from: 2025\nto: 2024\n')).toBe(
      'a.yaml:1:1 错误 起止年份颠倒了 [value-fits]\n  1 | from: 2025\n    | ^^^^^^^^^^',
    )
  })
})

describe('a value that nearly fits', () => {
  const hintOf = (key: string, value: string) => {
    const schema = z.strictObject({ amount: reported, item: code, people: count, year: yearText }).partial()
    return read(schema, `${key}: ${value}\n`).diagnostics[0]?.hint ?? null
  }

  it.each([
    ['amount', '"1,757.51"', '改为 1757.51'],
    ['amount', '1 757.51', '改为 1757.51'],
    ['amount', '￥12', '改为 12'],
    ['amount', '"1.757,51"', '改为 1757.51'],
    ['amount', '"1.757.000,5"', '改为 1757000.5'],
    ['amount', '"1757,51"', '改为 1757.51'],
    ['amount', '"1，757.51"', '改为 1757.51'],
    ['amount', "1'757.51", '改为 1757.51'],
    ['amount', '1_757', '改为 1757'],
    ['amount', '"17,57.51"', null],
    ['amount', '"12,34,567"', null],
    ['amount', '１２．５', '改为 12.5'],
    ['amount', '+5', '改为 5'],
    ['amount', '.5', '改为 0.5'],
    ['amount', '5.', '改为 5'],
    ['amount', '（3.50）', '这里不写负数：多打了负号就去掉；要冲减的，从原来那一项里减去'],
    ['amount', '-3.50', '这里不写负数：多打了负号就去掉；要冲减的，从原来那一项里减去'],
    ['amount', '−3.50', '这里不写负数：多打了负号就去掉；要冲减的，从原来那一项里减去'],
    ['amount', '-0', '这里不写负数：多打了负号就去掉；要冲减的，从原来那一项里减去'],
    ['people', '-3', '这里不写负数：多打了负号就去掉；要冲减的，从原来那一项里减去'],
    ['amount', '１２．５万元', '改为 12.5万元'],
    ['people', '12人', '改为 12'],
    ['amount', '12.5亿元', null],
    ['amount', '12%', '这里不写百分比；占比和增幅由程序计算'],
    ['amount', '１２％', '这里不写百分比；占比和增幅由程序计算'],
    ['amount', '1.2.3', null],
    ['amount', '1.2.0', null],
    ['amount', '1e5', '不用科学记数法，把数字写全，如 1000；从表格复制时，先把单元格的格式设为“数值”'],
    ['amount', '1.76E+07', '不用科学记数法，把数字写全，如 1000；从表格复制时，先把单元格的格式设为“数值”'],
    ['amount', 'NaN', '这不是数字；没有就删掉这一项，或写 0'],
    ['amount', '.inf', '这不是数字；没有就删掉这一项，或写 0'],
    ['amount', '"#REF!"', '这是表格公式出错的记号：在表格里改好公式，再填算出的数'],
    ['amount', '=SUM(B2:B9)', '这是表格公式：填算出的数'],
    ['amount', '0x1F', null],
    ['amount', '٣', null],
    [
      'amount',
      '123456789012345678901234567890',
      '最多 18 位整数、6 位小数，这里有 30 位整数：看看是不是多按了',
    ],
    ['amount', '1.12345678', '最多 18 位整数、6 位小数，这里有 1 位整数、8 位小数：看看是不是多按了'],
    ['people', '12345678901', '最多 9 位整数，这里有 11 位整数：看看是不是多按了'],
    ['item', '“2010350”', '改为 2010350'],
    ['item', '2010350 事业运行', '改为 2010350'],
    ['people', '3人', '改为 3'],
    ['people', '9.0', '改为 9'],
    ['people', '9.5', '这里只写整数'],
    ['year', '2023-01-01', '改为 2023'],
    ['year', '２０２３年', '改为 2023'],
  ])('%s: %s', (key, value, hint) => {
    expect(hintOf(key, value)).toBe(hint)
  })
})

describe('the schemas of the data', () => {
  it('explain a spending line and an economic line', () => {
    const yaml = `amounts_in: 万元
income: { general_public: 1757.51 }
spending:
  - item: "2010350"
    basic: { persnnel: 233.74 }
    fund: general_publik
economic: { "30101": { personal: 5 }, "30102": x }
`
    expect(shown(budgetSchema, yaml)).toBe(
      `a.yaml:5:14 错误 “basic”没有“persnnel”这个键，是不是“personnel”？ [known-keys]
  5 |     basic: { persnnel: 233.74 }
    |              ^^^^^^^^
  提示   “basic”里可以用：personnel、operating、stated

a.yaml:6:11 错误 “fund”应为“general_public”、“government_fund”、“state_capital”、“special_account”、“unit_funds”、“business”、“operations”、“superior_grants”、“affiliate_remittance”、“other”、“all”之一，这里是“general_publik” [value-fits]
  6 |     fund: general_publik
    |           ^^^^^^^^^^^^^^
  提示   是不是“general_public”？

a.yaml:7:24 错误 “30101”没有“personal”这个键，是不是“personnel”？ [known-keys]
  7 | economic: { "30101": { personal: 5 }, "30102": x }
    |                        ^^^^^^^^
  提示   “30101”里可以用：personnel、operating

a.yaml:7:48 错误 “30102”应为金额，如 1234.56（不带千分位逗号），这里是“x” [value-fits]
  7 | economic: { "30101": { personal: 5 }, "30102": x }
    |                                                ^`,
    )
  })

  it('list everything that an all but empty file lacks in one message', () => {
    const { diagnostics } = read(unitSchema, 'address: 示例路1号\n')
    expect(diagnostics.map(({ message }) => message)).toEqual(['缺少“name”、“short_name”、“kind”、“members”'])
  })

  it('take a map with the keys of a scalar for what it is', () => {
    const { diagnostics } = read(sample, 'name: { scalar: a, place: b }\n')
    expect(diagnostics.map(({ message }) => message)).toEqual(['“name”应为文字，这里是一组“键: 值”'])
  })
})
