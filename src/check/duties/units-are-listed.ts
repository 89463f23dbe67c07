import { tight } from '../../document/text.ts'
import type { PrintedRule } from '../rule.ts'
import { sectionOn } from './about.ts'
import { doneUnless } from './duty.ts'

/** 机构设置、单位构成: whose figures the department's budget adds up. */
export const unitsAreListed: PrintedRule = {
  duty: true,
  slug: 'units-are-listed',
  subject: 'printed',
  severity: 'error',
  title: '公开机构设置、预算单位构成',
  source: '财预〔2016〕143号',
  about: '要有“预算单位构成”或“机构设置”一节；有所属单位的，逐个列出名称。',
  judge({ outline, facts }) {
    const passage = sectionOn(outline, /机构设置|机构情况|机构构成|内设机构|单位构成|部门构成|编制范围/)
    const hint = '在模板的概况里加上“预算单位构成”一节，列出各预算单位'
    if (passage === null) return [{ message: '没有机构设置（预算单位构成）', hint }]
    const subordinates = facts.inputs.unit.members.filter(({ own_office }) => own_office !== true)
    const left =
      facts.inputs.unit.members.length === 1
        ? []
        : subordinates
            .filter(({ name, called = name }) =>
              [name, called].every((each) => !passage.text.includes(tight(each))),
            )
            .map(({ name }) => name)
    const what = `单位构成里没有列出${left.join('、')}`
    return doneUnless(left.length === 0 ? [] : [{ message: what, hint }], passage.where)
  },
}
