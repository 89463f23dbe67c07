import { groupBy } from '../../model/group-by.ts'
import { compare, money } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import { enteredOf, fieldOf } from '../publication/fields.ts'
import type { EnteredLine } from '../publication/lines.ts'
import { inOne, type Match } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'
import { amountsIn } from './text-amounts.ts'

/** One text counts in 元 or in 万元: a reader who adds its amounts up must not have to convert. */
export const oneUnitForAmounts: PrintedRule = {
  slug: 'one-unit-for-amounts',
  subject: 'printed',
  severity: 'warning',
  title: '一段文字里的金额用一种单位',
  source: '公开文本的校对；审计常指“元、万元混用”',
  about: '同一栏里有的写“601616元”，有的写“57.8万元”。单价、标准和一万元以下的元不算。',
  judge: find,
}

/** Amounts below this are usually in 元. */
const large = money('10000', '元')

function find({ lines }: Printed): readonly Finding[] {
  return groupBy(enteredOf(lines), fieldOf).flatMap(([, ofField]) => {
    const found = ofField.flatMap(largeAmounts)
    const says = (unit: string) => `${unit}，如${found.find((each) => each.unit === unit)?.fragment}`
    return new Set(found.map(({ unit }) => unit)).size < 2
      ? []
      : inOne(
          found.map(({ line, fragment, unit }): Match => ({ line, fragment, says: says(unit) })),
          { message: '同一栏的金额单位不一', hint: '换算成一种单位' },
        )
  })
}

const largeAmounts = (line: EnteredLine) =>
  amountsIn(line.text)
    .filter(({ isPrice, unit, amount }) => !isPrice && unit !== '万' && compare(amount, large) >= 0)
    .map(({ fragment, unit }) => ({ line, fragment, unit }))
