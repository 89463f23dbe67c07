/** The duties of a publication as a checklist: met and where, not owed and why, or what is missing. */

import { severityWord } from '../diagnostic/show.ts'
import { padRight } from '../diagnostic/width.ts'
import { duties } from './duties/duties.ts'
import type { Finding } from './finding.ts'
import type { Printed } from './publication/printed.ts'
import { type DocumentOfFacts, printedOf } from './publication/printed-of.ts'
import { isAnswer, isEquation, type PrintedRule } from './rule.ts'

/** Whether a duty is met and where (表5-1), why it is not owed, or what is missing. */
type DutyState =
  | { readonly kind: 'done'; readonly where: string }
  | { readonly kind: 'not-owed'; readonly why: string }
  | { readonly kind: 'missing'; readonly lacks: readonly Lack[] }

/** What is missing. The source is left out, since the item names it. */
type Lack = { readonly severity: 'error' | 'warning'; readonly what: string; readonly hint: string }

/** A duty, numbered from 1, and its state. */
export type ChecklistItem = Pick<PrintedRule, 'slug' | 'title' | 'source'> & {
  readonly number: number
} & DutyState

/** In the order of the duties. */
export function checklistOf(made: DocumentOfFacts): readonly ChecklistItem[] {
  const printed = printedOf(made)
  return duties.map((duty, index) => ({
    number: index + 1,
    slug: duty.slug,
    title: duty.title,
    source: duty.source,
    ...stateOf(duty, printed),
  }))
}

function stateOf({ judge, severity }: PrintedRule, printed: Printed): DutyState {
  const verdicts = judge(printed)
  const [first] = verdicts
  if (first !== undefined && 'met' in first) return { kind: 'done', where: first.met }
  if (first !== undefined && 'notOwed' in first) return { kind: 'not-owed', why: first.notOwed }
  const found = verdicts.filter((one): one is Finding => !isAnswer(one) && !isEquation(one))
  const lacks = found.map(({ severity: own = severity, message: what, hint = '', at }) => ({
    severity: own === 'error' ? ('error' as const) : ('warning' as const),
    what,
    hint,
    ...(at && { at }),
  }))
  return { kind: 'missing', lacks }
}

/** The mark of each state. */
export const marks: Readonly<Record<DutyState['kind'], string>> = { done: '✓', 'not-owed': '—', missing: '✗' }

/** A block an item, the count at the end. `head` names the unit and the year. */
export const showChecklist = (head: string, items: readonly ChecklistItem[]): string =>
  `${head}　公开清单\n\n${items.map(showItem).join('')}\n${countOfDuties(items)}\n`

function showItem({ number, title, source, ...state }: ChecklistItem): string {
  const lines = [
    `${marks[state.kind]} ${padRight(`${number}.`, 3)} ${title}　〔${source}〕`,
    ...detailsOf(state),
  ]
  return lines.map((line, index) => `${index === 0 ? '' : '      '}${line}\n`).join('')
}

/** Lines below an item: where it is met, why it is not owed, or what is missing and how to mend it. */
export function detailsOf(state: DutyState): readonly string[] {
  switch (state.kind) {
    case 'done':
      return [state.where]
    case 'not-owed':
      return [state.why]
    case 'missing':
      return state.lacks.flatMap(({ severity, what, hint }) => [
        `${severityWord[severity]}：${what}`,
        `提示：${hint}`,
      ])
    default:
      return state satisfies never
  }
}

/** 共 27 项：✓ 做到 21　— 不适用 2　✗ 没有做到 4（0 个错误，4 个警告） */
export function countOfDuties(items: readonly ChecklistItem[]): string {
  const count = (kind: DutyState['kind']) => items.filter((item) => item.kind === kind).length
  const lacks = items.flatMap((item) => (item.kind === 'missing' ? item.lacks : []))
  const [errors, warnings] = (['error', 'warning'] as const).map(
    (severity) => lacks.filter((lack) => lack.severity === severity).length,
  )
  const found = lacks.length === 0 ? '' : `（${errors} 个错误，${warnings} 个警告）`
  return `共 ${items.length} 项：✓ 做到 ${count('done')}　— 不适用 ${count('not-owed')}　✗ 没有做到 ${count('missing')}${found}`
}
