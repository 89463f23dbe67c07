import type { Facts } from '../../derive/facts.ts'
import { repeated } from '../../model/group-by.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { linesOf } from './places.ts'
import { placeOfStaff, staffByMember } from './staff.ts'

/** The department's staff is its members' staff: a member left out makes every sum of part one too small. */
export const staffingCoversMembers: FactsRule = {
  slug: 'staffing-covers-members',
  subject: 'facts',
  severity: 'warning',
  title: '每个预算单位的人员填一次',
  source: '第一部分“三、部门人员构成”',
  about: 'staffing 按单位填列的，unit.yaml 的每个预算单位有一条，且只有一条。没有写 member 的不比较。',
  judge: find,
}

function find({ inputs, staffing }: Facts): readonly Finding[] {
  if (!staffing.isCounted) return []
  const staff = staffByMember(inputs)
  const known = inputs.unit.members.map(({ code }) => code.text)
  const isMistyped = inputs.statement.staffing.some(({ member }) => !known.includes(member?.text ?? ''))
  // `member-known` reports an unknown member; the unit that it was meant for would be reported as missing.
  if (staff === null || staff.length === 1 || isMistyped) return []
  const absent = staff.filter(({ entries }) => entries.length === 0)
  const at = placeOfStaff(inputs, staff.flatMap(({ entries }) => entries).slice(0, 1), ['retired', ''])
  const twice = repeated(inputs.statement.staffing, ({ member }) => member?.text ?? '')
  return [
    ...(absent.length === 0
      ? []
      : [
          {
            message: `人员里没有单位${absent.map(({ member }) => `${member.code.text} ${member.name}`).join('、')}`,
            at,
            hint: '在 statement.yaml 的 staffing 里补一条；没有人员的单位填 0',
            affects: ['第一部分“三”'],
          },
        ]),
    ...twice.flatMap(([first, ...others]): readonly Finding[] =>
      first?.member === undefined
        ? []
        : [
            {
              message: `单位${first.member.text}的人员填了 ${others.length + 1} 次，合计会重复`,
              at: others[0]?.member?.place ?? first.member.place,
              hint: `另见 ${linesOf([first.member.place, ...others.slice(1).map(({ member }) => member?.place)])}；合成一条`,
              affects: ['第一部分“三”'],
            },
          ],
    ),
  ]
}
