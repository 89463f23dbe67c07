/**
 * Items that share a key, in the order in which the keys first occur. From Node 22 on `Map.groupBy` does the same.
 */
export function groupBy<K, T>(
  items: readonly T[],
  keyOf: (item: T) => K,
): readonly (readonly [key: K, items: readonly T[]])[] {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups]
}

/** The groups of at least 2 items, in the order of the first of each. */
export const repeated = <T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] =>
  groupBy(items, keyOf)
    .map(([, group]) => group)
    .filter(({ length }) => length > 1)
