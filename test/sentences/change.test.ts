/** How a figure moved, in every situation: one row a situation, the sentence in full. */

import { readFileSync } from 'node:fs'
import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PartKey } from '../../src/derive/comparison.ts'
import { changeSentence, type Situation } from './sentence.ts'

describe('a change', () => {
  it.each<[string, Situation, string]>([
    [
      'up',
      { current: '1757.51', prior: '819.47', reason: '城市视频经费增加' },
      '比2023年预算增加938.04万元，增长114.47%，主要是城市视频经费增加',
    ],
    [
      'down',
      { current: '22.95', prior: '26.67', reason: '压减开支' },
      '比2023年预算减少3.72万元，下降13.95%，主要是压减开支',
    ],
    ['down, no reason', { current: '0.76', prior: '0.81' }, '比2023年预算减少0.05万元，下降6.17%'],
    ['unchanged', { current: '12.00', prior: '12.00' }, '与2023年预算持平'],
    ['unchanged as printed', { current: '12.001', prior: '12.004' }, '与2023年预算持平'],
    [
      'unchanged, with a reason',
      { current: '12', prior: '12', reason: '标准未调整' },
      '与2023年预算持平，原因是标准未调整',
    ],
    ['too little for a percentage', { current: '100000.01', prior: '100000' }, '比2023年预算增加0.01万元'],
    ['nothing in either year', { current: '0', prior: '0.00' }, '与2023年预算一致，两年均未安排'],
    [
      'from nothing: an amount, no percentage',
      { current: '60', prior: '0', reason: '新增示例广场项目' },
      '比2023年预算增加60.00万元（上年未安排），主要是新增示例广场项目',
    ],
    [
      'to nothing',
      { current: '0', prior: '18', reason: '本年不购置车辆' },
      '比2023年预算减少18.00万元，下降100.00%，主要是本年不购置车辆',
    ],
    ['nothing known of last year', { current: '100', prior: null }, '上年没有可比的预算数'],
    [
      'explained by the data',
      {
        current: '1757.51',
        prior: '819.47',
        reason: 'auto',
        parts: [
          [{ project: '城市视频经费' }, 'new', '1000.00'],
          [{ project: '网络安全加固' }, 'changed', '9.19'],
          [{ part: 'basic' }, 'changed', '-18.67'],
        ],
      },
      '比2023年预算增加938.04万元，增长114.47%，主要是新增城市视频经费1,000.00万元，其他支出减少61.96万元',
    ],
    [
      'explained by parts against each other',
      {
        current: '90',
        prior: '100',
        reason: 'auto',
        parts: [
          [{ project: '示例道路' }, 'gone', '-50'],
          [{ project: '示例广场' }, 'changed', '30'],
          [{ part: 'basic' }, 'changed', '10'],
        ],
      },
      '比2023年预算减少10.00万元，下降10.00%，主要是示例道路50.00万元本年不再安排，示例广场增加30.00万元，基本支出增加10.00万元',
    ],
    [
      'explained by nothing that the data know',
      { current: '90', prior: '100', reason: 'auto' },
      '比2023年预算减少10.00万元，下降10.00%',
    ],
  ])('%s', (_, situation, expected) => {
    expect(changeSentence(situation)).toBe(expected)
  })
})

describe('a part of a change that is no project', () => {
  it.each<[PartKey, string]>([
    ['basic', '基本支出'],
    ['unit_operations', '事业单位经营支出'],
    ['to_superior', '上缴上级支出'],
    ['to_affiliates', '对附属单位补助支出'],
    ['carry_forward', '年终结转结余'],
    ['overseas', '因公出国（境）费'],
    ['reception', '公务接待费'],
    ['vehicle_purchase', '公务用车购置费'],
    ['vehicle_running', '公务用车运行维护费'],
  ])('%s is called %s', (part, word) => {
    const situation: Situation = {
      current: '90',
      prior: '100',
      reason: 'auto',
      parts: [[{ part }, 'changed', '-10']],
    }
    expect(changeSentence(situation)).toBe(
      `比2023年预算减少10.00万元，下降10.00%，主要是${word}减少10.00万元`,
    )
  })
})

type Figure = {
  kind: string
  id: string
  current: string
  prior: string
  delta: string
  calc_pct: string
  printed_pct: string | null
  ok: boolean | null
}

describe('published figures', () => {
  const all = JSON.parse(readFileSync('test/fixtures/figures.json', 'utf8')) as Figure[]
  const changes = all.filter(({ kind }) => kind === 'change')

  it('are there', () => {
    expect(changes.length).toBeGreaterThan(20)
  })

  it.each(changes.map((figure) => [figure.id, figure] as const))(
    '%s',
    (_, { current, prior, delta, calc_pct, printed_pct, ok }) => {
      const difference = new Decimal(delta)
      const shown = difference
        .abs()
        .toFixed(2)
        .replace(/\B(?=(\d{3})+(?!\d))/g, ',')
      const words = difference.isNegative() ? ['减少', '下降'] : ['增加', '增长']
      const rate = new Decimal(calc_pct).abs().toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2)
      expect(changeSentence({ current, prior })).toBe(
        `比2023年预算${words[0]}${shown}万元，${words[1]}${rate}%`,
      )
      // Where a publication printed a right percentage, ours is the same figure.
      if (ok === true && printed_pct !== null)
        expect(new Decimal(rate).sub(printed_pct).abs().lte('0.05')).toBe(true)
    },
  )
})

describe('any two amounts', () => {
  const amount = fc.oneof(
    fc.constantFrom('0', '0.00', '0.01', '99999999999999.99'),
    fc
      .tuple(fc.nat(10_000_000), fc.nat(99))
      .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`),
  )

  it('give a sentence from whose figures they can be computed again', () => {
    fc.assert(
      fc.property(amount, amount, (current, prior) => {
        const text = changeSentence({ current, prior })
        const change = new Decimal(current).sub(prior)
        expect(text).not.toMatch(/-|NaN|undefined|增加0\.00|减少0\.00|增长0\.00%.*万元0/)
        if (change.isZero()) {
          expect(text).toMatch(/持平$|两年均未安排$/)
          return
        }
        const [, word = '', figure = ''] = /(增加|减少)([\d,.]+)万元/.exec(text) ?? []
        expect(word).toBe(change.isNegative() ? '减少' : '增加')
        expect(figure.replaceAll(',', '')).toBe(change.abs().toFixed(2))
        const [, direction, rate] = /，(增长|下降)([\d,.]+)%/.exec(text) ?? []
        const exact = new Decimal(prior).isZero() ? null : change.abs().div(prior).mul(100)
        // From nothing there is no percentage, and none that would be printed 0.00%.
        if (exact === null || exact.lt('0.005')) expect(rate).toBeUndefined()
        else {
          expect(direction).toBe(change.isNegative() ? '下降' : '增长')
          expect(new Decimal(rate ?? 'NaN').sub(exact).abs().lte('0.005')).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})
