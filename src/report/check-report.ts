/** What was found in one unit, as a page that a bureau can open, print and file: HTML in one file, nothing loaded. */
import type { Diagnostic, Severity, Side } from '../diagnostic/diagnostic.ts'
import { excerptOf } from '../diagnostic/excerpt.ts'
import type { Rule } from '../diagnostic/rule.ts'
import { countOf, severityWord, sortAndFold } from '../diagnostic/show.ts'
import { type ChecklistItem, countOfDuties, detailsOf, marks } from '../proof/checklist.ts'

export type CheckReport = {
  /** 示例区示例局2025年部门预算. */
  readonly title: string
  /** Where the data stand: data/example/2025. */
  readonly folder: string
  readonly diagnostics: readonly Diagnostic[]
  /** Every rule that was asked, in the order of `docs/checks.md`. */
  readonly rules: readonly Pick<Rule<never>, 'slug' | 'title' | 'source'>[]
  /** The duties of a publication, ticked; null where data with errors made no document to read. */
  readonly duties: readonly ChecklistItem[] | null
}

const severities: readonly Severity[] = ['error', 'warning', 'notice']

export function checkReport({ title, folder, diagnostics, rules, duties }: CheckReport): string {
  const found = sortAndFold(diagnostics)
  const of = (severity: Severity) => found.filter((one) => one.severity === severity)
  const summary = found.length === 0 ? '没有发现问题。' : countOf(found)
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}　检查报告</title>
<style>${look}</style>
</head>
<body>
<h1>${escaped(title)}　检查报告</h1>
<p>数据：${escaped(folder)}</p>
<p class="summary">${escaped(summary)}</p>
${duties !== null ? '' : '<p class="summary">数据有错误，没有生成文本，与文本有关的检查还没有做；改好后再检查一次。</p>\n'}${severities
  .filter((severity) => of(severity).length > 0)
  .map(
    (severity) =>
      `<h2>${severityWord[severity]}（${of(severity).length}）</h2>\n${of(severity).map(entry).join('\n')}`,
  )
  .join('\n')}
${duties === null ? '' : checklist(duties)}<h2>查过的项目</h2>
<table>
<thead><tr><th>项目</th><th>依据</th><th>结果</th></tr></thead>
<tbody>
${rules.map((rule) => ruleRow(rule, found)).join('\n')}
</tbody>
</table>
</body>
</html>
`
}

function entry({
  severity,
  message,
  slug,
  at,
  stated,
  computed,
  difference,
  sides = [],
  hint,
  affects,
}: Diagnostic): string {
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
${excerpt === null ? '' : `<pre>${escaped(excerpt.line)}\n${escaped(excerpt.caret)}</pre>\n`}${
  figures.length === 0
    ? ''
    : `<table class="figures"><tbody>${figures.map(([label, side]) => `<tr><th>${label}</th><td class="figure">${escaped(side.figure)}</td><td>${escaped(side.from)}</td></tr>`).join('')}</tbody></table>\n`
}${hint === undefined ? '' : `<p>提示：${escaped(hint)}</p>\n`}${
  affects === undefined || affects.length === 0 ? '' : `<p>影响：${escaped(affects.join('、'))}</p>\n`
}</section>`
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
): string {
  const own = found.filter((one) => one.slug === slug && one.severity !== 'notice')
  const result = own.length === 0 ? '没有发现问题' : `${own.length} 处`
  return `<tr><td>${escaped(title)}</td><td>${escaped(source)}</td><td>${result}</td></tr>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const look = `
body { max-width: 60em; margin: 2em auto; padding: 0 1em; font-family: "Noto Serif SC", SimSun, serif; line-height: 1.6; color: #1a1a1a; }
h1 { font-size: 1.5em; text-align: center; }
h2 { font-size: 1.2em; border-bottom: 1px solid #999; margin-top: 2em; }
h3 { font-size: 1em; margin: 0; }
section { border-left: 4px solid #999; padding: 0.4em 1em; margin: 1em 0; break-inside: avoid; }
section.error { border-color: #b00020; }
section.warning { border-color: #b36b00; }
p { margin: 0.3em 0; }
.place, code { color: #555; font-size: 0.9em; }
pre { background: #f5f5f5; padding: 0.5em; overflow-x: auto; margin: 0.4em 0; font-size: 0.85em; }
tr { break-inside: avoid; }
table { border-collapse: collapse; width: 100%; }
table.figures { width: auto; }
th, td { border: 1px solid #ccc; padding: 0.2em 0.6em; text-align: left; vertical-align: top; }
table.duties th:nth-child(2) { width: 30%; }
table.duties th:nth-child(3) { width: 20%; }
td.mark { text-align: center; }
tr.missing td.mark { color: #b36b00; font-weight: bold; }
tr.not-owed { color: #666; }
td.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.summary { font-weight: bold; }
@media print { body { margin: 0; max-width: none; } }
`
