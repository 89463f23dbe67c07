/** The words of lines and heads of income, by source. */
import { bare } from '../../document/text.ts'
import type { Fund, IncomeSource } from '../../model/fund.ts'

const words: readonly (readonly [IncomeSource, RegExp])[] = [
  ['general_public', /^一般公共预算/],
  ['government_fund', /^政府性基金/],
  ['state_capital', /^国有资本/],
  ['special_account', /财政专户/],
  ['operations', /经营收入/],
  ['business', /^事业收入/],
  ['superior_grants', /^上级补助/],
  ['affiliate_remittance', /^附属单位/],
  ['other', /^其他收入/],
]

/** A label without its number: 一、, （一）, 1., 1、. */
export const unnumbered = (label: string): string =>
  bare(label).replace(/^(?:[一二三四五六七八九十廿卅]+、|\([一二三四五六七八九十]+\)|\d+[.、．])/, '')

/** The source that a line or a head names; null for totals, 财政拨款 as a whole and money of earlier years. */
export function sourceNamed(label: string): IncomeSource | null {
  const name = unnumbered(label)
  if (/结转|结余|合计|总计|小计/.test(name)) return null
  return words.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}

/** 上年结转结余 as a line or a head. */
export const isCarriedOver = (label: string): boolean => /上年结转/.test(unnumbered(label))

/** 使用非财政拨款结余. */
export const isSurplusUsed = (label: string): boolean => /使用非财政拨款结余/.test(unnumbered(label))

/** The funds by the words of their heads. */
export const fundWords: readonly (readonly [Fund, RegExp])[] = [
  ['general_public', /^一般公共预算/],
  ['government_fund', /^政府性基金/],
  ['state_capital', /^国有资本/],
  ['special_account', /财政专户/],
  ['unit_funds', /^单位资金/],
]
