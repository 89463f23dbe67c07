/** Findings → diagnostics in the clerk's words: figures are errors, wording and order are warnings. */
import type { Diagnostic, Side } from '../../diagnostic/diagnostic.ts'
import { shortened } from '../../document/text.ts'
import { differenceOf } from './difference.ts'
import type { ExpectedText } from './expected-texts.ts'
import { termsOf } from './figure-terms.ts'
import type { AddedFinding, FigureFinding, MissingFinding, VerifyFinding } from './finding.ts'
import { readable, tokensOf } from './tokens.ts'

/** The diagnostics in order. Adjacent findings of one kind become one diagnostic; all messages differ. */
export function diagnosticsOf(findings: readonly VerifyFinding[]): readonly Diagnostic[] {
  const seen = new Map<string, number>()
  return grouped(findings)
    .map(diagnosticOf)
    .map((diagnostic) => {
      const times = (seen.get(diagnostic.message) ?? 0) + 1
      seen.set(diagnostic.message, times)
      return times === 1 ? diagnostic : { ...diagnostic, message: `${diagnostic.message}（第${times}处）` }
    })
}

/** Adjacent findings for one diagnostic: missing rows of a table, rows added after one row. */
type Group = readonly [VerifyFinding, ...VerifyFinding[]]

function grouped(findings: readonly VerifyFinding[]): readonly Group[] {
  const groups: [VerifyFinding, ...VerifyFinding[]][] = []
  for (const finding of findings) {
    const last = groups.at(-1)
    if (last !== undefined && areOne(last.at(-1) ?? finding, finding)) last.push(finding)
    else groups.push([finding])
  }
  return groups
}

function areOne(before: VerifyFinding, now: VerifyFinding): boolean {
  if (before.kind === 'missing' && now.kind === 'missing') {
    const isSameTable = before.passage.kind === 'row' && placeName(before.passage) === placeName(now.passage)
    const isContents = before.passage.kind === 'contents' && now.passage.kind === 'contents'
    return now.index === before.index + 1 && (isSameTable || isContents)
  }
  return (
    before.kind === 'added' &&
    now.kind === 'added' &&
    before.what === 'row' &&
    now.what === 'row' &&
    before.where === now.where
  )
}

/** `表5-1` of `表5-1 第12行`. */
const placeName = ({ where }: ExpectedText): string => where.replace(/ 第\d+行$/, '')

const slugs = {
  figures: 'figures-equal-data',
  wording: 'wording-equals-data',
  order: 'order-equals-data',
} as const

function diagnosticOf(group: Group): Diagnostic {
  const [first] = group
  const page = first.page === null ? '' : `PDF 第${first.page}页，`
  switch (first.kind) {
    case 'figure':
      return figureDiagnostic(first, page)
    case 'wording':
      return {
        slug: slugs.wording,
        severity: 'warning',
        message: `${page}${first.where}的文字与数据写出的不同`,
        stated: inFile('', quoted(first.around.file)),
        computed: inData('', quoted(first.around.data)),
      }
    case 'missing':
      return missingDiagnostic(
        group.filter((each) => each.kind === 'missing'),
        page,
      )
    case 'added':
      return addedDiagnostic(
        group.filter((each) => each.kind === 'added'),
        page,
      )
    case 'moved':
      return {
        slug: slugs.order,
        severity: 'warning',
        message: `${page}${first.passage.where}移到了${first.to}`,
        computed: inData('', quoted(textOf(first.passage))),
      }
    default:
      return first satisfies never
  }
}

const inFile = (figure: string, from: string): Side => ({ label: '文件', figure, from })
const inData = (figure: string, from: string): Side => ({ label: '数据', figure, from })
const quoted = (text: string): string => `“${shortened(text, 80)}”`

function figureDiagnostic({ where, nth, data, file, around }: FigureFinding, page: string): Diagnostic {
  const what = file === null ? '少了一个数' : data === null ? '多出一个数' : '数与数据不同'
  const difference = data === null || file === null ? null : differenceOf(file, data)
  const side = (figure: string | null, text: string) =>
    [figure ?? '（无）', text === (figure ?? '') ? '' : quoted(text)] as const
  return {
    slug: slugs.figures,
    severity: 'error',
    message: `${page}${where}${nth === null ? '' : `第${nth}个数`}：${what}`,
    stated: inFile(...side(file, around.file)),
    computed: inData(...side(data, around.data)),
    ...(difference !== null && { difference }),
  }
}

function missingDiagnostic(group: readonly MissingFinding[], page: string): Diagnostic {
  const passages = group.map(({ passage }) => passage)
  const [first, last] = [passages[0], passages.at(-1)]
  const range =
    passages.length === 1 ? '' : `至${/第\d+行$/.exec(last?.where ?? '')?.[0] ?? ''}（${passages.length} 行）`
  return {
    ...bySeverity(passages.map(({ text }) => text)),
    message: `${page}文件缺${first?.where ?? ''}${range}`,
    computed: inData('', quoted(passages.map(textOf).join('／'))),
  }
}

function addedDiagnostic(group: readonly AddedFinding[], page: string): Diagnostic {
  const [first] = group
  const what = { row: `多出 ${group.length} 行`, paragraph: '多出一段', text: '多出文字' }[
    first?.what ?? 'text'
  ]
  const texts = group.map(({ text }) => text)
  return {
    ...bySeverity(texts),
    message: `${page}${first?.where ?? ''}${what}`,
    stated: inFile('', quoted(texts.join('／'))),
  }
}

/** An error if a text contains a figure, else a warning. */
const bySeverity = (texts: readonly string[]): Pick<Diagnostic, 'slug' | 'severity'> =>
  texts.some((text) => termsOf(tokensOf(text)).some(({ figure }) => figure !== null))
    ? { slug: slugs.figures, severity: 'error' }
    : { slug: slugs.wording, severity: 'warning' }

const textOf = ({ cells }: ExpectedText): string =>
  cells
    .map(({ tokens, covering }) => readable(tokens) || covering)
    .filter((text) => text !== '')
    .join('｜')
