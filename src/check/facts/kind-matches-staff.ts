import type { Facts } from '../../derive/facts.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { countOf, type MemberStaff, nameOfMember, placeOfStaff, staffByMember, staffTimes } from './staff.ts'

/**
 * The kind of a unit (行政单位, 参公事业单位, 事业单位) decides what counts as 机关运行经费, so it must fit the posts that the
 * unit has.
 */
export const kindMatchesStaff: FactsRule = {
  slug: 'kind-matches-staff',
  subject: 'facts',
  severity: 'warning',
  title: '单位性质与人员编制相符',
  source: '第一部分；预算法第十四条（机关运行经费）',
  about:
    '行政单位有行政编制，参公事业单位有参公编制，事业单位两样都没有。单位性质写在 unit.yaml 的 kind，它决定公用经费算不算机关运行经费；预算单位不写的随部门，随部门的有行政、参公编制之一即可。',
  judge: find,
}

function find({ inputs }: Facts): readonly Finding[] {
  return (staffByMember(inputs) ?? [])
    .filter(({ entries }) => entries.length > 0)
    .flatMap((staff) => findingsOf(staff, inputs))
}

function findingsOf(staff: MemberStaff, inputs: Facts['inputs']): readonly Finding[] {
  const { member, entries } = staff
  const kind = member.kind ?? inputs.unit.kind
  const isInherited = member.kind === undefined && inputs.unit.members.length > 1
  const problem = problemOf(kind, entries, isInherited)
  if (problem === null) return []
  const at = placeOfStaff(inputs, entries, ['establishment', problem.key])
  return [
    {
      message: `${nameOfMember(member, inputs)}是${kind}${isInherited ? '（随部门）' : ''}，${problem.what}`,
      at,
      hint: `核对 staffing；单位性质不对的，在 unit.yaml 写 kind（${member.code.text} 的那一行）`,
      affects: ['第一部分“三”', '第三部分“十”机关运行经费'],
    },
  ]
}

type Problem = {
  readonly what: string
  readonly key: 'administrative' | 'institution' | 'civil_service_managed'
}

/** Null for a unit without staff, and where a draft does not know the counts yet. */
function problemOf(kind: string, entries: MemberStaff['entries'], isInherited: boolean): Problem | null {
  const [administrative, institution, managed] = (
    ['administrative', 'institution', 'civil_service_managed'] as const
  ).map((key) => staffTimes.reduce((total, when) => total + countOf(entries, when, key), 0)) as [
    number,
    number,
    number,
  ]
  if ([administrative, institution, managed].some(Number.isNaN)) return null
  const isEmpty = administrative + institution === 0
  // Both count for 机关运行经费, which is what a kind taken over from the department decides.
  if (isInherited && kind !== '事业单位' && administrative + managed > 0) return null
  switch (kind) {
    case '行政单位':
      return administrative === 0 && !isEmpty
        ? { what: '却没有行政编制和行政在职', key: 'institution' }
        : null
    case '参公事业单位':
      return managed === 0 && !isEmpty ? { what: '却没有参公编制和参公在职', key: 'institution' } : null
    default:
      return managed > 0 || administrative > 0
        ? {
            what: administrative > 0 ? '却有行政编制或行政在职' : '却有参公编制或参公在职',
            key: administrative > 0 ? 'administrative' : 'civil_service_managed',
          }
        : null
  }
}
