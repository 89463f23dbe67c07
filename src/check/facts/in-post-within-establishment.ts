import type { Facts } from '../../derive/facts.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import {
  countOf,
  type MemberStaff,
  nameOfMember,
  placeOfStaff,
  type StaffKind,
  staffByMember,
} from './staff.ts'

/** More people than posts (超编) is something that an inspector asks about: mostly the two were exchanged. */
export const inPostWithinEstablishment: FactsRule = {
  slug: 'in-post-within-establishment',
  subject: 'facts',
  severity: 'warning',
  title: '在职人数不超过编制',
  source: '第一部分“三、部门人员构成”',
  about: '逐个单位比较行政、事业两类：在职多于编制的（超编）请核对；确实超编的不必改。',
  judge: find,
}

const words: Readonly<Record<Exclude<StaffKind, 'civil_service_managed'>, string>> = {
  administrative: '行政',
  institution: '事业',
}

function find({ inputs }: Facts): readonly Finding[] {
  const { unit, statement } = inputs
  const [first] = unit.members
  const whole = first && [
    { member: first, entries: statement.staffing.map((one, index) => ({ ...one, index })) },
  ]
  return (staffByMember(inputs) ?? whole ?? []).flatMap((staff) =>
    (['administrative', 'institution'] as const).flatMap((kind) => findingsOf(staff, kind, inputs)),
  )
}

function findingsOf(
  { member, entries }: MemberStaff,
  kind: keyof typeof words,
  inputs: Facts['inputs'],
): readonly Finding[] {
  const [posts, people] = [countOf(entries, 'establishment', kind), countOf(entries, 'in_post', kind)]
  if (!(people > posts)) return []
  const at = placeOfStaff(inputs, entries, ['in_post', kind])
  const isWhole = inputs.unit.members.length > 1 && staffByMember(inputs) === null
  return [
    {
      message: `${isWhole ? '本部门' : nameOfMember(member, inputs)}${words[kind]}在职 ${people} 人，多于${words[kind]}编制 ${posts} 名`,
      at,
      hint: '核对编制与在职是否写反、是否写错类别；确实超编的不必改',
      affects: ['第一部分“三”'],
    },
  ]
}
