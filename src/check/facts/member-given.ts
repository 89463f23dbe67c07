import type { Facts } from '../../derive/facts.ts'
import type { Place } from '../../diagnostic/diagnostic.ts'
import { type Asked, isAsked } from '../../model/asked.ts'
import { funds } from '../../model/fund.ts'
import { isOneAmount } from '../../model/scalar.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'

/** Where a department has several budget units, every amount names the unit that it belongs to (tables 2 and 5-2). */
export const memberGiven: FactsRule = {
  slug: 'member-given',
  subject: 'facts',
  severity: 'error',
  title: '每一笔写明是哪个单位的',
  source: '表2、表5-2、表10',
  about:
    '部门有几个预算单位时，收入、结转按单位代码分别填列，支出各条和项目表写 member。只有一个预算单位的不必写。',
  judge: find,
}

/** What of the members an edition can print: their income, their spending, 机关运行经费 by member. */
const ofIncome = ['income.members']
const ofSpending = [
  ...['spending', 'fiscal', ...funds].map((table) => `${table}.members`),
  'statement.agency_members',
  'projects.all.member_name',
]

function find({ inputs }: Facts, asked: Asked): readonly Finding[] {
  const { unit, budget, projects } = inputs
  const codes = unit.members.map(({ code }) => code.text)
  if (codes.length === 1) return []
  const amounts = [budget.income, budget.carried_over ?? {}, budget.carry_forward ?? {}].flatMap((group) =>
    Object.values(group).filter((entered) => entered !== undefined),
  )
  const isPrinted = (names: readonly string[]) => names.some((name) => isAsked(asked, name))
  const onIncome = isPrinted([...ofIncome, ...ofSpending])
  return [
    ...(onIncome ? amounts : []).filter(isOneAmount).map(({ place }) => ({
      message: '本部门有多个预算单位，这里要按单位分别填列',
      at: place,
      hint: `写成 { ${codes.map((code) => `"${code}": …`).join(', ')} }`,
    })),
    ...[
      ...budget.spending.map(({ member, item }) => ({ member, at: item.place })),
      ...projects.map(({ member, item, name }) => ({ member, at: (item ?? name).place })),
    ]
      .filter(({ member }) => member === undefined && isPrinted(ofSpending))
      .map(({ at }) => missing(at, codes)),
  ]
}

const missing = (at: Place, codes: readonly string[]): Finding => ({
  message: '本部门有多个预算单位，这一条没有写明是哪个单位',
  at,
  hint: `加一行 member: "${codes[0]}"（可用的单位代码：${codes.join('、')}）`,
})
