/** words.yaml: every word that the code would otherwise invent, by dotted key (`income.table.other`). */

export type Words = {
  /** The words behind a key; none where the base template lacks them, which is kept for `absent`. */
  readonly get: (key: string) => string
  readonly has: (key: string) => boolean
  readonly keys: readonly string[]
  /** Keys that were asked for and are not there: the base template has been damaged. */
  readonly absent: ReadonlySet<string>
}

export function wordsOf(entries: ReadonlyMap<string, string>): Words {
  const absent = new Set<string>()
  return {
    get(key) {
      const found = entries.get(key)
      if (found === undefined) absent.add(key)
      return found ?? ''
    },
    has: (key) => entries.has(key),
    keys: [...entries.keys()],
    absent,
  }
}
