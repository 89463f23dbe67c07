/** Figures in running text, however a district writes them: 3,456.24万元, 3456.24万元, 12.5万元, 125000元. */

import { type Money, showMoney } from '../../number/money.ts'
import { showAmount } from '../show-amount.ts'

const forms = (amount: Money): readonly string[] =>
  (['万元', '元'] as const).flatMap((unit) =>
    [true, false].map((trim) => showMoney(amount, { unit, decimals: 2, separators: false, trim })),
  )

/** Whether `text` prints the amount: in 万元 or in 元, and with as many decimals as its district writes. */
export function prints(text: string, amount: Money): boolean {
  const plain = text.replaceAll(/(?<=\d)[,，](?=\d{3})/g, '')
  const figures = new Set(plain.match(/\d+(?:\.\d+)?/g))
  return (
    forms(amount).some((form) => figures.has(form)) ||
    [...plain.matchAll(/(\d+(?:\.(\d+))?)(万元|元)/g)].some(
      ([, figure, written = '', unit]) => figure === rounded(amount, unit as '元' | '万元', written.length),
    )
  )
}

const rounded = (amount: Money, unit: '元' | '万元', decimals: number): string =>
  showMoney(amount, { unit, decimals, separators: false, trim: false })

/** An amount as a message shows it. */
export const inWan = (amount: Money): string => `${showAmount(amount, '万元')}万元`
