/** A function that remembers: what several tests need is made for the first of them. */
export function once<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const made = known.get(key)
    if (made !== undefined || known.has(key)) return made as V
    const value = make(key)
    known.set(key, value)
    return value
  }
}
