/** Sorts the words of a command line: options with their values, flags, and the rest. */
import { nearest } from '../../diagnostic/nearest.ts'

/** Options without a value, in the order in which messages list them. */
export const flags = [
  'help',
  'version',
  'replace',
  'draft',
  'verbose',
  'checklist',
  'all',
  'members',
  'force',
  'dry-run',
  'check',
] as const
/** Name of an option without a value. */
export type FlagName = (typeof flags)[number]

/** Options with a value, in the order in which messages list them. */
export const options = [
  'unit',
  'year',
  'member',
  'from',
  'to',
  'messages',
  'format',
  'out',
  'markdown',
  'template',
  'district',
  'jobs',
  'shard',
  'base',
  'before',
  'name',
  'rule',
  'at',
  'number',
  'because',
  'skip',
  'take',
  'prefer',
] as const
/** Name of an option with a value. */
export type OptionName = (typeof options)[number]

const repeatable: ReadonlySet<OptionName> = new Set(['unit', 'member', 'format', 'skip', 'take', 'prefer'])

/** Options that may not be repeated. */
export const onlyOnce: readonly OptionName[] = options.filter((option) => !repeatable.has(option))

const shortFlags: ReadonlyMap<string, FlagName> = new Map([
  ['-h', 'help'],
  ['-v', 'version'],
  ['-V', 'version'],
])

/** The words of a command line. `problems` are errors in the clerk's words. */
export type SortedWords = {
  readonly plain: readonly string[]
  readonly flags: ReadonlySet<FlagName>
  readonly values: ReadonlyMap<OptionName, readonly string[]>
  readonly problems: readonly string[]
}

/** `--unit=U` and `--unit U` are the same. */
export function sortWords(words: readonly string[]): SortedWords {
  const plain: string[] = []
  const found = new Set<FlagName>()
  const values = new Map<OptionName, readonly string[]>()
  const problems: string[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    const [, long, given] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? []
    const flag = shortFlags.get(word) ?? flags.find((known) => known === long)
    const option = options.find((known) => known === long)
    if (word === '--') continue
    if (flag !== undefined) {
      found.add(flag)
    } else if (option !== undefined) {
      const next = words[index + 1]
      const value = given ?? (next?.startsWith('-') ? undefined : next)
      if (given === undefined && value !== undefined) index += 1
      if (value === undefined || value.trim() === '') problems.push(`选项“--${option}”后面缺少值`)
      else values.set(option, [...(values.get(option) ?? []), value])
    } else if (word.startsWith('-')) {
      const known = [...options, ...flags].map((each) => `--${each}`)
      problems.push(unknownWord('选项', word.split('=')[0] ?? word, known))
      if (given === undefined && !(words[index + 1] ?? '-').startsWith('-')) index += 1
    } else {
      plain.push(word)
    }
  }
  return { plain, flags: found, values, problems }
}

/** Error for an unknown word: names the nearest known word, or all. */
export function unknownWord(kind: string, word: string, known: readonly string[]): string {
  const meant = nearest(word, known)
  return `没有${kind}“${word}”${meant === null ? `；可用的有：${known.join('、')}` : `，是不是“${meant}”？`}`
}
