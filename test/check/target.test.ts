/** Targets and numerals as indicators write them. */
import { describe, expect, it } from 'vitest'
import { countBefore, fromNumeral } from '../../src/check/facts/counts-in-text.ts'
import { targetOf, targetsInName } from '../../src/check/facts/target.ts'

it.each([
  ['零', 0],
  ['三', 3],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['九十九', 99],
  ['一百', 100],
  ['一百零五', 105],
  ['一百二十', 120],
  ['三百六十五', 365],
  ['', null],
  ['甲', null],
  ['十十', null],
])('%s is %s', (text, expected) => {
  expect(fromNumeral(text)).toBe(expected)
})

it.each([
  ['更新公务用车一辆', 1],
  ['更新执法执勤用车12辆、办公设备', 12],
  ['轿车一辆、商务车两辆', null],
  ['车辆', null],
])('%s has %s 辆', (text, expected) => {
  expect(countBefore(text, '辆')).toBe(expected)
})

describe('a target', () => {
  it.each([
    ['≥98%', '98 % at-least'],
    ['＞９８％', '98 % at-least'],
    ['100%', '100 % exactly'],
    ['99.90%', '99.9 % exactly'],
    ['≤4小时', '4 小时 at-most'],
    ['12份。', '12 份 exactly'],
    ['6 期', '6 期 exactly'],
    ['不少于299条', '299 条 at-least'],
    ['95%以上', '95 % at-least'],
    ['正常', null],
    ['8-10次', null],
  ])('%s', (text, expected) => {
    const target = targetOf(text)
    expect(target && `${target.number} ${target.measure} ${target.bound}`).toBe(expected)
  })
})

describe('a name that states its target', () => {
  it.each([
    ['线路故障处理率100%', '%', ['100']],
    ['线路开通数不少于299条', '条', ['299']],
    ['每月提供报告，全年总计12份。', '份', ['12']],
    ['签订法律咨询、财务外包合同三份', '份', ['3']],
    ['电脑维护完成率95%以上', '%', ['95']],
    ['平台稳定运行率达到99%，用户满意', '%', ['99']],
    ['保障126个社区、11个街道接入政务外网率100%', '%', ['100']],
    // Numbers that are no target.
    ['保障126个社区、11个街道接入政务外网', '个', []],
    ['为区直部门100%提供视频共享', '%', []],
    ['一个中心三个平台建设', '个', []],
    ['满意度', '%', []],
    ['全年总计12份', '', []],
  ])('%s in %s', (name, measure, expected) => {
    expect(targetsInName(name, measure).map(({ number }) => number)).toEqual(expected)
  })
})
