/** Amounts of money that texts name: 12.6万元, 126000元, 8.5万. */
import { type Money, money, showMoney } from '../../number/money.ts'

/** An amount in a text. */
export type TextAmount = {
  /** As the text has it: 45.62万元. */
  readonly fragment: string
  readonly index: number
  /** As finely as it is written: 45万元 may be 45.3. */
  readonly amount: Money
  readonly digits: string
  /** `万`: the text leaves 元 out. */
  readonly unit: '元' | '万元' | '万'
  /** A price or a standard: 每台4500元, 8万/个, 不高于5.5万. */
  readonly isPrice: boolean
}

const pattern =
  /(?<![\d.])((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(万元|元(?![素旦宵件月])|万(?=[，。；、）)（(/]|$))/g
const priceBefore = /(?:每[^，。；、]{0,8}|单价[^，。；、]{0,4}|不(?:高于|低于|超过)|标准(?:为|是)?)$/

/** Every amount of a text that names its unit. */
export const amountsIn = (text: string): readonly TextAmount[] =>
  [...text.matchAll(pattern)].map(({ 0: fragment, 1: number = '', 2: unit = '', index }) => {
    const digits = number.replaceAll(',', '')
    return {
      fragment,
      index,
      amount: money(digits, unit === '元' ? '元' : '万元', 'as-written'),
      digits,
      unit: unit as TextAmount['unit'],
      isPrice:
        priceBefore.test(text.slice(0, index)) || /^(?:\/|／|每)/.test(text.slice(index + fragment.length)),
    }
  })

/** 142,000元 */
export const inYuan = (amount: Money): string =>
  `${showMoney(amount, { unit: '元', decimals: 2, separators: true, trim: true })}元`
