/**
 * `fields.yaml`: keys of a district's own, which its units fill in and its templates print. The values are below
 * `fields:` in `unit.yaml` (of: unit) and in the year's `statement.yaml` (of: year).
 */
import { z } from 'zod'
import type { Place } from '../diagnostic/diagnostic.ts'
import { count, day, flag, paragraphs, reported, text, word } from './scalar.ts'

const tagged =
  <const K extends string>(kind: K) =>
  <T>(value: T) => ({ kind, value })

/** The schema of a value, by its kind. Amounts are in the unit that the file names (`amounts_in`). */
export const fieldSchemas = {
  text: text.transform(tagged('text')),
  paragraphs: paragraphs.transform(tagged('paragraphs')),
  count: count.transform(tagged('count')),
  amount: reported.transform(tagged('amount')),
  flag: flag.transform(tagged('flag')),
  day: day.transform(tagged('day')),
} as const
/** The kind of a value. */
export type FieldKind = keyof typeof fieldSchemas
/** A value, with its kind. */
export type FieldValue = z.output<(typeof fieldSchemas)[FieldKind]>
/** Values by key; a key without a value is left out. */
export type FieldValues = Readonly<Record<string, FieldValue | undefined>>

/** `unit`: the value is in `unit.yaml`; `year`: in `statement.yaml`. */
export type FieldOf = 'unit' | 'year'

/** The file in which a value of each kind is. */
export const fileOfFields: Readonly<Record<FieldOf, string>> = { unit: 'unit.yaml', year: 'statement.yaml' }

/** The file, merged. */
export const fieldsSchema = z
  .record(
    z.string(),
    z.strictObject({
      label: text.meta({ title: '名称' }),
      kind: word('text', 'paragraphs', 'count', 'amount', 'flag', 'day').meta({
        title: '文字、分段的文字、整数、金额、是否、日期',
      }),
      of: word('unit', 'year').meta({ title: '不随年度变化的（unit.yaml）、每年的（statement.yaml）' }),
      required: flag.meta({ title: '是否必填' }).optional(),
    }),
  )
  .superRefine((fields, context) => {
    for (const [key, { kind, of }] of Object.entries(fields)) {
      const message = !/^[a-z][a-z0-9_]*$/.test(key)
        ? `“${key}”不能作键名：用小写字母开头，后面是小写字母、数字和下划线`
        : kind === 'amount' && of === 'unit'
          ? `“${key}”是金额，应写 of: year：unit.yaml 里没有金额单位`
          : null
      if (message !== null) context.addIssue({ code: 'custom', path: [key], message })
    }
  })

/** A key that a layer declares. */
export type OwnField = {
  readonly key: string
  /** Its name in Chinese. */
  readonly label: string
  readonly kind: FieldKind
  readonly of: FieldOf
  readonly isRequired: boolean
  /** The line that declares it. */
  readonly place: Place
}

/** The `fields:` of a file before the layers are known that declare its keys: no value is read. */
const undeclared = () => z.looseObject({}).transform((): FieldValues => ({}))

/** `fields:` of `unit.yaml` and of `statement.yaml`; `schemas/field-values.json` has the keys that editors complete. */
export const undeclaredFields: Readonly<Record<FieldOf, ReturnType<typeof undeclared>>> = {
  unit: undeclared(),
  year: undeclared(),
}
