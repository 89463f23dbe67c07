import type { Facts } from '../../derive/facts.ts'
import { budgetOfSheet } from '../../derive/project-facts.ts'
import type { Place, Severity } from '../../diagnostic/diagnostic.ts'
import { firstPlace } from '../../model/first-place.ts'
import { exactMoney, isNil, type Money, money, showMoney } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule, Verdict } from '../rule.ts'
import { withLines } from './places.ts'
import { plainText } from './plain-text.ts'

/**
 * Last year's budget on a sheet equals that of last year's sheet of the same project: an error against what was
 * published, a warning against last year's folder, which may have been changed since.
 */
export const pastBudgetMatchesLastYear: FactsRule = {
  slug: 'past-budget-matches-last-year',
  subject: 'facts',
  severity: 'error',
  title: '项目的上年预算数就是上年的项目预算',
  source: '上年的 published.json 或上年的项目表；表10、表12',
  about:
    '同名项目（同一单位）上年的预算，与项目表 past 里上年的预算数比较：与已公开的不同是错误，与上年文件夹的不同是警告；上年有而这里没有填的也提醒。上年没有同名项目的不比较。',
  judge,
}

type LastYears = {
  readonly name: string
  readonly member: string | undefined
  readonly budget: Money
  readonly at: Place | undefined
  readonly severity: Exclude<Severity, 'notice'>
  readonly from: string
}

function judge({ inputs }: Facts): readonly Verdict[] {
  const year = inputs.year - 1
  const lastYears = lastYearsProjects(inputs)
  return inputs.projects.flatMap((sheet): readonly Verdict[] => {
    const same = lastYears.filter((one) => isSame(one, sheet, inputs))
    const [before] = same
    // Of 2 projects with one name it is not known which is meant.
    if (before === undefined || same.length > 1) return []
    const entered = sheet.past?.[String(year)]?.budget
    const unit = sheet.amounts_in
    if (entered === undefined) return isNil(before.budget) ? [] : [missing(before, sheet, year)]
    return [
      {
        severity: before.severity,
        message: `项目“${sheet.name.text}”的${year}年预算数与${before.from}不一致`,
        at: entered.place,
        stated: { amount: money(entered, unit), from: `past 里${year}年的预算数` },
        computed: { amount: before.budget, from: withLines(before.from, [before.at]) },
        relation: 'equal',
        unit,
        direction: ['填列偏大', '填列偏小'],
        hint: '预算数填上年年初批复公开的数；追加、调整后的数不填在这里',
        affects: ['表12'],
      },
    ]
  })
}

type SheetInputs = Facts['inputs']['projects'][number]

const isSame = ({ name, member }: LastYears, sheet: SheetInputs, { unit }: Facts['inputs']): boolean =>
  plainText(name) === plainText(sheet.name.text) &&
  (member ?? '') === (sheet.member?.text ?? unit.members[0]?.code.text ?? '')

function lastYearsProjects({ lastPublished, prior, unit }: Facts['inputs']): readonly LastYears[] {
  if (lastPublished !== null) {
    return lastPublished.projects.map(({ name, member, budget }) => ({
      name: name.text,
      member,
      budget: exactMoney(budget.yuan, budget.within.digits),
      at: name.place,
      severity: 'error',
      from: `${lastPublished.year}年公开的数`,
    }))
  }
  return (prior?.projects ?? []).map((sheet) => ({
    name: sheet.name.text,
    member: sheet.member?.text ?? unit.members[0]?.code.text,
    budget: budgetOfSheet(sheet),
    at: firstPlace(sheet.tasks),
    severity: 'warning',
    from: `${prior?.year}年项目表的各任务测算数之和`,
  }))
}

function missing(
  { budget }: LastYears,
  { name, past, amounts_in: unit }: SheetInputs,
  year: number,
): Finding {
  const figure = showMoney(budget, { unit, decimals: 2, separators: false, trim: false })
  return {
    severity: 'warning',
    message: `项目“${name.text}”没有填${year}年的预算数，${year}年有同名的项目`,
    at: firstPlace(past) ?? name.place,
    hint: `在 past 里写："${year}": { budget: ${figure}, executed: … }；不是同一个项目的，改名区别开`,
    affects: ['表12'],
  }
}
