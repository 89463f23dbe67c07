/** words.yaml: every word that the code would otherwise invent, by dotted key (`income.table.other`). */

export type Words = {
  /** The words behind a key. The view asks only for keys that base defines, which the reader has made sure of. */
  readonly get: (key: string) => string
  readonly has: (key: string) => boolean
  readonly keys: readonly string[]
}

export const wordsOf = (entries: ReadonlyMap<string, string>): Words => ({
  get: (key) => {
    const found = entries.get(key)
    if (found === undefined) throw new Error(`words.yaml has no key ${key}`)
    return found
  },
  has: (key) => entries.has(key),
  keys: [...entries.keys()],
})
