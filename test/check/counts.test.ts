/** Numbers with a measure word are found with the words that say what they count, and nothing else is taken for one. */
import { describe, expect, it } from 'vitest'
import type { Line } from '../../src/check/publication/lines.ts'
import { countsIn, inDigits } from '../../src/check/texts/counts.ts'

const lineOf = (text: string): Line => ({ text, entered: null, where: '', kind: 'entered' })

/** `126个 范围涵盖|社区`, with the scope in brackets, ~ for a rough number and ≥ for a bound. */
const told = (text: string) =>
  countsIn(lineOf(text), 2024).map(
    ({ digits, measure, left, right, scope, isRough, isBound }) =>
      `${isRough ? '~' : ''}${isBound ? '≥' : ''}${digits}${measure} ${left}|${right}${scope === '' ? '' : ` [${scope}]`}`,
  )

describe('a count', () => {
  it.each([
    ['涉及的网络，范围涵盖126个社区。', ['126个 范围涵盖|社区']],
    ['租用电信政务网线路共304条，报价601616元/年', ['304条 租用电信政务网线路|']],
    ['改造老旧小区3个，惠及居民1,200户。', ['3个 改造老旧小区|', '1200户 惠及居民|']],
    ['完成四个老旧小区改造', ['4个 完成|老旧小区改造']],
    ['新建道路0.80公里', ['0.8公里 新建道路|']],
    ['线路开通数不少于299条', ['≥299条 线路开通数|']],
    ['各部门共有近3000台', ['~3000台 各部门| [各]']],
    ['涉及70多家单位', ['~70家 涉及|单位']],
    ['2023年改造4个小区，2024年改造3个小区', ['4个 改造|小区 [2023]', '3个 改造|小区']],
    ['2024-2025年度租用线路304条', ['304条 租用线路|']],
    ['明年即将到期的设备有24台', ['24台 即将到期的设备|']],
    ['共改造20个小区，其中市级3个小区', ['20个 改造|小区', '3个 其中市级|小区 [其中]']],
    ['五年改造老旧小区20个', ['20个 五年改造老旧小区| [五年]']],
    ['一期建成12座泵站', ['12座 一期建成|泵站 [一期]']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it.each([
    '依据武政办〔2017〕36号、第3条例行检查',
    '视频监控系统三期、等保三级系统、三公经费',
    '每月6日，2024年3月5日，24小时值守',
    '金额57.8万元，占12.5%，降低2个百分点',
    '联合3部门、历时3个月、15人员额',
    '电话83426338，带宽1000M，IPV6',
    '一个平台、第二批次、二级预算单位',
  ])('none in: %s', (text) => {
    expect(told(text)).toEqual([])
  })
})

it.each([
  ['1,300', '1300'],
  ['0.80', '0.8'],
  ['12.0', '12'],
  ['两', '2'],
  ['十', '10'],
  ['十二', '12'],
  ['二十', '20'],
  ['一百二十六', '126'],
])('%s is %s', (number, digits) => {
  expect(inDigits(number)).toBe(digits)
})
