/** A record whose keys are a closed list, e.g. one amount for each fund. */
export const recordOf = <K extends string, V>(
  keys: readonly K[],
  value: (key: K) => V,
): Readonly<Record<K, V>> => Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>
