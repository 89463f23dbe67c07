/** What the texts of a workbook are read with, and what is left of them. */
import type { Money } from '../../number/money.ts'
import type { BookCell } from '../book.ts'

/** What the caller knows of the workbook's tables and of the edition. */
export type TextContext = {
  /** The code of an item by its 类, 款 and 项; null if the tables have no such item. */
  readonly codeOf: (names: readonly [string, string, string]) => string | null
  /**
   * This year's amount in the tables, by the key that it has in `budget.yaml` or, of what is only reckoned, in its `prior`:
   * `three_public.reception`, `agency_operating`, `by_fund.general_public`, `items.2010507`. Null where no table has it.
   */
  readonly amountOf: (key: string) => Money | null
  /** The unit's name, which a title may have where another has a project's. */
  readonly unitName: string | null
  /** Whether the edition has these words by itself. */
  readonly isWritten: (words: string) => boolean
}

/** Words that nothing was taken from; `because`: what stood against it, in the clerk's words. */
export type LeftText = { readonly cell: BookCell; readonly text: string; readonly because?: string }
