/** Prints diagnostics: places left to fill as a list, the others in full, or all of them as JSON. */
import { type Diagnostic, isAccepted, toRecord, withoutNotices } from '../../diagnostic/diagnostic.ts'
import { severityWord, showJson, showText, sortAndFold, whereOf } from '../../diagnostic/show.ts'
import { padRight } from '../../diagnostic/width.ts'
import { toFillSlug } from '../../read/to-fill.ts'
import type { Terminal } from '../../world/world.ts'
import type { Selection } from '../line/command.ts'

/** The form of the output. */
export type ReportForm = Pick<Selection, 'messages'> & {
  /** Notices too: differences that rounding explains, and accepted findings; advice in full. */
  readonly verbose?: boolean
}

/** Text goes to the terminal's error output, JSON to its output. The list comes first, so that it does not hide the errors. */
export function reportDiagnostics(
  all: readonly Diagnostic[],
  { messages, verbose = false }: ReportForm,
  terminal: Terminal,
): void {
  if (messages === 'json') {
    terminal.print(showJson(verbose ? all : toRecord(all)))
    return
  }
  const found = verbose ? all : withoutNotices(all)
  const { left, others } = splitOffToFill(found)
  if (left.length > 0) terminal.complain(`${listToFill(left)}\n还有 ${left.length} 处待填。\n`)
  if (left.length > 0 && others.length > 0) terminal.complain('\n')
  terminal.complain(showText(others, { colour: terminal.colour, foldsAdvice: !verbose }))
  for (const line of policyLines(all)) terminal.complain(`${line}\n`)
  if (!verbose) terminal.print(acceptedLine(all))
}

/** Which severities a policy changed, and why; a line a rule. */
function policyLines(all: readonly Diagnostic[]): readonly string[] {
  const changed = all.flatMap(({ slug, severity, policy, accepted }) => {
    if (policy === undefined) return []
    const now = severityWord[accepted?.usual ?? severity]
    return [`  [${slug}] ${severityWord[policy.usual]}→${now}：${policy.because}（${whereOf(policy.at)}）`]
  })
  return changed.length === 0 ? [] : ['模板改了程度的：', ...new Set(changed)]
}

function acceptedLine(all: readonly Diagnostic[]): string {
  const count = all.filter(isAccepted).length
  return count === 0
    ? ''
    : `单位认可 ${count} 处，都有理由（accepted.yaml）；逐处列出：npm run check -- --verbose\n`
}

/** Separates the places left to fill from the other diagnostics. Both are sorted. */
export function splitOffToFill(found: readonly Diagnostic[]) {
  const sorted = sortAndFold(found)
  return {
    left: sorted.filter(({ slug }) => slug === toFillSlug),
    others: sorted.filter(({ slug }) => slug !== toFillSlug),
  }
}

/** A line for each place: file, line and column, the keys in plain words, last year's value. Files are separated by a blank line. */
export function listToFill(left: readonly Diagnostic[]): string {
  const files = [...new Set(left.map(({ at }) => at?.file))]
  return files.map((file) => listOfFile(left.filter(({ at }) => at?.file === file))).join('\n')
}

function listOfFile(left: readonly Diagnostic[]): string {
  const rows = left.map(({ at, message, hint }) => ({
    where: at === undefined ? '' : `${at.file}:${at.line}:${at.column}`,
    what: message.replace(/^待填：/, ''),
    hint: hint ?? '',
  }))
  const where = Math.max(...rows.map((row) => row.where.length))
  return rows
    .map((row) => `${padRight(row.where, where)}  ${row.what}${row.hint && `  # ${row.hint}`}\n`)
    .join('')
}
