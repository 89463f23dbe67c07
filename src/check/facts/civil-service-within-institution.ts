import type { Facts } from '../../derive/facts.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { placeOfStaff, staffTimes } from './staff.ts'

/** Staff under 参照公务员法管理 are a part of the 事业 staff (其中). */
export const civilServiceWithinInstitution: FactsRule = {
  slug: 'civil-service-within-institution',
  subject: 'facts',
  severity: 'error',
  title: '参公人数在事业人数之内',
  source: '第一部分“三、部门人员构成”',
  about: 'staffing 里的 civil_service_managed（参公）是 institution（事业）的一部分，编制和在职都不超过它。',
  judge: find,
}

const words = { establishment: '编制', in_post: '在职' } as const

function find({ inputs }: Facts): readonly Finding[] {
  return inputs.statement.staffing.flatMap((entry, index) =>
    staffTimes.flatMap((when): readonly Finding[] => {
      const { institution = 0, civil_service_managed: managed = 0 } = entry[when]
      if (!(managed > institution)) return []
      const at = placeOfStaff(inputs, [{ ...entry, index }], [when, 'civil_service_managed'])
      const of = entry.member === undefined ? '' : `单位${entry.member.text}的`
      return [
        {
          message: `${of}${words[when]}里参公 ${managed} 人，多于事业 ${institution} 人`,
          at,
          hint: '事业人数含参公：institution 填全部事业人数，civil_service_managed 填其中参公的',
          affects: ['第一部分“三”'],
        },
      ]
    }),
  )
}
