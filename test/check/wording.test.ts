/** Sentences and table names as districts publish them, and how they are understood. */
import { describe, expect, it } from 'vitest'
import { prints } from '../../src/check/texts/figures-in-text.ts'
import { givesReason, tellsMovement, tellsNoMovement, tellsNone } from '../../src/check/texts/wording.ts'
import { type TitleKind, tableKinds } from '../../src/document/tables/titles.ts'
import { money } from '../../src/number/money.ts'

const names: readonly (readonly [title: string, kind: TitleKind | null])[] = [
  ['收支总表', 'balance'],
  ['部门收支预算总表', 'balance'],
  ['2022年部门收支总体情况表', 'balance'],
  ['收入总表', 'income'],
  ['部门收入预算表', 'income'],
  ['收入总体情况表', 'income'],
  ['支出总表', 'spending'],
  ['部门支出总体情况表', 'spending'],
  ['2020年支出预算表', 'spending'],
  ['财政拨款收支总表', 'fiscal_balance'],
  ['财政拨款收支预算总体情况表', 'fiscal_balance'],
  ['一般公共预算支出表（分功能科目）', 'general_public'],
  ['一般公共预算财政拨款支出情况表', 'general_public'],
  ['一般公共预算当年拨款支出预算表', 'general_public'],
  ['一般公共预算基本支出表', 'basic'],
  ['一般公共预算财政拨款基本支出预算表（经济分类）', 'basic'],
  ['一般公共预算“三公”经费支出表', 'three_public'],
  ['财政拨款“三公”经费、会议费、培训费预算表', 'three_public'],
  ['政府性基金预算支出表', 'government_fund'],
  ['政府性基金预算收支表', 'government_fund'],
  ['国有资本经营预算支出情况表', 'state_capital'],
  ['项目支出表', 'projects'],
  ['部门项目支出预算明细表', 'projects'],
  ['项目支出绩效目标表', null],
  ['政府采购支出表', null],
  ['机关运行经费支出表', null],
  ['非税收入征收计划表', null],
  ['部门整体支出绩效目标表', null],
]

it.each(names)('%s', (title, kind) => {
  const kinds = Object.keys(tableKinds) as readonly TitleKind[]
  expect(kinds.filter((each) => tableKinds[each].is(title))).toEqual(kind === null ? [] : [kind])
})

describe('a movement', () => {
  it.each([
    '比2023年预算增加938.04万元，增长114.47%',
    '同比减少3.2元，下降13.95%',
    '较上年压减2万元',
    '上年12万元，本年减少2万元',
  ])('is told: %s', (text) => expect(tellsMovement(text)).toBe(true))
  it.each(['预算数12万元', '与上年预算持平', '增加值核算经费3万元'])('is not: %s', (text) =>
    expect(tellsMovement(text)).toBe(false),
  )
  it.each([
    '与上年预算持平',
    '同比无增减变化',
    '较上年无增减',
    '与2023年预算一致，两年均未安排',
    '比上年增加0万元',
  ])('is none: %s', (text) => expect(tellsNoMovement(text)).toBe(true))
})

describe('a reason', () => {
  it.each([
    '主要是人员增加',
    '主要原因：落实过紧日子要求',
    '由于机构改革',
    '持平原因是未安排',
    '因新增项目',
    '落实八项规定',
  ])('is given: %s', (text) => expect(givesReason(text)).toBe(true))
  it.each(['因公出国（境）费比上年增加7.00万元，上年未安排', '影响因素较多', '比上年减少2万元'])(
    'is not: %s',
    (text) => expect(givesReason(text)).toBe(false),
  )
})

describe('that there is none', () => {
  it.each([
    '本单位2024年无政府性基金预算。',
    '没有使用国有资本经营预算',
    '公务接待费0万元',
    '公务用车0辆',
    '附表8为空',
  ])('is told: %s', (text) => expect(tellsNone(text)).toBe(true))
  it.each(['政府性基金预算10万元', '预算120.00万元', '无法预计'])('is not: %s', (text) =>
    expect(tellsNone(text)).toBe(false),
  )
})

describe('a figure', () => {
  const amount = money('1757.50', '万元')
  it.each(['1,757.50万元', '1757.5万元', '17575000元', '17,575,000.00元', '共1，757.50万元'])(
    'is printed: %s',
    (text) => expect(prints(text, amount)).toBe(true),
  )
  it.each(['11757.50万元', '1757.51万元', '757.50万元', '1757万元'])('is not: %s', (text) =>
    expect(prints(text, amount)).toBe(false),
  )
})
