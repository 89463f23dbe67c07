import type { Facts, SpendingRow } from '../../derive/facts.ts'
import { isNil, isUnknown, type Money } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { showAmount } from '../show-amount.ts'

/**
 * 行政运行 and 事业运行 are basic expenditure, 一般行政管理事务 is project expenditure (《政府收支分类科目》: 反映…的基本支出; 反映…未单独设置项级科目的其他项目支出).
 */
export const runningItemsAreBasic: FactsRule = {
  slug: 'running-items-are-basic',
  subject: 'facts',
  severity: 'warning',
  title: '运行类科目是基本支出，一般行政管理事务是项目支出',
  source: '《政府收支分类科目》；表3、表5-1、表10',
  about:
    '行政运行、事业运行的解释是“基本支出”，一般行政管理事务的解释是“项目支出”。项目列在前两个科目，或基本支出列在后一个科目的，请核对科目。',
  judge: find,
}

const runs = ['行政运行', '事业运行']
const isOfProjects = '一般行政管理事务'

function find(facts: Facts): readonly Finding[] {
  return facts.spending.all.rows.flatMap((row): readonly Finding[] => {
    if (row.level !== 'item') return []
    if (runs.includes(row.name)) return findingsOf(facts, row, ['项目支出', row.amounts.project])
    return row.name === isOfProjects ? findingsOf(facts, row, ['基本支出', row.amounts.basic]) : []
  })
}

function findingsOf(
  { inputs, reportedIn }: Facts,
  { code, name }: SpendingRow,
  [kind, amount]: readonly [string, Money],
): readonly Finding[] {
  if (isNil(amount) || isUnknown(amount)) return []
  const lines = kind === '项目支出' ? inputs.projects : inputs.budget.spending
  const at = lines.find(({ item }) => item?.text === code)?.item?.place
  const figure = showAmount(amount, reportedIn)
  return [
    {
      message: `科目${code} ${name}列有${kind}${figure}${reportedIn}`,
      at,
      hint: `${name}按科目的解释${kind === '项目支出' ? '只列基本支出' : '只列项目支出'}；核对科目，确如批复的不必改`,
      affects: ['表3', '表5-1', '第四部分'],
    },
  ]
}
