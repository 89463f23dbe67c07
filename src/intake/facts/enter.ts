/** Figures of a workbook as values of `budget.yaml` and the project sheets. */
import type { Address } from '../../model/data-address.ts'
import { exactDigits, isNil, type Money, type MoneyUnit } from '../../number/money.ts'
import type { BookCell } from '../book.ts'
import type { Taken } from '../taken.ts'
import type { BookFigure } from './book-tables.ts'

/** A file and the unit of its amounts. */
export type AmountsFile = { readonly file: string; readonly unit: MoneyUnit }

/** The unit's budget; amounts that a sheet has in another unit are written with theirs: `15万元`. */
export const budgetIn = (unit: MoneyUnit): AmountsFile => ({ file: 'budget.yaml', unit })

/** A figure at its place. */
export const entered = ({ file, unit }: AmountsFile, at: Address, figure: BookFigure): Taken => ({
  file,
  at,
  value: figure.unit === unit || isNil(figure.amount) ? figure.digits : `${figure.digits}${figure.unit}`,
  cells: [figure.cell],
})

/** An amount that was reckoned from several cells. */
export const reckoned = (
  { file, unit }: AmountsFile,
  at: Address,
  { amount, cells }: { readonly amount: Money; readonly cells: readonly BookCell[] },
): Taken => ({ file, at, value: trimmed(exactDigits(amount, unit)), cells })

/** Whole amounts without `.00`. */
const trimmed = (digits: string): string => digits.replace(/\.0+$/, '')

/** Whether a figure is there and is not 0. */
export const hasMoney = (figure: BookFigure | null): figure is BookFigure =>
  figure !== null && !isNil(figure.amount)
