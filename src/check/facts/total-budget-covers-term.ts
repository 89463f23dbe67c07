import type { Facts, ProjectFacts } from '../../derive/facts.ts'
import { agree, compare, isUnknown, type Money, money, sum } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { linesOf } from './places.ts'

/**
 * A project of several years has more to spend than this year's budget: what earlier years spent and this year's budget
 * together must fit into 项目总预算. A total that is this year's budget over again is mostly a cell filled by copying.
 */
export const totalBudgetCoversTerm: FactsRule = {
  slug: 'total-budget-covers-term',
  subject: 'facts',
  severity: 'warning',
  title: '跨年项目的总预算够各年用',
  source: '表12',
  about:
    '起止年度不止一年的项目：前两年的执行数（没有执行数的用预算数）加当年预算，不超过项目总预算；还没到终止年度而总预算就等于当年预算的，也请核对。同样情形的项目合成一条。',
  judge: find,
}

function find({ projects, inputs }: Facts): readonly Finding[] {
  const long = projects.filter(
    ({ sheet, budget }) =>
      (sheet.starts ?? inputs.year) < (sheet.ends ?? inputs.year) &&
      sheet.total_budget !== undefined &&
      !isUnknown(money(sheet.total_budget, sheet.amounts_in)) &&
      !isUnknown(budget) &&
      !isBelow(totalOf(sheet), budget),
  )
  const spent = long.filter(({ sheet, past, budget }) => {
    const before = past.flatMap(({ executed, budget: planned }) => executed ?? planned ?? [])
    return isBelow(totalOf(sheet), sum([...before, budget]))
  })
  const alone = long.filter(
    (one) =>
      !spent.includes(one) &&
      (one.sheet.ends ?? inputs.year) > inputs.year &&
      agree(totalOf(one.sheet), one.budget),
  )
  return [
    ...folded(spent, '的总预算少于前两年执行数与当年预算之和'),
    ...folded(alone, '的总预算等于当年预算，而终止年度还没有到'),
  ]
}

const totalOf = ({ total_budget, amounts_in }: ProjectFacts['sheet']): Money =>
  money(total_budget ?? '0', amounts_in)

const isBelow = (total: Money, needed: Money): boolean => !agree(total, needed) && compare(total, needed) < 0

function folded(found: readonly ProjectFacts[], what: string): readonly Finding[] {
  const [first] = found
  if (first === undefined) return []
  const names = found.map(({ sheet }) => `“${sheet.name.text}”（${linesOf([sheet.total_budget?.place])}）`)
  const at = first.sheet.total_budget?.place
  return [
    {
      message: `${found.length > 1 ? `${found.length} 个` : ''}跨年项目${names.join('、')}${what}`,
      at,
      hint: 'total_budget 填各年预算的总数；总数没有批复过的删去这一项，表12的这一格就空着',
      affects: ['表12'],
    },
  ]
}
