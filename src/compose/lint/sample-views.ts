/**
 * Views made up from the shape alone, to try templates with before any unit has data: everything there, nothing there,
 * and all but one. What templates write with them says nothing; its tags and rows must fit all the same.
 */
import { type Money, money, nil, percentOf } from '../../number/money.ts'
import type { RecordShape, Shape } from '../shape.ts'

/** Whether flags hold, lists have items, amounts are not zero and what may be absent is there. */
export type Sample = {
  readonly there: boolean
  /** The name of fields for which it is the other way round. */
  readonly but?: string
  /** What texts say, where templates compare them with something. */
  readonly text?: string
}

/** How many items a list has: the second shows what is repeated and must not be. */
const items = 2

/** A value of the shape. No two of its texts and amounts are the same, unless the sample says so. */
export function sampleView(shape: RecordShape, sample: Sample): Readonly<Record<string, unknown>> {
  let count = 0
  const valueFor = (of: Shape, name: string, isFirst: boolean): unknown => {
    const there = name === sample.but ? !sample.there : sample.there
    switch (of.kind) {
      case 'record':
        return of.optional && !there ? null : fieldsOf(of, isFirst)
      case 'list':
        return Array.from({ length: of.length ?? (there ? items : 0) }, (_, index) =>
          valueFor(of.of, '', index === 0),
        )
      default:
        count += 1
        if (of.kind === 'text' && of.values) return of.values[count % of.values.length] ?? ''
        if (!there) return of.optional ? null : nothing[of.kind]
        if (of.kind !== 'text') return something[of.kind](count)
        return isFirst && sample.text !== undefined ? sample.text : `示例${count}`
    }
  }
  const fieldsOf = ({ fields }: RecordShape, isFirst: boolean) =>
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueFor(field, name, isFirst)]))
  return fieldsOf(shape, true)
}

const hundred = money('100.00', '万元')
const amounts: Money[] = []
const amountOf = (count: number): Money => (amounts[count] ??= money(`${count}.50`, '万元'))

const something = {
  amount: amountOf,
  percent: (count: number) => percentOf(amountOf(count), hundred),
  count: (count: number) => count,
  flag: () => true,
} as const

const nothing = {
  text: '',
  amount: nil,
  percent: percentOf(nil, hundred),
  count: 0,
  flag: false,
} as const
