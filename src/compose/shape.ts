/**
 * What a template may see, as data: every name with its kind and its meaning. The view's type is inferred from its
 * shape, the template lint walks the shape, and the author's manual is written from it, so the three cannot differ.
 */
import type { Money, Percent } from '../number/money.ts'

export type LeafKind = 'text' | 'amount' | 'percent' | 'count' | 'flag'

export type Leaf<K extends LeafKind = LeafKind, O extends boolean = boolean> = {
  readonly kind: K
  readonly optional: O
  readonly about: string
  /** Of a text: all that it can be, where that is known. */
  readonly values?: readonly string[]
}
export interface ListShape<S = Shape> {
  readonly kind: 'list'
  readonly of: S
  readonly about: string
  /** How many items it has, where that is always the same. */
  readonly length?: number
}
export interface RecordShape<F = Fields, O extends boolean = boolean> {
  readonly kind: 'record'
  readonly fields: F
  readonly optional: O
  readonly about: string
}
export interface Fields {
  readonly [name: string]: Shape
}
export type Shape = Leaf | ListShape | RecordShape

type LeafValue = {
  readonly text: string
  readonly amount: Money
  readonly percent: Percent
  readonly count: number
  readonly flag: boolean
}
type OrNull<T, O> = O extends true ? T | null : T

/** The value that a shape describes. */
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

export const text = leaf('text')
export const amount = leaf('amount')
export const percent = leaf('percent')
export const count = leaf('count')
export const flag = leaf('flag')

/** A text that is one of a few words. */
export const oneOf = (about: string, ...values: readonly string[]): Leaf<'text', false> => ({
  ...text(about),
  values,
})

export const list = <S extends Shape>(of: S, about: string): ListShape<S> => ({ kind: 'list', of, about })

/** A list that always has so many items. */
export const listOf = <S extends Shape>(length: number, of: S, about: string): ListShape<S> => ({
  ...list(of, about),
  length,
})

export const record = <F extends Fields>(fields: F, about = ''): RecordShape<F, false> => ({
  kind: 'record',
  fields,
  optional: false,
  about,
})

/** A value that may be absent: a template asks `{{#if}}` first, or prints it with a helper that allows nothing. */
export function maybe<K extends LeafKind>(shape: Leaf<K, false>): Leaf<K, true>
export function maybe<F extends Fields>(shape: RecordShape<F, false>): RecordShape<F, true>
export function maybe(shape: Leaf | RecordShape): Leaf | RecordShape {
  return { ...shape, optional: true }
}
