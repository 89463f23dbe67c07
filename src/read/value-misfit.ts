/** Whether a value fits its place, before it is written there. */
import type { LeafRule } from '../model/scalar.ts'
import type { MoneyUnit } from '../number/money.ts'
import { correctionHint } from './correction-hint.ts'

/** What the place asks for instead (应为…), and how to correct the value; null if that is not known. */
export type ValueMisfit = { readonly expected: string; readonly hint: string | null }

/** Null if the value fits. `unit` is that of the file's amounts, if it is known. */
export const valueMisfit = (
  value: string,
  rule: LeafRule,
  unit: MoneyUnit | null = null,
): ValueMisfit | null =>
  rule.accept(value.trim())
    ? null
    : { expected: rule.expected, hint: correctionHint(value.trim(), rule, unit) }
