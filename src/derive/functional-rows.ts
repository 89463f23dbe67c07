/** The tree of 功能分类: amounts of items added up to 款 and 类. */
import { groupBy } from '../model/group-by.ts'

/** A row of the functional classification. */
export type FunctionalRow<A> = {
  readonly level: 'class' | 'group' | 'item'
  readonly code: string
  readonly name: string
  readonly amounts: A
}

/** An entry of an item. */
type ItemEntry<A> = { readonly item: string; readonly amounts: A }

/** How rows are made of entries. */
type RowsOf<A> = {
  readonly nameOf: (code: string) => string
  readonly addUp: (children: readonly A[]) => A
  /** What a 类 or 款 has in place of the sum of its children. */
  readonly whole?: (added: A, code: string, label: string) => A
}

/** The levels: the length of their codes, and their name in messages. */
const levels = [
  { level: 'class', length: 3, name: '类级科目' },
  { level: 'group', length: 5, name: '款级科目' },
  { level: 'item', length: undefined, name: '项级科目' },
] as const

/** 类, 款 and 项 in code order, parents before children. */
export function functionalRows<A>(
  entries: readonly ItemEntry<A>[],
  { nameOf, addUp, whole = (added) => added }: RowsOf<A>,
): readonly FunctionalRow<A>[] {
  const rowsOf = (own: readonly ItemEntry<A>[], depth: 0 | 1 | 2): readonly FunctionalRow<A>[] => {
    const { level, length, name } = levels[depth]
    return groupBy(own, ({ item }) => item.slice(0, length))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([code, of]) => {
        const below = depth === 2 ? [] : rowsOf(of, depth === 0 ? 1 : 2)
        const amounts =
          depth === 2
            ? addUp(amountsIn(of))
            : whole(addUp(amountsAt(levels[depth + 1]?.level, below)), code, `${name}${code}`)
        return [{ level, code, name: nameOf(code), amounts }, ...below]
      })
  }
  return rowsOf(entries, 0)
}

/** The amounts of rows or entries. */
export const amountsIn = <A>(rows: readonly { readonly amounts: A }[]): readonly A[] =>
  rows.map(({ amounts }) => amounts)

/** The amounts of the rows of one level. */
export const amountsAt = <A>(
  level: FunctionalRow<A>['level'] | undefined,
  rows: readonly FunctionalRow<A>[],
): readonly A[] => amountsIn(rows.filter((row) => row.level === level))
