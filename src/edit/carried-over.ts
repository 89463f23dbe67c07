/** What last year carried forward (年终结转) is what the new year carries over (上年结转): proposed key by key. */
import type { Facts } from '../derive/facts.ts'
import type { ByMember } from '../model/budget.ts'
import { type Fund, funds } from '../model/fund.ts'
import { isOneAmount } from '../model/scalar.ts'
import { type Blank, blank, type NewValue } from '../read/edit-yaml.ts'
import type { Was } from '../read/last-year-comments.ts'
import type { Years } from './carried-file.ts'

/**
 * `carried_over`, each amount to be confirmed: what is carried over is known only when last year's accounts are closed.
 * What last year itself had carried over keeps its place, since money may be left of it whatever was planned.
 * Null where there is neither.
 */
export function carriedOver({ inputs }: Facts, { from, to }: Years): NewValue | null {
  const { budget, unit } = inputs
  // Where a year lies between, what was carried forward went into that year.
  const forward = from === to - 1 ? (budget.carry_forward ?? {}) : {}
  const before = budget.carried_over ?? {}
  const codes = unit.members.map(({ code }) => code.text)
  const isWholly = [forward, before].every((kept) =>
    Object.values(kept).every((entered) => entered === undefined || isOneAmount(entered)),
  )
  const askedOf = (fund: Fund): readonly [string, Blank][] =>
    codes.flatMap((code) => {
      const planned = digitsOf(forward[fund], code, codes)
      const own = digitsOf(before[fund], code, codes)
      if (own === null && (planned === null || !/[1-9]/.test(planned))) return []
      const was = [...wasIn(`${from}年年终结转`, planned), ...wasIn(`${from}年上年结转`, own)]
      return [[code, blank('', was)]]
    })
  const entries = funds.flatMap((fund): [string, NewValue][] => {
    const asked = askedOf(fund)
    const [first] = asked
    if (first === undefined) return []
    return [[fund, isWholly ? first[1] : Object.fromEntries(asked)]]
  })
  return entries.length === 0 ? null : Object.fromEntries(entries)
}

/** A member's amount; one of the whole department is that of its only member. */
function digitsOf(entered: ByMember | undefined, code: string, codes: readonly string[]): string | null {
  if (entered === undefined) return null
  if (isOneAmount(entered)) return code === codes[0] ? entered.digits : null
  return entered[code]?.digits ?? null
}

const wasIn = (label: string, value: string | null): readonly Was[] =>
  value === null ? [] : [{ label, value }]
