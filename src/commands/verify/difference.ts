/** The difference between a figure of the file and the data. */
import { absolute, compare, minus, money, showMoney } from '../../number/money.ts'

/** `54.00 文件偏大`; null for codes and years, and if only the direction or the measure differs. */
export function differenceOf(file: string, data: string): string | null {
  const [own, other] = [amountIn(file), amountIn(data)]
  if (own === null || other === null || own.kind !== other.kind) return null
  const [a, b] = [money(own.digits, '元'), money(other.digits, '元')]
  if (compare(a, b) === 0) return null
  const decimals = Math.max(own.decimals, other.decimals)
  const apart = showMoney(absolute(minus(a, b)), { unit: '元', decimals, separators: true, trim: false })
  return `${apart}${own.kind === '%' ? '%' : ''} 文件偏${compare(a, b) > 0 ? '大' : '小'}`
}

/** The digits of an amount; null if it has no decimals, % or measure. */
function amountIn(text: string) {
  const [, digits = '', kind = ''] = /(-?\d[\d,.]*)(%|万元|亿元|千元|百万元|元|个百分点)?$/.exec(text) ?? []
  const decimals = digits.split('.')[1]?.length ?? 0
  return digits === '' || (decimals === 0 && kind === '') || digits.split('.').length > 2
    ? null
    : { digits: digits.replaceAll(',', ''), decimals, kind }
}
