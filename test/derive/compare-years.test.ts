/** Movement against last year: real figures of published budgets, zero bases, and figures as they are printed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareYears } from '../../src/derive/compare-years.ts'
import { money, showPercent } from '../../src/number/money.ts'
import { inTenThousands } from '../base-numbers.ts'
import { wan } from './facts-of.ts'

const compared = (current: string, prior: string | null, reason?: string) =>
  compareYears({
    current: money(current, '万元'),
    prior: prior === null ? null : money(prior, '万元'),
    printing: inTenThousands,
    reason,
    parts: [],
  })
const short = (current: string, prior: string) => {
  const { movement, difference, rate } = compared(current, prior)
  return `${movement} ${wan(difference)} ${rate === null ? '—' : `${showPercent(rate, 2, false)}%`}`
}

describe('published figures', () => {
  it.each<[item: string, current: string, prior: string, expected: string]>([
    ['收支总预算', '1757.51', '819.47', 'increase 938.04 114.47%'],
    ['机关运行经费', '22.95', '26.67', 'decrease 3.72 13.95%'],
    ['三公合计', '0.76', '0.81', 'decrease 0.05 6.17%'],
    ['三公合计', '0.36', '0.38', 'decrease 0.02 5.26%'],
    ['三公合计', '40.20', '45.00', 'decrease 4.8 10.67%'],
    ['公务接待费', '22.20', '27.00', 'decrease 4.8 17.78%'],
    ['三公合计', '79', '128', 'decrease 49 38.28%'],
    ['公务接待费', '4', '8', 'decrease 4 50.00%'],
    ['公务用车购置及运行费', '75', '120', 'decrease 45 37.50%'],
    ['公务用车运行费', '50', '60', 'decrease 10 16.67%'],
    ['公务用车购置费', '25', '60', 'decrease 35 58.33%'],
    ['机关运行经费', '312.23', '297.05', 'increase 15.18 5.11%'],
    ['三公合计', '29', '28.5', 'increase 0.5 1.75%'],
    ['公务接待费', '1', '0.5', 'increase 0.5 100.00%'],
    ['三公合计', '14.01', '12.00', 'increase 2.01 16.75%'],
    ['因公出国（境）费', '7', '74', 'decrease 67 90.54%'],
    ['公务用车购置及运行费', '87.15', '20.30', 'increase 66.85 329.31%'],
    ['公务接待费', '4.5', '1.94', 'increase 2.56 131.96%'],
    ['三公合计', '1969', '2190', 'decrease 221 10.09%'],
    ['公务接待费', '242', '254', 'decrease 12 4.72%'],
    ['公务用车购置及运行维护费', '1687', '1896', 'decrease 209 11.02%'],
    ['收入预算', '93.14', '90.77', 'increase 2.37 2.61%'],
    ['收入预算', '876.87', '718.94', 'increase 157.93 21.97%'],
    ['基本支出', '196.75', '207.87', 'decrease 11.12 5.35%'],
  ])('%s %s, last year %s', (_, current, prior, expected) => {
    expect(short(current, prior)).toBe(expected)
  })
})

describe('zero, and what is printed as zero', () => {
  it.each([
    ['12', '0', 'from-nil 12 —'],
    ['0', '12', 'to-nil 12 100.00%'],
    ['0', '0', 'both-nil 0 —'],
    ['12', '12.00', 'unchanged 0 —'],
    // 0.004 and 0.0049 are printed 0.00; a reader sees no amount.
    ['0.004', '0', 'both-nil 0 —'],
    ['3', '0.0049', 'from-nil 3 —'],
    ['0.005', '0', 'from-nil 0.01 —'],
    // 10.004 and 9.996 are both printed 10.00, 10.005 is printed 10.01.
    ['10.004', '9.996', 'unchanged 0 —'],
    ['10.005', '10.004', 'increase 0.01 0.10%'],
  ])('%s, last year %s', (current, prior, expected) => {
    expect(short(current, prior)).toBe(expected)
  })

  it('nothing known of last year: no movement, no rate, the reason stays', () => {
    expect(compared('1', null, '新设')).toMatchObject({
      prior: null,
      movement: 'unknown',
      rate: null,
      reason: '新设',
    })
    expect(compared('1', '2').reason).toBeNull()
  })
})

it('the year turned round is the same difference the other way', () => {
  const opposite = { increase: 'decrease', decrease: 'increase', 'from-nil': 'to-nil', 'to-nil': 'from-nil' }
  const amount = fc
    .integer({ min: 0, max: 9_999_999 })
    .map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`)
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [there, back] = [compared(a, b), compared(b, a)]
      expect(wan(there.difference)).toBe(wan(back.difference))
      expect(
        { ...opposite, unchanged: 'unchanged', 'both-nil': 'both-nil', unknown: '' }[there.movement],
      ).toBe(back.movement)
    }),
  )
})
