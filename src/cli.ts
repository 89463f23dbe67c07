/** Words on the command line → a command. Pure: nothing is printed and nothing is looked up here. */
import { nearest } from './diagnostic/nearest.ts'
import { helpFor } from './help.ts'

/** Which publications: no unit named means all, no year named means each unit's latest. */
export type Selection = {
  readonly units: readonly string[]
  readonly year: number | null
  /** How diagnostics are told: to people, or to programs. */
  readonly messages: 'text' | 'json'
}

export type Command =
  | ({ readonly kind: 'build'; readonly formats: readonly string[]; readonly out: string } & Selection)
  | ({ readonly kind: 'check' } & Selection)
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'version' }
  /** All that is wrong with the words, one line each. */
  | { readonly kind: 'wrong'; readonly message: string }

const commands = ['build', 'check'] as const
type CommandName = (typeof commands)[number]

const flags = ['help', 'version'] as const
const shortFlags: ReadonlyMap<string, string> = new Map([
  ['-h', 'help'],
  ['-v', 'version'],
  ['-V', 'version'],
])
const selecting = ['unit', 'year', 'messages'] as const
const writing = ['format', 'out'] as const
type OptionName = (typeof selecting)[number] | (typeof writing)[number]
const optionNames: readonly string[] = [...selecting, ...writing, ...flags]

/** `formats` are the names that `--format` may have; all of them are written unless it says otherwise. */
export function commandOf(words: readonly string[], formats: readonly string[]): Command {
  const sorted = sortWords(words)
  const [name = 'build', ...extra] = sorted.plain
  if (name === 'help')
    return { kind: 'help', text: helpFor(commands.find((known) => known === extra[0]) ?? null) }
  const command = commands.find((known) => known === name)
  if (sorted.flags.has('help')) {
    return { kind: 'help', text: helpFor(sorted.plain.length === 0 ? null : (command ?? null)) }
  }
  if (sorted.flags.has('version')) return { kind: 'version' }
  const problems = [
    ...(command === undefined ? [unknownWord('命令', name, [...commands, 'help'])] : []),
    ...extra.map(
      (word) => `多余的词“${word}”；选项要写在 -- 之后，如 npm run build:report -- --unit ${word}`,
    ),
    ...sorted.problems,
    ...(command === 'check' ? writing.filter((option) => sorted.values.has(option)).map(notForCheck) : []),
  ]
  return readValues(command ?? 'build', sorted.values, { formats, problems })
}

const notForCheck = (option: string): string => `check 只检查、不写文件，不用选项“--${option}”`

const unknownWord = (kind: string, word: string, known: readonly string[]): string => {
  const meant = nearest(word, known)
  return `没有${kind}“${word}”${meant === null ? `；可用的有：${known.join('、')}` : `，是不是“${meant}”？`}`
}

type SortedWords = {
  readonly plain: readonly string[]
  readonly flags: ReadonlySet<string>
  readonly values: ReadonlyMap<OptionName, readonly string[]>
  readonly problems: readonly string[]
}

/** Tells options, their values and plain words apart; `--unit=U` and `--unit U` are the same. */
function sortWords(words: readonly string[]): SortedWords {
  const plain: string[] = []
  const found = new Set<string>()
  const values = new Map<OptionName, readonly string[]>()
  const problems: string[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    const [, long, given] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? []
    const flag = shortFlags.get(word) ?? flags.find((known) => known === long)
    const option = [...selecting, ...writing].find((known) => known === long)
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
      problems.push(
        unknownWord(
          '选项',
          word.split('=')[0] ?? word,
          optionNames.map((known) => `--${known}`),
        ),
      )
      if (given === undefined && !(words[index + 1] ?? '-').startsWith('-')) index += 1
    } else {
      plain.push(word)
    }
  }
  return { plain, flags: found, values, problems }
}

function readValues(
  command: CommandName,
  values: SortedWords['values'],
  { formats, problems }: { readonly formats: readonly string[]; readonly problems: readonly string[] },
): Command {
  const list = (option: OptionName) => [
    ...new Set(
      (values.get(option) ?? []).flatMap((value) => value.split(/[,，]/)).map((part) => part.trim()),
    ),
  ]
  const year = list('year')
  const messages = list('messages')
  const asked = list('format')
  const out = values.get('out') ?? ['out']
  const wrong = [
    ...problems,
    ...(['year', 'messages', 'out'] as const)
      .filter((option) => (values.get(option)?.length ?? 0) > 1)
      .map((option) => `选项“--${option}”只能写一次`),
    ...year
      .filter((word) => !/^(19|20|21)\d\d$/.test(word))
      .map((word) => `“--year”应为四位数字的年份，这里是“${word}”`),
    ...messages
      .filter((word) => word !== 'text' && word !== 'json')
      .map((word) => unknownWord('消息形式', word, ['text', 'json'])),
    ...asked.filter((word) => !formats.includes(word)).map((word) => unknownWord('格式', word, formats)),
  ]
  if (wrong.length > 0) return { kind: 'wrong', message: wrong.join('\n') }
  const selection: Selection = {
    units: list('unit'),
    year: year[0] === undefined ? null : Number(year[0]),
    messages: messages[0] === 'json' ? 'json' : 'text',
  }
  if (command === 'check') return { kind: 'check', ...selection }
  const chosen = asked.length === 0 ? formats : formats.filter((format) => asked.includes(format))
  return { kind: 'build', ...selection, formats: chosen, out: out[0] ?? 'out' }
}
