import { firstPlace } from '../../model/first-place.ts'
import { compare, isUnknown, percentOf, scaled, showPercent } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'
import { showAmount } from '../show-amount.ts'

/** 其他商品和服务支出 is for what has no 款 of its own: where it is most of 公用经费, the budget explains nothing. */
export const otherGoodsAndServicesAreFew: PrintedRule = {
  slug: 'other-goods-and-services-are-few',
  subject: 'printed',
  severity: 'warning',
  title: '“其他商品和服务支出”不到公用经费的一半',
  source: '表6；143号“不细化”',
  about:
    '30299占公用经费一半以上的，看不出钱花在哪里。公用经费不到10万元的单位也报：占得多正是因为没有细化。',
  judge: find,
}

const other = '30299'

function find({ facts: { economic, inputs, reportedIn } }: Printed): readonly Finding[] {
  const part = economic.rows.find(({ code }) => code === other)?.amounts.operating
  const whole = economic.total.operating
  if (part === undefined || isUnknown(part) || isUnknown(whole)) return []
  if (compare(part, scaled(whole, '0.5')) <= 0) return []
  const share = percentOf(part, whole)
  const at = firstPlace({ part: inputs.budget.economic[other] })
  const show = (amount: typeof part) => `${showAmount(amount, reportedIn)}${reportedIn}`
  return [
    {
      message: `其他商品和服务支出${show(part)}，占公用经费${show(whole)}的${share === null ? '' : showPercent(share, 1, false)}%`,
      at,
      hint: '能列到办公费、差旅费、劳务费等具体科目的，从30299里分出来',
      affects: ['表6', '第三部分“六”'],
    },
  ]
}
