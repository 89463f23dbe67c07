/** The duties of a publication as a checklist: met and where, not owed and why, or what is missing. */

import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { whereOf, wordOf } from '../diagnostic/show.ts'
import { padRight } from '../diagnostic/width.ts'
import { type Decided, policyFor } from './apply-policy.ts'
import { duties } from './duties/duties.ts'
import type { Printed } from './publication/printed.ts'
import { printedOf } from './publication/printed-of.ts'
import type { PrintedRule } from './rule.ts'
import { diagnosticsOf, type JudgedDocument } from './run-rules.ts'

/** Whether a duty is met and where (表5-1), why it is not owed, or what is missing; `accepted`: all of that is accepted. */
type DutyState =
  | { readonly kind: 'done'; readonly where: string }
  | { readonly kind: 'not-owed'; readonly why: string }
  | { readonly kind: 'missing' | 'accepted'; readonly lacks: readonly Lack[] }

/** What is missing. The source is left out, since the item names it. */
type Lack = Pick<Diagnostic, 'severity' | 'at' | 'policy' | 'accepted'> & {
  readonly what: string
  readonly hint: string
}

/** A duty, numbered from 1, and its state. */
export type ChecklistItem = Pick<PrintedRule, 'slug' | 'title' | 'source'> & {
  readonly number: number
} & DutyState

/** In the order of the duties. */
export function checklistOf({ policy, ...made }: JudgedDocument): readonly ChecklistItem[] {
  const printed = printedOf(made)
  const decided = { policy, accepted: made.facts.inputs.accepted }
  return duties.map((duty, index) => ({
    number: index + 1,
    slug: duty.slug,
    title: duty.title,
    source: duty.source,
    ...stateOf(duty, printed, decided),
  }))
}

function stateOf(duty: PrintedRule, printed: Printed, decided: Decided): DutyState {
  const verdicts = duty.judge(printed)
  const [first] = verdicts
  if (first !== undefined && 'met' in first) return { kind: 'done', where: first.met }
  if (first !== undefined && 'notOwed' in first) return { kind: 'not-owed', why: first.notOwed }
  const entry = policyFor(duty, decided.policy)
  if (entry?.severity === 'off')
    return { kind: 'not-owed', why: `模板不查这一项：${entry.because}（${whereOf(entry.at)}）` }
  const lacks = diagnosticsOf(duty, verdicts, decided).map(
    ({ severity, message, hint = '', at, policy, accepted }) => ({
      severity,
      what: message.replace(`（${duty.source}）`, ''),
      hint,
      ...(at && { at }),
      ...(policy && { policy }),
      ...(accepted && { accepted }),
    }),
  )
  return { kind: lacks.every(({ accepted }) => accepted) ? 'accepted' : 'missing', lacks }
}

/** The mark of each state. */
export const marks: Readonly<Record<DutyState['kind'], string>> = {
  done: '✓',
  'not-owed': '—',
  missing: '✗',
  accepted: '○',
}

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
    case 'accepted':
      return state.lacks.flatMap(({ what, hint, ...lack }) => [
        `${wordOf(lack)}：${what}`,
        lack.accepted === undefined
          ? `提示：${hint}`
          : `理由：${lack.accepted.because}（${whereOf(lack.accepted.at)}）`,
      ])
    default:
      return state satisfies never
  }
}

/** 共 27 项：✓ 做到 21　— 不适用 2　✗ 没有做到 4（0 个错误，4 个警告） */
export function countOfDuties(items: readonly ChecklistItem[]): string {
  const count = (kind: DutyState['kind']) => items.filter((item) => item.kind === kind).length
  const lacks = items.flatMap((item) => (item.kind === 'missing' ? item.lacks : []))
  const [errors, warnings, advice] = (['error', 'warning', 'advice'] as const).map(
    (severity) => lacks.filter((lack) => lack.severity === severity).length,
  )
  const further = advice === 0 ? '' : `，${advice} 条建议`
  const found = lacks.length === 0 ? '' : `（${errors} 个错误，${warnings} 个警告${further}）`
  const accepted = count('accepted') === 0 ? '' : `　○ 认可 ${count('accepted')}`
  return `共 ${items.length} 项：✓ 做到 ${count('done')}　— 不适用 ${count('not-owed')}　✗ 没有做到 ${count('missing')}${found}${accepted}`
}
