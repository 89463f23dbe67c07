/** `figures`: the figures that an edition names in its outline. */
import type { Facts } from '../../derive/facts.ts'
import { compareFigure, namedFigure } from '../../derive/named-figure.ts'
import { shareAsPrinted } from '../../derive/share.ts'
import type { Publication } from '../../model/publication.ts'
import { amount, type Infer, maybe, percent, type RecordShape, record, text } from '../shape.ts'
import type { TemplateWords } from '../template-words.ts'
import { comparisonShape, comparisonView } from './comparison.ts'

const figureShape = record({
  name: text('科目或预算单位的名称；其他的为空'),
  amount: amount('金额'),
  share: maybe(percent('占所在合计的百分比，或占 share_of 所指的数；本身是合计的、印出来是零的没有')),
  comparison: comparisonShape('与上年预算数相比'),
})

/** The value of `figures` in the view. */
export type FiguresView = Readonly<Record<string, Infer<typeof figureShape>>>

/** The shape of `figures`. */
export const figuresShape = ({ figures = {} }: Pick<Publication, 'figures'>): RecordShape =>
  record(
    Object.fromEntries(Object.keys(figures).map((key) => [key, figureShape])),
    '本区点名的数，先写在 publication.yaml 的 figures 里',
  )

/** Every figure that the outline names. */
export function figuresView(facts: Facts, { figures = {} }: Publication, words: TemplateWords): FiguresView {
  return Object.fromEntries(
    Object.entries(figures).map(([key, of]) => {
      const figure = namedFigure(facts, of)
      const other = figures[of.share_of?.text ?? '']
      const whole = other === undefined ? figure.whole : namedFigure(facts, other).amount
      return [
        key,
        {
          name: figure.name,
          amount: figure.amount,
          share: whole === null ? null : shareAsPrinted(figure.amount, whole, facts.inputs.printing),
          comparison: comparisonView(compareFigure(facts, key, figure), words),
        },
      ]
    }),
  )
}
