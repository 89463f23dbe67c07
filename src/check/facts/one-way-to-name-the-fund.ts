import type { Facts } from '../../derive/facts.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'

/** A project names one fund, or several with their amounts, and not both: the two could contradict each other. */
export const oneWayToNameTheFund: FactsRule = {
  slug: 'one-way-to-name-the-fund',
  subject: 'facts',
  severity: 'error',
  title: '项目的资金来源只写一种',
  source: '表10、表12',
  about: '只有一个资金来源的项目写 fund（不写就是一般公共预算），有几个的写 sources，不两样都写。',
  judge: find,
}

function find({ projects }: Facts): readonly Finding[] {
  return projects
    .filter(({ sheet }) => sheet.sources !== undefined && sheet.fund !== undefined)
    .map(({ sheet: { name } }) => ({
      message: `项目“${name.text}”同时写了 fund 和 sources`,
      at: name.place,
      hint: '只有一个资金来源时写 fund；有多个时只写 sources',
    }))
}
