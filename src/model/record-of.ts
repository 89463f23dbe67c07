/** A record with the same keys as a closed list, e.g. one amount a fund. */
export const recordOf = <K extends string, V>(
  keys: readonly K[],
  value: (key: K) => V,
): Readonly<Record<K, V>> => Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>
