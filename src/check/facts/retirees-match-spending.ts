import { moneyOrNil } from '../../derive/entered-money.ts'
import type { Facts } from '../../derive/facts.ts'
import type { Place } from '../../diagnostic/diagnostic.ts'
import { basicParts } from '../../model/budget.ts'
import { firstPlace } from '../../model/first-place.ts'
import { isNil, isUnknown, type Money, nil, sum } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { showAmount } from '../show-amount.ts'
import { withLines } from './places.ts'
import { nameOfMember, placeOfStaff, retireesOf, staffByMember } from './staff.ts'

/**
 * 离退休 money needs people who receive it: the items 2080501 and 2080502 and the groups 30301 and 30302, compared with
 * the staff.
 */
export const retireesMatchSpending: FactsRule = {
  slug: 'retirees-match-spending',
  subject: 'facts',
  severity: 'warning',
  title: '有离退休支出的有离退休人员',
  source: '第一部分“三”、表5-1、表6',
  about:
    '列了行政、事业单位离退休（2080501、2080502）的单位，staffing 里要有离休或退休人员；列了离休费（30301）的部门要有离休人员，列了退休费（30302）的要有退休人员。有人员没有支出的不报：养老金多由社保发放。',
  judge: (facts) => (facts.staffing.isCounted ? [...byItem(facts), ...byGroup(facts)] : []),
}

const items = ['2080501', '2080502']

function byItem({ inputs, reportedIn }: Facts): readonly Finding[] {
  const { budget, unit } = inputs
  return (staffByMember(inputs) ?? []).flatMap(({ member, entries }) => {
    const isOwn = (code: string | undefined) => unit.members.length === 1 || code === member.code.text
    const lines = budget.spending.filter((line) => items.includes(line.item.text) && isOwn(line.member?.text))
    const amount = sum(
      lines
        .map(basicParts)
        .flatMap(({ stated, personnel, operating }) =>
          (stated ? [stated] : [personnel, operating]).map((each) => moneyOrNil(each, reportedIn)),
        ),
    )
    const people = retireesOf(entries, 'veterans') + retireesOf(entries, 'retired')
    if (isNil(amount) || isUnknown(amount) || people !== 0) return []
    return [
      findingOf(
        `${nameOfMember(member, inputs)}列有离退休支出${figure(amount, reportedIn)}，人员里却没有离退休人员`,
        lines[0]?.item.place,
        placeOfStaff(inputs, entries, ['retired', 'retired']),
      ),
    ]
  })
}

function byGroup(facts: Facts): readonly Finding[] {
  const { inputs, staffing, economic, reportedIn } = facts
  const pairs = [
    ['30301', '离休费', '离休人员', 'veterans', staffing.veterans],
    ['30302', '退休费', '退休人员', 'retired', staffing.retired],
  ] as const
  return pairs.flatMap(([code, name, who, key, people]) => {
    const amount = economic.rows.find((row) => row.meaning === code)?.amounts.total ?? nil
    if (isNil(amount) || isUnknown(amount) || people !== 0) return []
    const entries = inputs.statement.staffing.map((entry, index) => ({ ...entry, index }))
    return [
      findingOf(
        `表6列有${name}${figure(amount, reportedIn)}，人员里却没有${who}`,
        firstPlace(inputs.budget.economic[code]),
        placeOfStaff(inputs, entries, ['retired', key]),
      ),
    ]
  })
}

const figure = (amount: Money, unit: '元' | '万元'): string => `${showAmount(amount, unit)}${unit}`

const findingOf = (message: string, at: Place | undefined, staff: Place | undefined): Finding => ({
  message,
  at,
  hint: `核对支出的科目，和 ${withLines('staffing 的 retired', [staff])}`,
  affects: ['第一部分“三”', '表5-1', '表6'],
})
