/** The summary of many units as one HTML file that a bureau can open, print and file. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { wordOf } from '../../diagnostic/show.ts'
import { escaped } from '../../xml/markup.ts'
import { reportPage } from './report-page.ts'
import {
  countsOf,
  type ProblemCounts,
  placeOf,
  problemsOf,
  resultWords,
  type Summary,
  type SummaryUnit,
} from './summary.ts'

/** So many problems of one rule are listed; the workbook has them all. */
const mostListed = 30

/** The findings of one rule. */
type RuleFindings = {
  /** 错误, 警告, 建议 or 认可. */
  readonly word: string
  readonly title: string
  /** Errors come first, accepted findings last. */
  readonly rank: number
  readonly units: Set<string>
  readonly listed: string[]
  count: number
}

/** The HTML of the summary. */
export function summaryPage(summary: Summary): string {
  const totals = { done: 0, failed: 0, fault: 0, pages: 0, seconds: 0, errors: 0, warnings: 0, accepted: 0 }
  const rows: { readonly done: string[]; readonly others: string[] } = { done: [], others: [] }
  const kept: string[] = []
  const groups = new Map<string, RuleFindings>()
  for (const unit of summary.units()) {
    const problems = problemsOf(unit)
    const counts = countsOf(problems)
    totals[unit.result] += 1
    totals.pages += unit.pages
    totals.seconds += unit.seconds ?? 0
    totals.errors += counts.errors
    totals.warnings += counts.warnings
    totals.accepted += counts.accepted
    ;(unit.result === 'done' ? rows.done : rows.others).push(rowOf(unit, counts))
    kept.push(...unit.kept)
    for (const problem of problems) addTo(groups, problem, { unit, ruleTitles: summary.ruleTitles })
  }
  const title = '部门预算公开　生成汇总'
  const body = [
    `<h1>${title}</h1>`,
    `<p class="summary">${totalsOf(totals)}</p>`,
    listOf('没有做到的单位', summary.pending, '中途停止，这些单位还没有生成；再运行一次接着做。'),
    listOf(
      '手改过的文件',
      kept,
      '这些文件生成后有人改过。改过的内容另存如下，原来的名称下是重新生成的。要保留的改动请填进数据或模板。',
    ),
    `<h2>单位（${rows.done.length + rows.others.length}）</h2>`,
    `<table class="units">\n<thead><tr><th>单位</th><th>年份</th><th>结果</th><th>页数</th><th>用时（秒）</th><th>错误</th><th>警告</th><th>认可</th><th>文件</th></tr></thead>\n<tbody>\n${[...rows.others, ...rows.done].join('\n')}\n</tbody>\n</table>`,
    ...[...groups].toSorted(([, a], [, b]) => a.rank - b.rank || b.count - a.count).map(groupOf),
  ]
  return reportPage(title, body.filter((part) => part !== '').join('\n'))
}

type Totals = Readonly<Record<SummaryUnit['result'] | 'pages' | 'seconds' | keyof ProblemCounts, number>>

const totalsOf = ({ done, failed, fault, pages, seconds, errors, warnings, accepted }: Totals): string =>
  [
    `单位 ${done + failed + fault} 个：已生成 ${done} 个（${pages} 页），有错误未生成 ${failed} 个`,
    fault > 0 ? `，没有做成 ${fault} 个` : '',
    `。错误 ${errors} 处，警告 ${warnings} 处${accepted > 0 ? `，单位认可 ${accepted} 处` : ''}。各单位用时合计 ${seconds.toFixed(1)} 秒。`,
  ].join('')

function rowOf(unit: SummaryUnit, { errors, warnings, accepted }: ProblemCounts): string {
  const named =
    unit.title === null ? escaped(unit.unit) : `${escaped(unit.title)}<br><code>${escaped(unit.unit)}</code>`
  const files = unit.files
    .filter((path) => !path.endsWith('.json'))
    .map(
      (path) =>
        `<a href="${escaped(encodeURI(path))}">${escaped(path.split('.').at(-1) ?? path).toUpperCase()}</a>`,
    )
  const figures = [unit.pages, unit.seconds?.toFixed(1) ?? '', errors, warnings, accepted]
  const cells = figures.map((figure) => `<td class="figure">${figure}</td>`)
  return `<tr class="${unit.result}"><td>${named}</td><td>${unit.year}</td><td>${resultWords[unit.result]}</td>${cells.join('')}<td>${files.join(' ')}</td></tr>`
}

const listOf = (title: string, items: readonly string[], about: string): string =>
  items.length === 0
    ? ''
    : `<h2>${title}（${items.length}）</h2>\n<p>${about}</p>\n<ul>\n${items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`

type Of = { readonly unit: SummaryUnit; readonly ruleTitles: Summary['ruleTitles'] }

function addTo(groups: Map<string, RuleFindings>, problem: Diagnostic, { unit, ruleTitles }: Of): void {
  const key = `${problem.severity} ${problem.slug}`
  const group = groups.get(key) ?? {
    word: wordOf(problem),
    title: ruleTitles.get(problem.slug) ?? '',
    rank: ['error', 'warning', 'advice', 'notice'].indexOf(problem.severity),
    units: new Set(),
    listed: [],
    count: 0,
  }
  groups.set(key, group)
  group.count += 1
  group.units.add(unit.unit)
  if (group.listed.length < mostListed)
    group.listed.push(
      `<tr><td>${escaped(unit.unit)}</td><td>${escaped(problem.message)}</td><td>${escaped(placeOf(problem))}</td></tr>`,
    )
}

function groupOf([key, { word, title, units, listed, count }]: readonly [string, RuleFindings]): string {
  const slug = key.split(' ')[1] ?? ''
  const rest = count - listed.length
  return `<h2>${word}：${escaped(title || slug)}（${count} 处，${units.size} 个单位）</h2>
<p class="place"><code>${escaped(slug)}</code></p>
<table>
<thead><tr><th>单位</th><th>问题</th><th>位置</th></tr></thead>
<tbody>
${listed.join('\n')}
</tbody>
</table>${rest > 0 ? `\n<p>还有 ${rest} 处，见 summary.xlsx。</p>` : ''}`
}
