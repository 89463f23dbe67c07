import { tight } from '../../document/text.ts'
import type { PrintedRule } from '../rule.ts'
import { sectionOn } from './about.ts'
import { doneUnless } from './duty.ts'

/** 部门职责: the publication begins with what the department is there for. */
export const functionsAreTold: PrintedRule = {
  duty: true,
  slug: 'functions-are-told',
  subject: 'printed',
  severity: 'error',
  title: '公开部门职责',
  source: '财预〔2016〕143号',
  about: '要有“主要职能”或“主要职责”一节，unit.yaml 里的各项职责都要印出来。',
  judge({ outline, facts }) {
    const { functions } = facts.inputs.unit
    // A single short duty looks like a heading.
    const passage =
      sectionOn(outline, /职能|职责/) ??
      outline.parts.find(
        ({ title, text }) => /职能|职责/.test(title) && functions.some((one) => text.includes(tight(one))),
      ) ??
      null
    const hint = '在模板的概况里加上“主要职能”一节，逐条印出 unit.functions'
    if (passage === null) return [{ message: '没有部门职责（主要职能）', hint }]
    const left = functions.filter((one) => !passage.text.includes(tight(one)))
    const what = `${functions.length} 项职责只印出 ${functions.length - left.length} 项`
    return doneUnless(left.length === 0 ? [] : [{ severity: 'warning', message: what, hint }], passage.where)
  },
}
