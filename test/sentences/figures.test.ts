/** Published shares and totals: the same percentages, and sums that agree within rounding though they do not add up. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agree, money, percentOf, showMoney, showPercent, sum } from '../../src/number/money.ts'

type Share = { kind: 'share'; id: string; part: string; total: string; printed_pct: string }
type Sum = {
  kind: 'sum'
  id: string
  parts: string[]
  printed_total: string
  calc_total: string
  ok: boolean
}

const all = JSON.parse(readFileSync('test/fixtures/figures.json', 'utf8')) as (Share | Sum)[]
const shares = all.filter((figure): figure is Share => figure.kind === 'share')
const sums = all.filter((figure): figure is Sum => figure.kind === 'sum')
const shown = { unit: '万元', decimals: 2, separators: false, trim: false } as const

describe('published figures', () => {
  it('are there', () => {
    expect([shares.length, sums.length]).toEqual([2, 12])
  })

  it.each(shares.map((figure) => [figure.id, figure] as const))(
    'share %s',
    (_, { part, total, printed_pct }) => {
      const share = percentOf(money(part, '万元'), money(total, '万元'))
      expect(share && showPercent(share, 2, false)).toBe(printed_pct)
    },
  )

  it.each(sums.map((figure) => [figure.id, figure] as const))(
    'sum %s',
    (_, { parts, printed_total, calc_total, ok }) => {
      const added = sum(parts.map((part) => money(part, '万元')))
      const printed = money(printed_total, '万元')
      expect(agree(added, printed)).toBe(true)
      expect(showMoney(added, shown)).toBe(showMoney(money(calc_total, '万元'), shown))
      expect(showMoney(added, shown) === showMoney(printed, shown)).toBe(ok)
    },
  )
})
