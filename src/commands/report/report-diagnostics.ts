/** What was found, told: what is left to fill as a list, everything else in full, or all of it as JSON. */

import { type Diagnostic, withoutNotices } from '../../diagnostic/diagnostic.ts'
import { showJson, showText, sortAndFold } from '../../diagnostic/show.ts'
import { padRight } from '../../diagnostic/width.ts'
import { toFillSlug } from '../../read/to-fill.ts'
import type { Terminal } from '../../world/world.ts'
import type { Selection } from '../line/command.ts'

export type ReportForm = Pick<Selection, 'messages'> & {
  /** Notices too: what was looked at and accepted. */
  readonly verbose?: boolean
}

/** Tells people on one side, programs on the other. The list comes first, so that it does not bury the errors. */
export function reportDiagnostics(
  all: readonly Diagnostic[],
  { messages, verbose = false }: ReportForm,
  terminal: Terminal,
): void {
  const found = verbose ? all : withoutNotices(all)
  if (messages === 'json') {
    terminal.print(showJson(found))
    return
  }
  const { left, others } = splitOffToFill(found)
  if (left.length > 0) terminal.complain(`${listToFill(left)}\n还有 ${left.length} 处待填。\n`)
  if (left.length > 0 && others.length > 0) terminal.complain('\n')
  terminal.complain(showText(others, { colour: terminal.colour }))
}

/** What is left to fill, and what is wrong. */
export function splitOffToFill(found: readonly Diagnostic[]) {
  const sorted = sortAndFold(found)
  return {
    left: sorted.filter(({ slug }) => slug === toFillSlug),
    others: sorted.filter(({ slug }) => slug !== toFillSlug),
  }
}

/** A line each: the place, the keys in plain words, what is known of last year; a blank line between files. */
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
