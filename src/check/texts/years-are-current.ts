import type { Finding } from '../finding.ts'
import { enteredOf, isOfSeveralYears, keysOf } from '../publication/fields.ts'
import type { EnteredLine } from '../publication/lines.ts'
import { inOne, type Match } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'
import { type NamedYear, yearsIn } from './years.ts'

/**
 * Copying keeps last year's years. A past year is reported where a text speaks of the future, where nobody changed
 * the text since last year, and where a template contains a fixed year.
 */
export const yearsAreCurrent: PrintedRule = {
  slug: 'years-are-current',
  subject: 'printed',
  severity: 'warning',
  title: '文字里的年份是本年的',
  source: '公开文本的校对；143号“不准确”',
  about:
    '过去的年份用在将来的事上（“2023年预计…”）；年度工作任务、年度目标、指标里写着过去的年份；与上年数据里一字不差、写着上年的文字；增减原因写着更早的年份；模板里写死的年份。合同、档案、结转、文件名称、“自…年起”等所指的不算。',
  judge: find,
}

function find({ facts, lines }: Printed): readonly Finding[] {
  const { year, prior } = facts.inputs
  const before = new Set(prior?.texts.map(({ text }) => text))
  const entered = enteredOf(lines).filter((line) => !/\bpast\b/.test(keysOf(line)))
  const findingsOf = (message: string, hint: string, findings: readonly Match[]) =>
    findings.flatMap((finding) => inOne([finding], { message, hint }))
  const pastYears = (line: EnteredLine) => yearsIn(line.text).filter(({ to }) => to < year)

  const foreseen = entered.flatMap((line) => pastYears(line).flatMap((named) => foreseenAt(line, named)))
  const isReported = new Set(foreseen.map(({ line }) => line))
  const planned = entered.filter(
    (line) => !isReported.has(line) && isPlan(line) && !isOfSeveralYears(line, facts),
  )
  return [
    ...findingsOf('过去的年份用在将来的事上', `公开时${year}年已经开始：改年份，或者写实际情况`, foreseen),
    ...findingsOf(
      '年度目标、任务里是过去的年份',
      `${year}年的目标和任务不写过去的年份；沿用上年的，改成${year}年`,
      planned.flatMap((line) =>
        matchesAt(
          line,
          pastYears(line).filter(({ index }) => beginsClause(line.text, index)),
        ),
      ),
    ),
    ...findingsOf(
      '与上年数据里一字不差，写的还是上年',
      `改成${year}年的情况`,
      entered
        .filter((line) => before.has(line.text) && !isPlan(line) && !isReported.has(line))
        .filter(({ text }) => !text.includes(String(year)))
        .flatMap((line) =>
          matchesAt(
            line,
            pastYears(line).filter(({ to }) => to === year - 1),
          ),
        ),
    ),
    ...findingsOf(
      '增减原因里是更早的年份',
      `比较的是${year}年与${year - 1}年：改年份，或者写明“自…年起”`,
      entered
        .filter((line) => keysOf(line).startsWith('reasons'))
        .flatMap((line) =>
          matchesAt(
            line,
            pastYears(line).filter(({ to }) => to < year - 1),
          ),
        ),
    ),
    ...findingsOf(
      '模板里写死了年份',
      '模板里的年份写 {{year}}、{{prior_year}}',
      lines
        .filter(({ kind }) => kind === 'prose')
        .flatMap((line) =>
          matchesAt(
            line,
            yearsIn(line.text).filter(({ to }) => to < year - 1 && to > year - 10),
          ),
        ),
    ),
  ]
}

/** 2023年改造老旧小区, not 完成2023年高标准农田. */
const beginsClause = (text: string, index: number): boolean =>
  /(?:^|[，。；：、\s])(?:[一二三四五六七八九十]是|\d+[.、．])?$/.test(
    text.slice(Math.max(0, index - 8), index),
  )

const isPlan = (line: EnteredLine): boolean =>
  /^(?:annual_tasks|goals\.(?:name|annual_name|long_term|annual|indicators\.(?:name|target|second_target)))$/.test(
    keysOf(line),
  )

const matchesAt = (line: Match['line'], years: readonly NamedYear[]): readonly Match[] =>
  years.filter(({ isCited }) => !isCited).map(({ fragment, index }) => ({ line, fragment, index }))

/** 2023年该项目经费预计使用将超过15万元. */
function foreseenAt(line: EnteredLine, { index }: NamedYear): readonly Match[] {
  const [fragment] =
    /^20\d\d年[^，。；：（）]{0,14}?(?:预计|即将|将(?:会|超过|达到|完成)|拟(?![定订稿]))/.exec(
      line.text.slice(index),
    ) ?? []
  return fragment === undefined || /模拟$|虚拟$/.test(fragment) ? [] : [{ line, fragment, index }]
}
