import { prints } from '../texts/figures-in-text.ts'
import { usualExtra } from './usual-extra.ts'

/** 非税收入 that the department collects. */
export const nonTaxRevenueIsTold = usualExtra({
  slug: 'non-tax-revenue-is-told',
  title: '非税收入征收预计数',
  about: 'statement.yaml 填了非税收入的，情况说明里要写金额；没有的写不写都可以。',
  name: '非税收入',
  matter: /非税收入/,
  given: ({ nonTax }) => (nonTax === null ? null : { isPrinted: ({ text }) => prints(text, nonTax.amount) }),
  without: '没有非税收入',
})
