/** The duties of a publication, ticked: what is done and where, what is not owed and why, what is missing. */

import { severityWord } from '../diagnostic/show.ts'
import { padRight } from '../diagnostic/width.ts'
import { duties } from './duties/duties.ts'
import type { Duty, DutyState } from './duties/duty.ts'
import { type Made, publicationOf } from './publication/proofread.ts'

export type ChecklistItem = Pick<Duty, 'slug' | 'title' | 'source'> & { readonly number: number } & DutyState

/** In the order of the duties. */
export function checklistOf(made: Made): readonly ChecklistItem[] {
  const publication = publicationOf(made)
  return duties.map(({ slug, title, source, state }, index) => ({
    number: index + 1,
    slug,
    title,
    source,
    ...state(publication),
  }))
}

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

/** Where it is done, why it is not owed, or what is missing and what to do. */
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
