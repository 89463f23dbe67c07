/** Last year's amounts carried forward (年终结转) are proposed as the new year's amounts carried over (上年结转). */
import type { Facts } from '../derive/facts.ts'
import type { ByMember } from '../model/budget.ts'
import { type Fund, funds } from '../model/fund.ts'
import { asEntered, isOneAmount } from '../model/scalar.ts'
import { type Blank, blank, type NewValue } from '../read/edit-yaml.ts'
import type { Was } from '../read/last-year-comments.ts'
import type { CarriedYears } from './carried-file.ts'

/**
 * Values of `carried_over`, each to be filled in: the amounts are known only when last year's accounts are closed. Amounts
 * that last year itself had carried over are asked for again, since money may be left of them. Null if there are none.
 */
export function carriedOver({ inputs }: Facts, { from, to }: CarriedYears): NewValue | null {
  const { budget, unit } = inputs
  // If there is a year in between, the money carried forward went into that year.
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

/** A member's amount. An amount of the whole department belongs to its first member. */
function digitsOf(entered: ByMember | undefined, code: string, codes: readonly string[]): string | null {
  if (entered === undefined) return null
  if (isOneAmount(entered)) return code === codes[0] ? asEntered(entered) : null
  const own = entered[code]
  return own === undefined ? null : asEntered(own)
}

const wasIn = (label: string, value: string | null): readonly Was[] =>
  value === null ? [] : [{ label, value }]
