/**
 * What two figures must be to each other, as data: rules make equations, the runner has them compared. Amounts
 * are intervals (`number/money.ts`), so that a total may differ from its parts by what rounding moves and no further.
 */
import type { Place, Severity } from '../diagnostic/diagnostic.ts'
import {
  absolute,
  agree,
  asPrinted,
  compare,
  isUnknown,
  type Money,
  type MoneyUnit,
  minus,
  showMoney,
  sum,
} from '../number/money.ts'
import type { Cause, Finding } from './finding.ts'
import { showAmount } from './show-amount.ts'

/** One of the two figures, and what it is or where it comes from. */
export type EquationSide = { readonly amount: Money; readonly from: string }

/** Two figures and the relation they must have, with the words for the message if they do not. */
export type Equation = {
  /** If it does not hold; default: the severity of the rule. */
  readonly severity?: Exclude<Severity, 'notice'>
  /** The whole message if it does not hold. */
  readonly message: string
  readonly at: Place | undefined
  /** Where it is printed, if no file holds what is at fault. */
  readonly where?: string
  readonly stated: EquationSide
  readonly computed: EquationSide
  /** `stated` must be this against `computed`. */
  readonly relation: 'equal' | 'at-most' | 'at-least'
  /** The unit that both are shown in. */
  readonly unit: MoneyUnit
  /** What it means that `stated` is more, and that it is less: 填列偏大, 填列偏小. */
  readonly direction: readonly [more: string, less: string]
  readonly hint: string | ((stated: string, computed: string) => string)
  readonly affects: readonly string[]
  /** What joins it with other equations of its rule: where it does not hold, and where only rounding parts the figures. */
  readonly cause?: Cause
  readonly roundingCause?: Cause
}

/** An error or warning where the equation does not hold; a notice where only rounding parts the printed figures. */
export function compared(equation: Equation): readonly Finding[] {
  if (isUnknown(equation.stated.amount) || isUnknown(equation.computed.amount)) return []
  if (!holds(equation)) return [broken(equation)]
  return isParted(equation) ? [rounded(equation)] : []
}

/** Whether it holds, but a reader who adds up the printed figures finds another total. */
export const isParted = (equation: Equation): boolean =>
  equation.relation === 'equal' && holds(equation) && partedByRounding(equation)

/** Whether the relation holds within rounding. */
export function holds({ stated, computed, relation }: Equation): boolean {
  if (agree(stated.amount, computed.amount)) return true
  const sign = compare(stated.amount, computed.amount)
  return relation === 'at-most' ? sign < 0 : relation === 'at-least' ? sign > 0 : false
}

/** Slug of the notices about rounding, of every rule that compares figures. */
export const roundingSlug = 'rounding-within-tolerance'

function broken(equation: Equation): Finding {
  const { severity, message, at, where, unit, hint, affects, cause } = equation
  const [stated, computed] = [equation.stated, equation.computed].map(({ amount }) =>
    showAmount(amount, unit),
  ) as [string, string]
  return {
    ...(severity && { severity }),
    message,
    at,
    ...(where !== undefined && { where }),
    stated: { figure: stated, from: equation.stated.from },
    computed: { figure: computed, from: equation.computed.from },
    difference: differenceOf(equation),
    hint: typeof hint === 'string' ? hint : hint(stated, computed),
    affects,
    ...(cause && { cause }),
  }
}

function differenceOf({ stated, computed, unit, direction, relation }: Equation): string {
  const difference = absolute(minus(stated.amount, computed.amount))
  const word = direction[compare(stated.amount, computed.amount) > 0 ? 0 : 1]
  // Finer than the figures themselves: 0.02 may lie outside of what 0.015 allows.
  const allowed = showMoney(
    { yuan: difference.slack, slack: difference.slack },
    { unit, decimals: 4, separators: true, trim: true },
  )
  const remark = relation === 'equal' && allowed !== '0' ? `；四舍五入允许 ${allowed}` : ''
  return `${showAmount(difference, unit)}（${word}${remark}）`
}

/** What a reader who adds up the printed parts gets, where the computed side is a sum. */
export function addedAsPrinted({ amount }: EquationSide, unit: MoneyUnit): Money {
  const parts = amount.origin?.kind === 'sum' ? amount.origin.of : [amount]
  return sum(parts.map((part) => asPrinted(part, unit)))
}

const partedByRounding = ({ stated, computed, unit }: Equation): boolean =>
  compare(asPrinted(stated.amount, unit), addedAsPrinted(computed, unit)) !== 0

function rounded(equation: Equation): Finding {
  const { message, at, stated, computed, unit, direction, affects, cause, roundingCause = cause } = equation
  const added = addedAsPrinted(computed, unit)
  const word = direction[compare(asPrinted(stated.amount, unit), added) > 0 ? 0 : 1]
  return {
    severity: 'notice',
    message: `${message.replace(/(不符|不一致|不平衡)$/, '')}只差四舍五入的尾数`,
    at,
    stated: { figure: showAmount(stated.amount, unit), from: stated.from },
    computed: { figure: showAmount(added, unit), from: computed.from },
    difference: `${showAmount(absolute(minus(asPrinted(stated.amount, unit), added)), unit)}（${word}）`,
    affects,
    ...(roundingCause && { cause: roundingCause }),
  }
}
