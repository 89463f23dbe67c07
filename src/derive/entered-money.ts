/** Amounts as entered, where they may be left out. */
import type { Reported } from '../model/scalar.ts'
import { type Money, type MoneyUnit, money, nil } from '../number/money.ts'

/** The amount; 0 if it is left out. */
export const moneyOrNil = (entered: Reported | undefined, unit: MoneyUnit): Money =>
  entered === undefined ? nil : money(entered, unit)

/** The amount; null if it is left out. */
export const moneyOrNull = (
  entered: Reported | undefined,
  unit: MoneyUnit,
  fineness?: 'as-reported' | 'cents' | 'as-written',
): Money | null => (entered === undefined ? null : money(entered, unit, fineness))
