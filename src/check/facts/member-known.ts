import type { Facts } from '../../derive/facts.ts'
import { nearest } from '../../diagnostic/nearest.ts'
import { economicByMember } from '../../model/budget.ts'
import type { Placed } from '../../model/scalar.ts'
import { isOneAmount } from '../../model/scalar.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'

/** Member units are named by their codes; an unknown one would put an amount nowhere. */
export const memberKnown: FactsRule = {
  slug: 'member-known',
  subject: 'facts',
  severity: 'error',
  title: '单位代码都在 unit.yaml 里',
  source: '表2、表5-2、表10；第一部分',
  about: '收入、结转、支出、经济分类、项目表、人员里的单位代码要是 unit.yaml 的 members 中有的。',
  judge: find,
}

function find({ inputs }: Facts): readonly Finding[] {
  const known = inputs.unit.members.map(({ code }) => code.text)
  return membersNamed(inputs)
    .filter(({ text }) => !known.includes(text))
    .map(({ text, place }) => {
      const near = nearest(text, known)
      return {
        message: `单位代码“${text}”不在 unit.yaml 的 members 中`,
        at: place,
        hint: near === null ? `可用的单位代码：${known.join('、')}` : `是不是“${near}”？`,
      }
    })
}

/** Every code of a member unit that the year's files name. */
function membersNamed({ budget, projects, statement }: Facts['inputs']): readonly Placed[] {
  const amounts = [budget.income, budget.carried_over ?? {}, budget.carry_forward ?? {}].flatMap((group) =>
    Object.values(group).filter((entered) => entered !== undefined),
  )
  return [
    ...amounts.flatMap((entered) =>
      isOneAmount(entered) ? [] : Object.entries(entered).map(([text, { place }]) => ({ text, place })),
    ),
    ...Object.values(budget.economic).flatMap((entered) =>
      (economicByMember(entered) ?? []).map(([text, { place }]) => ({ text, place })),
    ),
    ...[...budget.spending, ...projects, ...statement.staffing].flatMap(({ member }) => member ?? []),
  ]
}
