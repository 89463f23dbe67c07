/** What moved a figure: the parts that explain most of it, the largest first, and the rest. */
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/derive/explain.ts'
import type { Comparison, PartOfChange } from '../../src/derive/facts.ts'
import { minus, money, nil } from '../../src/number/money.ts'
import { qiaokouJob } from '../project.ts'
import { factsOf, wan } from './facts-of.ts'

const signed = (digits: string) =>
  digits.startsWith('-') ? minus(nil, money(digits.slice(1), '万元')) : money(digits, '万元')
const part = (name: string, amount: string): PartOfChange => ({
  name,
  kind: 'changed',
  amount: signed(amount),
})
const told = (explanation: Comparison['explanation']) =>
  explanation && [
    ...explanation.parts.map(({ name, kind, amount }) => `${name} ${kind} ${wan(amount)}`),
    `rest ${wan(explanation.rest)}`,
  ]

describe('an explanation', () => {
  it.each<[string, string, PartOfChange[], string[] | null]>([
    [
      'takes what moves a tenth of the whole or more',
      '100',
      [part('甲', '9'), part('乙', '-10'), part('丙', '80')],
      ['丙 changed 80', '乙 changed -10', 'rest 30'],
    ],
    [
      'takes four at most',
      '100',
      ['50', '40', '30', '20', '15'].map((own) => part(own, own)),
      ['50 changed 50', '40 changed 40', '30 changed 30', '20 changed 20', 'rest -40'],
    ],
    [
      'takes the largest where none is large',
      '100',
      [part('甲', '9'), part('乙', '8')],
      ['甲 changed 9', 'rest 91'],
    ],
    ['may leave no rest', '-12.5', [part('甲', '-12.5')], ['甲 changed -12.5', 'rest 0']],
    ['counts figures as printed', '1', [part('甲', '1.004')], ['甲 changed 1', 'rest 0']],
    ['is none where nothing finer is known', '100', [], null],
    ['is none where no part moved', '100', [part('甲', '0'), part('乙', '0.001')], null],
  ])('%s', (_, difference, parts, expected) => {
    expect(told(explain(signed(difference), parts, '万元'))).toEqual(expected)
  })
})

it('of the real unit is its new project', () => {
  const { comparisons } = factsOf({}, qiaokouJob)
  const expected = ['城市视频经费 new 1000', 'rest -61.96']
  expect(told(comparisons.total.explanation)).toEqual(expected)
  expect(told(comparisons.general_public.explanation)).toEqual(expected)
  expect(comparisons.total.isExplained).toBe(false)
})
