/**
 * Shapes: data that describes every name that a template may use, with its kind and meaning (Chinese, for the manual).
 * The type of the view is inferred from its shape, the template lint walks the shape, and the author's manual is written
 * from it, so the three always agree.
 */
import type { Money, Percent } from '../number/money.ts'

/** Kinds of single values: amounts are Money, percentages Percent, counts numbers. */
export type LeafKind = 'text' | 'amount' | 'percent' | 'count' | 'flag'

/** The shape of a single value. */
export type Leaf<K extends LeafKind = LeafKind, O extends boolean = boolean> = {
  readonly kind: K
  readonly optional: O
  readonly about: string
  /** All possible values of a text, if they are known. */
  readonly values?: readonly string[]
}
/** The shape of a list. */
export interface ListShape<S = Shape> {
  readonly kind: 'list'
  readonly of: S
  readonly about: string
  /** Number of items, if it never changes. */
  readonly length?: number
}
/** The shape of a group of named values. */
export interface RecordShape<F = Fields, O extends boolean = boolean> {
  readonly kind: 'record'
  readonly fields: F
  readonly optional: O
  readonly about: string
}
/** Name → shape. */
export interface Fields {
  readonly [name: string]: Shape
}
/** Any shape. */
export type Shape = Leaf | ListShape | RecordShape

type LeafValue = {
  readonly text: string
  readonly amount: Money
  readonly percent: Percent
  readonly count: number
  readonly flag: boolean
}
type OrNull<T, O> = O extends true ? T | null : T

/** The type of the value that a shape describes. */
export type Infer<S> =
  S extends Leaf<infer K, infer O>
    ? OrNull<LeafValue[K], O>
    : S extends ListShape<infer E>
      ? readonly Infer<E>[]
      : S extends RecordShape<infer F, infer O>
        ? OrNull<{ readonly [N in keyof F]: Infer<F[N]> }, O>
        : never

const leaf =
  <K extends LeafKind>(kind: K) =>
  (about: string): Leaf<K, false> => ({ kind, optional: false, about })

/** A text. */
export const text = leaf('text')
/** An amount of money, exact, held in 元. */
export const amount = leaf('amount')
/** A percentage. */
export const percent = leaf('percent')
/** A whole number. */
export const count = leaf('count')
/** True or false. */
export const flag = leaf('flag')

/** A text with a closed list of values. */
export const oneOf = (about: string, ...values: readonly string[]): Leaf<'text', false> => ({
  ...text(about),
  values,
})

/** A list of any length. */
export const list = <S extends Shape>(of: S, about: string): ListShape<S> => ({ kind: 'list', of, about })

/** A list of fixed length. */
export const listOf = <S extends Shape>(length: number, of: S, about: string): ListShape<S> => ({
  ...list(of, about),
  length,
})

/** A group of named values. */
export const record = <F extends Fields>(fields: F, about = ''): RecordShape<F, false> => ({
  kind: 'record',
  fields,
  optional: false,
  about,
})

/** A value that may be absent (null): a template tests it with `{{#if}}`, or prints it with a helper that accepts null. */
export function maybe<K extends LeafKind>(shape: Leaf<K, false>): Leaf<K, true>
/** The same for a group. */
export function maybe<F extends Fields>(shape: RecordShape<F, false>): RecordShape<F, true>
/** The same for either. */
export function maybe(shape: Leaf | RecordShape): Leaf | RecordShape {
  return { ...shape, optional: true }
}
