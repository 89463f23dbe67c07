import { compareDays, daysAfter, dayText } from '../../model/day.ts'
import type { PlacedDay } from '../../model/scalar.ts'
import type { Finding } from '../finding.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule, Verdict } from '../rule.ts'
import { done, doneUnless, notOwed } from './duty.ts'

const daysAllowed = 20

/**
 * 预算法第十四条: a department publishes its budget within 20 days of its approval. The program does not read the clock: it
 * reports the last day until the publication is kept (`published.json`), and compares it with the day of publication
 * if that is entered.
 */
export const publishedWithinTwentyDays: PrintedRule = {
  duty: true,
  slug: 'published-within-twenty-days',
  subject: 'printed',
  severity: 'warning',
  title: '批复后二十日内公开',
  source: '预算法第十四条',
  about:
    '在 statement.yaml 写了批复日期（approved），就提示最迟哪一天公开；公开日期（published）在期限内，或存定了公开数（publish:year）以后不再提示。程序不看今天是几号。',
  judge: state,
}

function state({ facts }: Printed): readonly Verdict[] {
  const { year, statement, isPublished } = facts.inputs
  const { approved, published } = statement
  if (isPublished) return done('已公开，公开数已存定（published.json）')
  if (approved === undefined)
    return notOwed(
      '没有填批复日期；在 statement.yaml 写 approved: 批复的日期（年-月-日），就提示最迟哪一天公开',
    )
  const last = daysAfter(approved, daysAllowed)
  const lacks = [
    ...oddYear(approved, year),
    ...(published === undefined ? [] : tooEarlyOrLate(approved, published)),
  ]
  if (published === undefined) {
    return [
      ...lacks,
      {
        message: `最迟 ${dayText(last)} 公开：${dayText(approved)} 批复，批复后二十日内`,
        hint: '在 statement.yaml 写 published: 公开的日期（年-月-日）；公开以后运行 npm run publish:year，不再提示',
        at: approved.place,
      },
    ]
  }
  return doneUnless(lacks, `批复 ${dayText(approved)}，最迟 ${dayText(last)}，公开 ${dayText(published)}`)
}

/** A budget is approved early in its year or at the end of the year before. Any other year was probably copied. */
function oddYear(approved: PlacedDay, year: number): readonly Finding[] {
  if (approved.year === year || (approved.year === year - 1 && approved.month >= 11)) return []
  const what = `批复日期 ${dayText(approved)} 不像是${year}年预算的批复日期`
  return [{ message: what, hint: '核对 statement.yaml 的 approved 的年份', at: approved.place }]
}

function tooEarlyOrLate(approved: PlacedDay, published: PlacedDay): readonly Finding[] {
  const last = daysAfter(approved, daysAllowed)
  const at = published.place
  const hint = '核对 statement.yaml 的 approved 和 published'
  if (compareDays(published, approved) < 0) {
    const what = `公开日期 ${dayText(published)} 早于批复日期 ${dayText(approved)}`
    return [{ message: what, hint, at }]
  }
  if (compareDays(published, last) <= 0) return []
  const what = `公开日期 ${dayText(published)} 晚于期限：${dayText(approved)} 批复，最迟 ${dayText(last)} 公开`
  return [{ message: what, hint, at }]
}
