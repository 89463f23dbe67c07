/** A stated total whose key names nothing of the budget is reported: otherwise it would be skipped unseen. */
import { describe, expect, it } from 'vitest'
import type { Changes } from '../compose/composed.ts'
import { budget, diagnosticsOf, toldOf } from './facts-of.ts'

const stating = (block: string): Changes => budget(['economic:\n', `stated: ${block}\neconomic:\n`])
const slug = 'stated-total-has-parts'

it.each([
  '{ functional: { "208": 140.01, "20805": 140.01 } }',
  '{ functional: { "21208": 60.00 } }',
  '{ economic: { "301": 880.01 } }',
  '{ members: { "901002": 315.25 } }',
])('%s has parts', (block) => {
  expect(toldOf(stating(block))).toEqual([])
})

describe('has none', () => {
  it.each([
    [
      '{ functional: { "20806": 140.00 } }',
      '28:34+6 stated.functional 中的“20806”在预算里没有分项｜是不是“20805”？',
    ],
    [
      '{ functional: { "20805": 140.00, "280": { personnel: 1, basic: 140.00 } } }',
      '28:62+1 stated.functional 中的“280”在预算里没有分项｜是不是“208”？',
    ],
    // A 项 is stated at its own line.
    ['{ functional: { "2080505": 140.00 } }', '28:36+6 stated.functional 中的“2080505”在预算里没有分项｜'],
    [
      '{ functional: { "305": 1 } }',
      '28:32+1 stated.functional 中的“305”在预算里没有分项｜应为预算里有的功能分类的类或款：201、20113、208、20805、221、22102、212、21208、223、22301',
    ],
    ['{ economic: { "310": 60.00 } }', '28:30+5 stated.economic 中的“310”在预算里没有分项｜是不是“301”？'],
    [
      '{ economic: { "505": 60.00 } }',
      '28:30+5 stated.economic 中的“505”在预算里没有分项｜应为预算里有的经济分类的类：301、302',
    ],
    [
      '{ members: { "901030": 155.10 } }',
      '28:32+6 stated.members 中的“901030”在预算里没有分项｜是不是“901003”？',
    ],
    [
      '{ members: { "77": 155.10 } }',
      '28:28+6 stated.members 中的“77”在预算里没有分项｜应为预算里有的预算单位：901001、901002、901003',
    ],
  ])('%s', (block, expected) => {
    const found = diagnosticsOf(stating(block))
    expect(found.map(({ slug, severity }) => `${severity} ${slug}`)).toEqual([`error ${slug}`])
    expect(
      found.map(({ at, message, hint }) => `${at?.line}:${at?.column}+${at?.length} ${message}｜${hint}`),
    ).toEqual([expect.stringContaining(expected)])
  })

  it('each is told', () => {
    const made = stating('{ functional: { "229": 1 }, economic: { "303": 1 }, members: { "901009": 1 } }')
    expect(diagnosticsOf(made).filter((one) => one.slug === slug)).toHaveLength(3)
  })
})
