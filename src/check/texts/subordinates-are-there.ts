import type { Finding } from '../finding.ts'
import { inOne, matchesOf } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'

/** A unit without 下属单位 does not speak of them. */
export const subordinatesAreThere: PrintedRule = {
  slug: 'subordinates-are-there',
  subject: 'printed',
  severity: 'warning',
  title: '说到下属单位的，有下属单位',
  source: '第一部分“预算单位构成”与情况说明',
  about: '只有本级一个预算单位，文字却写“本单位及下属单位”。合成一条。',
  judge: find,
}

function find({ facts, lines }: Printed): readonly Finding[] {
  if (facts.inputs.unit.members.length > 1) return []
  const found = matchesOf(
    lines.filter(
      ({ kind, entered }) => kind === 'prose' || /statement\.yaml$/.test(entered?.place.file ?? ''),
    ),
    /本(?:单位|部门)(?:机关)?(?:及|和|与|、)(?:所属|下属|二级)(?:的)?(?:预算)?单位/,
  )
  return inOne(found, {
    message: '没有下属单位，却说到下属单位',
    hint: '单位构成里只有本级一个单位：删去“及下属单位”（模板里的，用 {{#if unit.subordinates}} 区分）',
  })
}
