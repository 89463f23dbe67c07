/** What was found in one unit, as one HTML file that a bureau can open, print and file. */

import { type ChecklistItem, countOfDuties, detailsOf, marks } from '../../check/checklist.ts'
import type { Rule } from '../../check/rule.ts'
import { type Diagnostic, isAccepted, type Severity, type Side } from '../../diagnostic/diagnostic.ts'
import { excerptOf } from '../../diagnostic/excerpt.ts'
import { countOf, severityWord, sortAndFold, whereOf } from '../../diagnostic/show.ts'
import type { Policy } from '../../model/policy.ts'
import { escaped } from '../../xml/markup.ts'
import { reportPage } from './report-page.ts'

/** The contents of the report. */
export type CheckReport = {
  /** 示例区示例局2025年部门预算. */
  readonly title: string
  /** The folder of the data: data/example/2025. */
  readonly folder: string
  readonly diagnostics: readonly Diagnostic[]
  /** All rules, in the order of `docs/checks.md`. */
  readonly rules: readonly Pick<Rule, 'slug' | 'title' | 'source'>[]
  /** Says which rules are off. */
  readonly policy: Policy
  /** The duties of disclosure, ticked; null if errors in the data prevented a document. */
  readonly duties: readonly ChecklistItem[] | null
}

/** The HTML of the report. */
export function checkReport({ title, folder, diagnostics, rules, duties, policy }: CheckReport): string {
  const found = sortAndFold(diagnostics)
  const summary = found.length === 0 ? '没有发现问题。' : countOf(found)
  const heading = `${escaped(title)}　检查报告`
  const body = `<h1>${heading}</h1>
<p>数据：${escaped(folder)}</p>
<p class="summary">${escaped(summary)}</p>
${duties !== null ? '' : '<p class="summary">数据有错误，没有生成文本，与文本有关的检查还没有做；改好后再检查一次。</p>\n'}${sections(found)}
${duties === null ? '' : checklist(duties)}<h2>查过的项目</h2>
<table>
<thead><tr><th>项目</th><th>依据</th><th>结果</th></tr></thead>
<tbody>
${rules.map((rule) => ruleRow(rule, found, policy)).join('\n')}
</tbody>
</table>`
  return reportPage(heading, body)
}

/** Advice is folded: it may be left alone. */
function sections(found: readonly Diagnostic[]): string {
  const severities: readonly Severity[] = ['error', 'warning', 'advice', 'notice']
  const open = found.filter((one) => !isAccepted(one))
  const groups = [
    ...severities.map((severity) => ({
      word: severityWord[severity],
      isFolded: severity === 'advice',
      ones: open.filter((one) => one.severity === severity),
    })),
    { word: '单位认可的', isFolded: false, ones: found.filter(isAccepted) },
  ]
  return groups
    .filter(({ ones }) => ones.length > 0)
    .map(({ word, isFolded, ones }) => {
      const heading = `${word}（${ones.length}）`
      const entries = ones.map(entry).join('\n')
      return isFolded
        ? `<details>\n<summary><h2>${heading}</h2></summary>\n${entries}\n</details>`
        : `<h2>${heading}</h2>\n${entries}`
    })
    .join('\n')
}

function entry(diagnostic: Diagnostic): string {
  const { severity, message, slug, at, stated, computed, difference, sides = [], hint, affects } = diagnostic
  const excerpt = at === undefined ? null : excerptOf(at)
  const figures: readonly (readonly [string, Side])[] = [
    ...(stated === undefined ? [] : [['填列', stated] as const]),
    ...(computed === undefined ? [] : [['计算', computed] as const]),
    ...(difference === undefined ? [] : [['相差', { figure: '', from: difference }] as const]),
    ...sides.map((side, index) => [index === 0 ? '各处' : '', side] as const),
  ]
  return `<section class="${severity}">
<h3>${escaped(message)}</h3>
<p class="place">${at === undefined ? '' : `${escaped(at.file)} 第 ${at.line} 行第 ${at.column} 列　`}<code>${escaped(slug)}</code></p>
${excerpt === null ? '' : `<pre tabindex="0">${escaped(excerpt.line)}\n${escaped(excerpt.caret)}</pre>\n`}${
  figures.length === 0
    ? ''
    : `<table class="figures"><tbody>${figures.map(([label, side]) => `<tr><th>${label}</th><td class="figure">${escaped(side.figure)}</td><td>${escaped(side.from)}</td></tr>`).join('')}</tbody></table>\n`
}${hint === undefined ? '' : `<p>提示：${escaped(hint)}</p>\n`}${
  affects === undefined || affects.length === 0 ? '' : `<p>影响：${escaped(affects.join('、'))}</p>\n`
}${decisions(diagnostic)}</section>`
}

/** What the policy and the unit decided, and how the unit can accept it. */
function decisions({ severity, policy, accepted, accept }: Diagnostic): string {
  const now = severityWord[accepted?.usual ?? severity]
  const lines = [
    ...(policy === undefined
      ? []
      : [
          `程度：模板由“${severityWord[policy.usual]}”改为“${now}”，${policy.because}（${whereOf(policy.at)}）`,
        ]),
    ...(accepted === undefined ? [] : [`认可（原为${now}）：${accepted.because}（${whereOf(accepted.at)}）`]),
  ].map((line) => `<p class="decision">${escaped(line)}</p>\n`)
  const command =
    accept === undefined
      ? ''
      : `<details class="accept"><summary>查过无误，认可这一处</summary><pre tabindex="0">${escaped(accept)}</pre></details>\n`
  return `${lines.join('')}${command}`
}

const checklist = (items: readonly ChecklistItem[]): string => `<h2>公开清单</h2>
<p>${escaped(countOfDuties(items))}</p>
<table class="duties">
<thead><tr><th></th><th>应当公开的</th><th>依据</th><th>在哪里，或者缺什么</th></tr></thead>
<tbody>
${items.map(dutyRow).join('\n')}
</tbody>
</table>
`

const dutyRow = ({ number, title, source, ...state }: ChecklistItem): string =>
  `<tr class="${state.kind}"><td class="mark">${marks[state.kind]}</td><td>${number}. ${escaped(title)}</td><td>${escaped(source)}</td><td>${detailsOf(state).map(escaped).join('<br>')}</td></tr>`

function ruleRow(
  { slug, title, source }: CheckReport['rules'][number],
  found: readonly Diagnostic[],
  policy: Policy,
): string {
  const own = found.filter((one) => one.slug === slug)
  const accepted = own.filter(isAccepted).length
  const open = own.filter(({ severity }) => severity !== 'notice').length
  const entry = policy.get(slug)
  const result =
    entry?.severity === 'off'
      ? `不查：${entry.because}（${whereOf(entry.at)}）`
      : [open === 0 ? '没有发现问题' : `${open} 处`, ...(accepted === 0 ? [] : [`认可 ${accepted} 处`])].join(
          '，',
        )
  return `<tr><td>${escaped(title)}</td><td>${escaped(source)}</td><td>${escaped(result)}</td></tr>`
}
