/** The words of words.yaml for the view and the helpers, by dotted key (`income.table.other`). */

/** Lookup of words. */
export type TemplateWords = {
  /** The text of a key; empty if the key is missing, which `absent` then contains. */
  readonly get: (key: string) => string
  readonly has: (key: string) => boolean
  readonly keys: readonly string[]
  /** Missing keys that `get` was asked for: the base template is damaged. */
  readonly absent: ReadonlySet<string>
}

/** Lookup in the merged words of all layers, keyed by dotted key. */
export function templateWords(entries: ReadonlyMap<string, string>): TemplateWords {
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
