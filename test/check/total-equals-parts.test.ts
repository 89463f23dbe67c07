/** A stated total must meet the sum of its parts within rounding; beyond that, both figures are reported. */
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { type Changes, edited } from '../compose/composed.ts'
import { budget, checked, shown, slugs, squareFile, statedLine, stating, trainingFile } from './checked.ts'

const slug = 'total-equals-parts'
const itemStating = (stated: string) =>
  budget(['operating: 100.50 }', `operating: 100.50, stated: ${stated} }`])
/** In 元. */
const sources = (amount: string) =>
  edited(squareFile, [['carried_over:', `sources: { general_public: ${amount} }\ncarried_over:`]])
/** In 万元. */
const shared = (amount: string) =>
  edited(trainingFile, [['special_account: 15.00', `special_account: ${amount}`]])
const threePublic = (stated: string) =>
  budget(['vehicle_running: 20.00 }', `vehicle_running: 20.00, total: ${stated} }`])

describe('agrees within rounding', () => {
  it.each<[string, Changes]>([
    ['nothing stated', {}],
    ['an item, exactly', itemStating('500.50')],
    ['an item, both parts rounded up', itemStating('500.49')],
    ['an item, both parts rounded down', itemStating('500.51')],
    [
      'one part and its whole, on the very edge',
      budget(['personnel: 400.00, operating: 100.50', 'personnel: 400.00, stated: 400.01']),
    ],
    ['a class', stating('{ functional: { "208": 140.02 } }')],
    ['a group by its personnel', stating('{ functional: { "20805": { personnel: 139.98 } } }')],
    ['a member unit', stating('{ members: { "901002": 315.28 } }')],
    ['the grand total', stating('{ total: { operating: 140.87 } }')],
    ['an economic class', stating('{ economic: { "302": 140.87 } }')],
    ['what pays for a project, in 元', sources('2000000.02')],
    ['what pays for a project, in 万元', shared('15.04')],
    // Four amounts and their total: ±0.025.
    ['三公', threePublic('48.22')],
  ])('%s', (_, changes) => {
    // The edge of the one-part case shows in other equations; only this rule is asked here.
    expect(checked(changes).filter((one) => one.slug === slug)).toEqual([])
  })
})

describe('does not agree just beyond rounding', () => {
  it.each<[string, Changes, string]>([
    ['an item of two parts', itemStating('500.52'), '500.52 500.50'],
    ['an item told to three decimals', itemStating('500.511'), '500.51 500.50'],
    [
      'one part and its whole',
      budget(['personnel: 400.00, operating: 100.50', 'personnel: 400.00, stated: 400.02']),
      '400.02 400.00',
    ],
    ['a class of three lines', stating('{ functional: { "208": 140.03 } }'), '140.03 140.00'],
    [
      'a group by its personnel',
      stating('{ functional: { "20805": { personnel: 139.97 } } }'),
      '139.97 140.00',
    ],
    ['a member unit', stating('{ members: { "901003": 155.14 } }'), '155.14 155.10'],
    ['the grand total', stating('{ total: { operating: 140.88 } }'), '140.88 140.85'],
    ['an economic class', stating('{ economic: { "302": 140.88 } }'), '140.88 140.85'],
    ['what pays for a project, in 元', sources('2000000.03'), '2,000,000.03 2,000,000.00'],
    ['what pays for a project, in 万元', shared('15.05'), '45.05 45.00'],
    ['三公', threePublic('48.23'), '48.23 48.20'],
  ])('%s', (_, changes, figures) => {
    const found = checked(changes).filter((one) => one.slug === slug)
    expect(found.map(({ stated, computed }) => `${stated?.figure} ${computed?.figure}`)).toEqual([figures])
  })
})

describe('what is told', () => {
  it('of an item: place, both figures, direction, transposed digits, what it affects', () => {
    expect(
      shown(itemStating('505.00'), slug),
    ).toBe(`data/example-bureau/2024/budget.yaml:14:97 错误 项级科目2011301的基本支出与分项之和不符 [total-equals-parts]
  14 | ….00, operating: 100.50, stated: 505.00 } }
     |                                  ^^^^^^
  填列     505.00   budget.yaml:14
  计算     500.50   人员经费 + 公用经费
  相差       4.50   （填列偏大；四舍五入允许 0.015）
  提示   505.00 与 500.50 只差数字的次序
  影响   表3、表5-1、“预算收支情况总体说明”、“部门预算支出情况说明”

1 个错误，涉及 1 个文件。
`)
  })

  const short = ({ at, message, difference, hint, affects }: Diagnostic) =>
    `${at?.line}:${at?.column}+${at?.length} ${message}｜${difference}｜${hint}｜${affects?.join('、')}`
  const plainHint = '核对填列的合计与各分项；合计不必填列时可以删去，由程序计算'

  it.each<[Changes, string]>([
    [
      stating('{ functional: { "201": 1101.85 } }'),
      `${statedLine}:32+7 类级科目201的合计与分项之和不符｜9.00（填列偏小；四舍五入允许 0.055）｜1,101.85 与 1,110.85 只差数字的次序｜表3、表5-1、“预算收支情况总体说明”、“部门预算支出情况说明”`,
    ],
    [
      stating('{ functional: { "22102": { basic: 51 } } }'),
      `${statedLine}:43+2 款级科目22102的基本支出与分项之和不符｜1.00（填列偏大；四舍五入允许 0.01）｜${plainHint}｜表3、表5-1、“预算收支情况总体说明”、“部门预算支出情况说明”`,
    ],
    [
      stating('{ members: { "901001": { basic: 639.50 } } }'),
      `${statedLine}:41+6 单位901001的基本支出与分项之和不符｜9.00（填列偏大；四舍五入允许 0.025）｜${plainHint}｜表3、表5-1、“预算收支情况总体说明”、“部门预算支出情况说明”`,
    ],
    [
      stating('{ total: { personnel: 990.00 } }'),
      `${statedLine}:31+6 总计的人员经费与分项之和不符｜90.00（填列偏大；四舍五入允许 0.045）｜${plainHint}｜表3、表5-1、“预算收支情况总体说明”、“部门预算支出情况说明”`,
    ],
    [
      stating('{ economic: { "302": 140.58 } }'),
      `${statedLine}:30+6 经济分类302的合计与分项之和不符｜0.27（填列偏小；四舍五入允许 0.02）｜140.58 与 140.85 只差数字的次序｜表6、“预算收支情况总体说明”、“部门预算支出情况说明”`,
    ],
    [
      sources('2100000.00'),
      `19:28+10 项目“示例广场项目”的资金来源合计与分项之和不符｜100,000.00（填列偏大；四舍五入允许 0.02）｜${plainHint}｜表10、表12、表3、表5-1`,
    ],
    [
      shared('51.00'),
      `16:28+5 项目“示例培训项目”的资金来源合计与分项之和不符｜36.00（填列偏大；四舍五入允许 0.04）｜${plainHint}｜表10、表12、表3、表5-1`,
    ],
    [
      threePublic('99'),
      `36:106+2 “三公”经费合计与分项之和不符｜50.80（填列偏大；四舍五入允许 0.025）｜${plainHint}｜表7、“一般公共预算‘三公’经费支出情况说明”`,
    ],
  ])('%#', (changes, expected) => {
    const found = checked(changes).filter((one) => one.slug === slug)
    expect(found.map(short)).toEqual([expected])
    expect(found[0]?.severity).toBe('error')
  })

  it('of a project in 元: figures in 元', () => {
    expect(
      shown(sources('1900000.05'), slug),
    ).toBe(`data/example-bureau/2024/projects/01-square.yaml:19:28 错误 项目“示例广场项目”的资金来源合计与分项之和不符 [total-equals-parts]
  19 | sources: { general_public: 1900000.05 }
     |                            ^^^^^^^^^^
  填列   1,900,000.05   01-square.yaml:19
  计算   2,000,000.00   项目任务测算数之和
  相差      99,999.95   （填列偏小；四舍五入允许 0.02）
  提示   ${plainHint}
  影响   表10、表12、表3、表5-1

1 个错误，涉及 1 个文件。
`)
  })

  it('several at once', () => {
    const made = stating('{ functional: { "208": 150, "221": 60 }, economic: { "302": 1 } }')
    expect(checked(made).filter((one) => one.slug === slug)).toHaveLength(3)
  })
})

it('what the real publication needs passes: 256.70, 34.04 and 38.24', () => {
  const real = (personnel: string, operating: string, stated: string) =>
    slugs(
      budget([
        'personnel: 400.00, operating: 100.50',
        `personnel: ${personnel}, operating: ${operating}, stated: ${stated}`,
      ]),
    ).includes(slug)
  expect(real('233.74', '22.95', '256.70')).toBe(false)
  expect(real('233.74', '22.95', '265.70')).toBe(true)
})
