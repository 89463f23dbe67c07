/**
 * Sample views built from the shape alone, to try templates before any unit has data: everything present, nothing
 * present, or all but one value. The text that templates write with them is meaningless; its tags and rows must be right.
 */
import { keeping } from '../../model/keeping.ts'
import { type Money, money, nil, percentOf } from '../../number/money.ts'
import type { RecordShape, Shape } from '../shape.ts'

/** Which values a sample view contains. */
export type Sample = {
  /** True: flags are true, lists have items, amounts are not 0, optional values are present. False: the opposite. */
  readonly there: boolean
  /** The name of the fields for which the opposite of `there` applies. */
  readonly but?: string
  /** The value of the texts that templates may compare. */
  readonly text?: string
}

/** Items of a list: 2, because a repeated id shows only in the second. */
const items = 2

type SampleView = Readonly<Record<string, unknown>>

const views = keeping<SampleView>()

/** A value of the shape. All its texts and amounts differ, unless `sample.text` sets the texts. */
export const sampleView = (shape: RecordShape, sample: Sample): SampleView =>
  views([shape, JSON.stringify(sample)], () => builtView(shape, sample))

function builtView(shape: RecordShape, sample: Sample): SampleView {
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
  // The shape has thousands of values and a template uses few: each is made when it is first read.
  const fieldsOf = ({ fields }: RecordShape, isFirst: boolean) => {
    const made: Record<string, unknown> = {}
    for (const [name, field] of Object.entries(fields)) {
      Object.defineProperty(made, name, {
        enumerable: true,
        configurable: true,
        get() {
          const value = valueFor(field, name, isFirst)
          Object.defineProperty(made, name, { value, enumerable: true })
          return value
        },
      })
    }
    return made
  }
  return fieldsOf(shape, true)
}

const hundred = money('100.00', '万元')
const amountOf = (count: number): Money => money(`${count}.50`, '万元')

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
