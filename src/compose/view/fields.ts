/** `fields`: the keys that the layers' `fields.yaml` declare, with the values of a unit. */
import type { Facts } from '../../derive/facts.ts'
import type { FieldKind, FieldValue, OwnField } from '../../model/fields.ts'
import { type MoneyUnit, money } from '../../number/money.ts'
import {
  amount,
  count,
  type Fields,
  flag,
  list,
  maybe,
  type RecordShape,
  record,
  type Shape,
  text,
} from '../shape.ts'

/** The value of `fields` in the view. */
export type FieldsView = Readonly<Record<string, unknown>>

/** The shape of `fields`. */
export const fieldsShape = (fields: readonly OwnField[]): RecordShape<Fields, false> =>
  record(
    Object.fromEntries(fields.map((field) => [field.key, shapeOf(field)])),
    '本区自设的键，先写在模板的 fields.yaml 里',
  )

function shapeOf({ kind, label, isRequired }: OwnField): Shape {
  switch (kind) {
    case 'paragraphs':
      return list(text('一段'), label)
    case 'day': {
      const parts = record({ year: count('年'), month: count('月'), day: count('日') }, label)
      return isRequired ? parts : maybe(parts)
    }
    default: {
      const leaf = leaves[kind](label)
      return isRequired ? leaf : maybe(leaf)
    }
  }
}

const leaves = { text, count, amount, flag } as const

/**
 * A value for every declared key: null, or no paragraph, where an optional one is absent. A required one is absent only
 * if templates are tried with the data of another district's unit; it then counts as unknown.
 */
export const fieldsView = ({ inputs }: Facts, fields: readonly OwnField[]): FieldsView =>
  Object.fromEntries(
    fields.map(({ key, kind, isRequired }) => {
      const entered = inputs.fields[key]
      if (entered?.kind === kind) return [key, shown(entered, inputs.statement.amounts_in)]
      return [key, isRequired || kind === 'paragraphs' ? unknown[kind] : null]
    }),
  )

function shown(entered: FieldValue, unit: MoneyUnit): unknown {
  return entered.kind === 'amount' ? money(entered.value, unit) : entered.value
}

const unknown: Readonly<Record<FieldKind, unknown>> = {
  text: '',
  paragraphs: [],
  count: Number.NaN,
  amount: money('NaN', '元'),
  flag: false,
  day: { year: Number.NaN, month: Number.NaN, day: Number.NaN },
}
