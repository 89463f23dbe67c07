/** Which amounts of the running text are part of which. */
import { describe, expect, it } from 'vitest'
import { textPassages } from '../../src/document/passage.ts'
import { passagesOf } from '../../src/document/reading.ts'
import { textSums } from '../../src/document/text-sums.ts'
import type { Heading } from '../../src/document/tree.ts'
import { documentOf, inlines, paragraph } from '../write/by-hand.ts'

const heading = (text: string, level: Heading['level'] = 3): Heading => ({
  type: 'heading',
  level,
  id: text,
  content: inlines(text),
})

/** `whole = part + part`, a line each; a line that begins with `#` is a heading. */
const sums = (...lines: readonly string[]) =>
  textSums(
    textPassages(
      passagesOf(
        documentOf(
          ...lines.map((line) => {
            const [, marks = '', text = ''] = /^(#*) ?(.*)$/.exec(line) ?? []
            return marks === '' ? paragraph(text) : heading(text, marks.length as Heading['level'])
          }),
        ),
      ),
    ),
  ).map(({ whole, parts }) => `${whole} = ${parts.join(' + ')}`)

describe('in one paragraph', () => {
  it.each([
    [
      '支出预算9.00万元，其中基本支出5.00万元，占55.56%；项目支出4.00万元，占44.44%。',
      ['9.00 = 5.00 + 4.00'],
    ],
    [
      '合计1,168.00万元。包括：货物类3.5万元，服务类40.5万元，工程类1,124万元。',
      ['1,168.00 = 3.5 + 40.5 + 1,124'],
    ],
    ['政府采购预算9万元：货物3万元。', []],
    [
      '总预算9.00万元。收入包括：甲9.00万元。支出包括：乙5.00万元、丙4.00万元。',
      ['9.00 = 9.00', '9.00 = 5.00 + 4.00'],
    ],
    // What begins with a list has no amount before it.
    ['收入包括：甲9.00万元、乙1.00万元。支出包括：丙10.00万元。', []],
    ['项目9万元，包括线路租用、2023-2024年度线路第二期款3万元、UPS电源、空调维保6万元。', ['9 = 3 + 6']],
    [
      '预算9.00万元，其中：（1）本年预算8.00万元，（2）上年结转1.00万元，比2023年预算增加3.00万元，主要是甲增加2.00万元。',
      ['9.00 = 8.00 + 1.00'],
    ],
    ['支出9.00万元，比上年减少3.00万元，下降25%，主要是乙减少。其中：项目支出9.00万元。', ['9.00 = 9.00']],
    ['资产9.00万元。其中：一般公务用车1辆。本年新增资产3.00万元。', []],
    ['公用经费9.00万元，主要包括办公费、差旅费等。', []],
    ['车辆费用9万元，其中：购置费0万元，运行费9万元（保有量6辆）；', ['9 = 0 + 9']],
  ])('%s', (text, expected) => {
    expect(sums(text)).toEqual(expected)
  })
})

describe('in the paragraphs below', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'lists under a heading',
      [
        '### （一）基本支出9.00万元，主要用于人员经费。其中：',
        '甲5.00万元，乙3.00万元。',
        '丙1.00万元。',
        '### （二）别的',
        '丁7.00万元。',
      ],
      ['9.00 = 5.00 + 3.00 + 1.00'],
    ],
    [
      'an amount in the heading, the word below',
      ['### （一）基本支出9.00万元', '按功能分类：', '甲5.00万元，乙4.00万元。'],
      ['9.00 = 5.00 + 4.00'],
    ],
    [
      'numbered paragraphs, each with more inside',
      [
        '三公9.00万元，其中：',
        '（1）甲5.00万元；',
        '（2）乙4.00万元，其中：丙3.00万元，丁1.00万元；',
        '比上年减少1.00万元。',
      ],
      ['9.00 = 5.00 + 4.00', '4.00 = 3.00 + 1.00'],
    ],
    [
      'two levels',
      [
        '基本支出9.00万元。包括：',
        '1、人员经费7.00万元。包括：',
        '工资5.00万元，主要用于：基本工资。',
        '补助2.00万元。',
        '2、公用经费2.00万元。',
      ],
      ['9.00 = 7.00 + 2.00', '7.00 = 5.00 + 2.00'],
    ],
    [
      'numbers that begin again below smaller headings',
      [
        '### （二）项目支出9.00万元，其中：',
        '#### 1、甲类',
        '（1）乙4.00万元。',
        '#### 2、丙类',
        '（1）丁5.00万元。',
        '### （三）别的',
        '（1）戊1.00万元。',
      ],
      ['9.00 = 4.00 + 5.00'],
    ],
    ['nothing below', ['基本支出9.00万元，其中：'], []],
  ])('%s', (_, lines, expected) => {
    expect(sums(...lines)).toEqual(expected)
  })
})
