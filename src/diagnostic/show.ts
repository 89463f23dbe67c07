/**
 * Shows diagnostics: to the clerk as text (place, message, line, both figures, hint), to programs as JSON.
 * Diagnostics are sorted, shown once each and counted.
 */
import { type Diagnostic, isAccepted, type Place, type Severity, type Side } from './diagnostic.ts'
import { excerptOf } from './excerpt.ts'
import { visible } from './visible.ts'
import { padLeft, padRight, widthOf } from './width.ts'

/** Sorted by file, line and column, without repetitions; diagnostics without a place come first, in their order. */
export function sortAndFold(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics
    .filter((diagnostic) => {
      const { at, slug, message } = diagnostic
      const key = JSON.stringify([at?.file, at?.line, at?.column, slug, message])
      return !seen.has(key) && seen.add(key)
    })
    .toSorted(byPlace)
}

function byPlace({ at: a }: Diagnostic, { at: b }: Diagnostic): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}

/** A JSON array of `Diagnostic`. */
export const showJson = (diagnostics: readonly Diagnostic[]): string =>
  `${JSON.stringify(sortAndFold(diagnostics), null, 2)}\n`

/** Text for people, with the count at its end; empty if there are none. The words say all that the colours say. */
export function showText(
  diagnostics: readonly Diagnostic[],
  { colour, foldsAdvice = false }: { readonly colour: boolean; readonly foldsAdvice?: boolean },
): string {
  const sorted = sortAndFold(diagnostics)
  if (sorted.length === 0) return ''
  const paint = colour ? ansi : plain
  const [advice, others] = [true, false].map((wanted) =>
    sorted.filter(({ severity }) => (severity === 'advice') === wanted),
  ) as [Diagnostic[], Diagnostic[]]
  const blocks = foldsAdvice
    ? [
        ...others.map((each) => block(each, paint)),
        ...(advice.length === 0 ? [] : [advice.map((each) => headOf(each, paint)).join('\n')]),
      ]
    : [...others, ...advice].map((each) => block(each, paint))
  return `${blocks.join('\n\n')}\n\n${countOf(sorted)}\n`
}

type Paint = Record<Severity | 'strong' | 'faint', (text: string) => string>

const same = (text: string): string => text
const plain: Paint = { error: same, warning: same, advice: same, notice: same, strong: same, faint: same }
const wrap = (on: number) => (text: string) => `\u001b[${on}m${text}\u001b[0m`
const ansi: Paint = {
  error: wrap(31),
  warning: wrap(33),
  advice: wrap(34),
  notice: wrap(36),
  strong: wrap(1),
  faint: wrap(2),
}

/** The Chinese word for each severity. */
export const severityWord = { error: '错误', warning: '警告', advice: '建议', notice: '说明' } as const

/** The Chinese word for the severity of a diagnostic; 认可 if the unit accepted it. */
export const wordOf = (diagnostic: Pick<Diagnostic, 'severity' | 'accepted'>): string =>
  diagnostic.accepted === undefined ? severityWord[diagnostic.severity] : '认可'

/** The first line: place, severity, message, slug. */
function headOf(diagnostic: Diagnostic, paint: Paint): string {
  const { at, severity, message, slug } = diagnostic
  const where =
    at === undefined ? '' : `${paint.strong(`${visible(at.file)}:${at.line}:${at.column}`)}${cellWords(at)} `
  return `${where}${paint[severity](wordOf(diagnostic))} ${visible(message)} ${paint.faint(`[${slug}]`)}`
}

function block(diagnostic: Diagnostic, paint: Paint): string {
  const { at, severity } = diagnostic
  const excerpt = at === undefined ? null : excerptOf(at)
  return [
    headOf(diagnostic, paint),
    ...(excerpt === null ? [] : [excerpt.line, paint[severity](excerpt.caret)]),
    ...details(diagnostic),
  ].join('\n')
}

/** The lines below the excerpt. Figures are right-aligned below each other; `difference` begins with its figure. */
function details(diagnostic: Diagnostic): readonly string[] {
  const { layer, stated, computed, difference, sides = [], hint, affects = [], accepted } = diagnostic
  const [, apart = '', remark = ''] = /^([-\d,.]+%?)?\s*(.*)$/s.exec(difference ?? '') ?? []
  const figures: readonly (readonly [string, Side])[] = [
    ...(stated === undefined ? [] : [[stated.label ?? '填列', stated] as const]),
    ...(computed === undefined ? [] : [[computed.label ?? '计算', computed] as const]),
    ...(difference === undefined ? [] : [['相差', { figure: apart, from: remark }] as const]),
  ]
  const width = Math.max(8, ...figures.map(([, { figure }]) => widthOf(figure)))
  const hasFigures = figures.some(([, { figure }]) => figure !== '')
  return [
    ...figures.map(([label, { figure, from }]) =>
      `  ${label}   ${hasFigures ? `${padLeft(figure, width)}   ` : ''}${from}`.trimEnd(),
    ),
    ...(layer === undefined ? [] : [`  模板   ${layer}`]),
    ...linesOfSides(sides),
    ...(hint === undefined ? [] : [`  提示   ${visible(hint)}`]),
    ...(affects.length === 0 ? [] : [`  影响   ${affects.join('、')}`]),
    ...(accepted === undefined ? [] : [`  认可   ${visible(accepted.because)}（${whereOf(accepted.at)}）`]),
  ]
}

/** The cell that a value was taken from, in brackets; empty for any other. */
const cellWords = ({ cell }: Place): string => (cell === undefined ? '' : `（${visible(cell.at)}）`)

/** `data/example/2025/accepted.yaml:4`. */
export const whereOf = ({ file, line }: Pick<Place, 'file' | 'line'>): string => `${file}:${line}`

/** One line a side: its figure, then its source. */
function linesOfSides(sides: readonly Side[]): readonly string[] {
  const width = Math.max(0, ...sides.map(({ figure }) => widthOf(figure)))
  return sides.map(
    ({ figure, from }, index) => `  ${index === 0 ? '各处' : '    '}   ${padRight(figure, width)}   ${from}`,
  )
}

/** The count by severity and the number of files: `3 个错误，1 个警告，涉及 2 个文件。` */
export function countOf(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity) =>
    diagnostics.filter((one) => one.severity === severity && !isAccepted(one)).length
  const files = new Set(diagnostics.flatMap(({ at }) => at?.file ?? [])).size
  const parts = [
    [count('error'), (n: number) => `${n} 个错误`],
    [count('warning'), (n: number) => `${n} 个警告`],
    [count('advice'), (n: number) => `${n} 条建议`],
    [count('notice'), (n: number) => `${n} 条说明`],
    [diagnostics.filter(isAccepted).length, (n: number) => `认可 ${n} 处`],
    [files, (n: number) => `涉及 ${n} 个文件`],
  ] as const
  return `${parts.flatMap(([n, words]) => (n > 0 ? words(n) : [])).join('，')}。`
}
