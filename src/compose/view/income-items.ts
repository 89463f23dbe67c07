/** Income by functional classification, and named parts of income lines. */
import type { Facts, PartOfIncome } from '../../derive/facts.ts'
import type { Publication } from '../../model/publication.ts'
import { recordOf } from '../../model/record-of.ts'
import { minus, nil } from '../../number/money.ts'
import { amount, type Infer, list, type RecordShape, record } from '../shape.ts'
import { codeFields, codesView } from './codes.ts'
import { amountOfPart, type DeclaredParts, incomeColumns, incomeColumnsView } from './income.ts'

/** The shape of named parts of income lines. */
const partsShape = (parts: DeclaredParts, about: string) =>
  record(
    recordOf(Object.keys(parts), (key) => amount(parts[key]?.name ?? '')),
    about,
  )

/** The shape of `income_parts` and `income_items`. */
export function incomeItemsShape({ income_parts: parts = {} }: Pick<Publication, 'income_parts'>) {
  const about = '收入来源中的其中各项，先写在 publication.yaml 的 income_parts 里'
  return {
    income_parts: partsShape(parts, about),
    income_items: list(
      record({
        ...codeFields,
        ...incomeColumns,
        forward: amount('结转下年：这个科目的收入减支出'),
        parts: partsShape(parts, about),
      }),
      '收入，按功能分类的类、款、项；没有写明科目的来源，照用它的支出',
    ),
  }
}

/** The value of `income_parts` and `income_items`. */
export type IncomeItemsView = Infer<RecordShape<ReturnType<typeof incomeItemsShape>, false>>

/** Named parts of income lines, and income by functional classification. */
export function incomeItemsView(
  { income, spending }: Facts,
  { income_parts: declared = {} }: Publication,
): IncomeItemsView {
  const partsView = (parts: readonly PartOfIncome[]) =>
    Object.fromEntries(Object.entries(declared).map(([key, part]) => [key, amountOfPart(parts, part)]))
  const spent = new Map(spending.all.rows.map((row) => [row.code, row.amounts.total]))
  return {
    income_parts: partsView(income.parts),
    income_items: income.items.map(({ level, code, name, amounts }) => ({
      ...codesView(level, code, name),
      ...incomeColumnsView(amounts),
      forward: minus(amounts.total, spent.get(code) ?? nil),
      parts: partsView(amounts.parts),
    })),
  }
}
