/** The classification codes that a budget uses, each with the place of its first use. */
import type { Facts } from '../../derive/facts.ts'
import type { Place } from '../../diagnostic/diagnostic.ts'
import { firstPlace } from '../../model/first-place.ts'
import { itemLines } from './item-lines.ts'

/** A code of either classification that the unit uses, with the first place that uses it. */
export type CodeUsed = {
  readonly kind: 'functional' | 'economic'
  readonly code: string
  /** The whole code as entered, of which `code` is the class, the group or all. */
  readonly used: string
  readonly level: '类' | '款' | '项'
  readonly at: Place | undefined
}

const levels: Readonly<Record<number, CodeUsed['level']>> = { 3: '类', 5: '款', 7: '项' }

/** Codes of the form that their level has, parents before children. */
export function codesUsed(inputs: Facts['inputs']): readonly CodeUsed[] {
  const items = itemLines(inputs)
    .filter(({ item }) => /^\d{7}$/.test(item.text))
    .flatMap(({ item }) => used('functional', item.text, item.place))
  const groups = Object.entries(inputs.budget.economic)
    .filter(([code]) => /^\d{5}$/.test(code))
    .flatMap(([code, entered]) => used('economic', code, firstPlace(entered)))
  const first = new Map<string, CodeUsed>()
  for (const each of [...items, ...groups]) {
    const key = `${each.kind} ${each.code}`
    if (!first.has(key)) first.set(key, each)
  }
  return [...first.values()]
}

/** A code and the codes of its class and group. */
const used = (kind: CodeUsed['kind'], code: string, at: Place | undefined): readonly CodeUsed[] =>
  [3, 5, 7]
    .filter((length) => length <= code.length)
    .map((length) => ({ kind, code: code.slice(0, length), used: code, level: levels[length] ?? '项', at }))
