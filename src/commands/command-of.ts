/** Words on the command line → what they ask for. Nothing is printed, and no file is looked at. */
import { commands } from './commands.ts'
import { helpFor } from './help-for.ts'
import { allFormats, type Command, type GivenWords, messageForms, type PreparedRun } from './line/command.ts'
import { onlyOnce, type SortedWords, sortWords, unknownWord } from './line/sort-words.ts'

/** What a command line asks for. */
export type CommandLine =
  | ({ readonly kind: 'run'; readonly name: string } & PreparedRun)
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'version' }
  /** All errors in the words, one line each. */
  | { readonly kind: 'wrong'; readonly message: string }

/** `formats` are the names that `--format` may have. */
export function commandOf(words: readonly string[], formats: readonly string[]): CommandLine {
  const sorted = sortWords(words)
  const [name = commands[0].name, ...after] = sorted.plain
  const named = (word: string | undefined) => commands.find((each) => each.name === word) ?? null
  if (name === 'help') return { kind: 'help', text: helpFor(named(after[0])) }
  const command = named(name)
  if (sorted.flags.has('help')) {
    return { kind: 'help', text: helpFor(sorted.plain.length === 0 ? null : command) }
  }
  if (sorted.flags.has('version')) return { kind: 'version' }
  const given = { ...givenBy(sorted, formats), operand: after[0] ?? '', operands: after }
  const problems =
    command === null
      ? [
          unknownWord('命令', name, [...commands.map((each) => each.name), 'help']),
          ...sorted.problems,
          ...wrongValues(commands[0], sorted, given),
        ]
      : [
          ...operandProblems(command, after),
          ...sorted.problems,
          ...notTaken(command, sorted),
          ...wrongValues(command, sorted, given),
        ]
  return command === null || problems.length > 0
    ? { kind: 'wrong', message: problems.join('\n') }
    : { kind: 'run', name: command.name, ...command.prepare(given) }
}

function operandProblems(command: Command, words: readonly string[]): readonly string[] {
  const { name, script = name, operand, takes, takesMany, surplus } = command
  const withOption = (word: string) =>
    `多余的词“${word}”；选项要写在 -- 之后，如 npm run ${script} -- --${takes[0] ?? ''} ${word}`
  return [
    ...(takesMany ? [] : words.slice(operand === undefined ? 0 : 1).map(surplus ?? withOption)),
    ...(operand !== undefined && words.length === 0 ? [`${name} 要写明${operand}`] : []),
  ]
}

function notTaken({ name, takes, whyNot }: Command, { flags, values }: SortedWords): readonly string[] {
  const usable = whyNot === undefined ? `；可用的有：${takes.map((each) => `--${each}`).join('、')}` : ''
  return [...values.keys(), ...flags]
    .filter((option) => option !== 'help' && option !== 'version' && !takes.includes(option))
    .map((option) => `${name} ${whyNot ?? ''}不用选项“--${option}”${usable}`)
}

type GivenOptions = Omit<GivenWords, 'operand' | 'operands'>

function givenBy({ values, flags }: SortedWords, formats: readonly string[]): GivenOptions {
  const text: GivenWords['text'] = (option) => values.get(option)?.[0] ?? null
  const list: GivenWords['list'] = (option) => {
    const parts = (values.get(option) ?? []).flatMap((value) => value.split(/[,，]/))
    return [...new Set(parts.map((part) => part.trim()))]
  }
  const year: GivenWords['year'] = (option) => {
    const [word] = list(option)
    return word === undefined ? null : Number(word)
  }
  const messages = list('messages')[0] === 'json' ? 'json' : 'text'
  const selection = { units: list('unit'), year: year('year'), messages } as const
  const codes = list('member')
  const members = { members: flags.has('members') ? ('all' as const) : codes.length > 0 ? codes : null }
  return { selection, members, text, list, year, flags, formats }
}

function wrongValues(command: Command, { values }: SortedWords, given: GivenWords): readonly string[] {
  const { name, formats = [...given.formats, allFormats], needs = [], years = ['year'], wrong } = command
  const { list } = given
  return [
    ...onlyOnce
      .filter((option) => (values.get(option)?.length ?? 0) > 1)
      .map((option) => `选项“--${option}”只能写一次`),
    ...years.flatMap((option) =>
      list(option)
        .filter((word) => !/^(19|20|21)\d\d$/.test(word))
        .map((word) => `“--${option}”应为四位数字的年份，这里是“${word}”`),
    ),
    ...list('messages')
      .filter((word) => !messageForms.some((form) => form === word))
      .map((word) => unknownWord('消息形式', word, messageForms)),
    ...list('format')
      .filter((word) => !formats.includes(word))
      .map((word) => unknownWord('格式', word, formats)),
    ...needs.filter((option) => !values.has(option)).map((option) => `${name} 要写明“--${option}”`),
    ...(values.has('member') && given.flags.has('members') ? ['“--member”和“--members”只写一个'] : []),
    ...(wrong?.(given) ?? []),
  ]
}
