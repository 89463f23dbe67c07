/** Everything that is entered at a code of the functional classification: lines of spending, and project sheets. */
import type { Inputs } from '../../model/inputs.ts'
import type { Placed } from '../../model/scalar.ts'

/** A line of spending or a project sheet that names its item. */
export type ItemLine = { readonly item: Placed; readonly member?: Placed | undefined }

/** Lines of spending, then project sheets; a sheet without an item is in no table of the classification. */
export const itemLines = ({ budget, projects }: Inputs): readonly ItemLine[] =>
  [...budget.spending, ...projects].flatMap(({ item, member }) =>
    item === undefined ? [] : [{ item, member }],
  )
