/** Words on the command line → a command. Pure: nothing is printed and nothing is looked up here. */
import { type CommandName, type CommandToDo, commandNames, commands } from './commands.ts'
import { helpFor } from './help-for.ts'
import { type Given, tellings } from './line/command.ts'
import { onlyOnce, type SortedWords, sortWords, unknownWord } from './line/sort-words.ts'

export type Command =
  | CommandToDo
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'version' }
  /** All that is wrong with the words, one line each. */
  | { readonly kind: 'wrong'; readonly message: string }

/** `formats` are the names that `--format` may have; all of them are written unless it says otherwise. */
export function commandOf(words: readonly string[], formats: readonly string[]): Command {
  const sorted = sortWords(words)
  const [name = 'build', ...after] = sorted.plain
  const named = (word: string | undefined) => commandNames.find((each) => each === word)
  if (name === 'help') return { kind: 'help', text: helpFor(named(after[0]) ?? null) }
  const command = named(name)
  if (sorted.flags.has('help')) {
    return { kind: 'help', text: helpFor(sorted.plain.length === 0 ? null : (command ?? null)) }
  }
  if (sorted.flags.has('version')) return { kind: 'version' }
  const spec = commands[command ?? 'build']
  const operand = spec.operand === undefined ? '' : after[0]
  const surplus = spec.takesMany ? [] : spec.operand === undefined ? after : after.slice(1)
  const given = { ...givenBy(sorted, formats), operand: operand ?? '', operands: after }
  const problems = [
    ...(command === undefined ? [unknownWord('命令', name, [...commandNames, 'help'])] : []),
    // Of a command that does not exist nobody knows which words it takes.
    ...(command === undefined ? [] : surplusOf(command, surplus)),
    ...(operand === undefined ? [`${name} 要写明${spec.operand}`] : []),
    ...sorted.problems,
    ...(command === undefined ? [] : notTaken(command, sorted)),
    ...wrongValues(command ?? 'build', sorted, given),
  ]
  return problems.length > 0 ? { kind: 'wrong', message: problems.join('\n') } : spec.read(given)
}

function surplusOf(command: CommandName, words: readonly string[]): readonly string[] {
  const { script, takes, surplus } = commands[command]
  const withOption = (word: string) =>
    `多余的词“${word}”；选项要写在 -- 之后，如 npm run ${script} -- --${takes[0] ?? ''} ${word}`
  return words.map(surplus ?? withOption)
}

function notTaken(command: CommandName, { flags, values }: SortedWords): readonly string[] {
  const { takes, whyNot } = commands[command]
  const usable = whyNot === undefined ? `；可用的有：${takes.map((each) => `--${each}`).join('、')}` : ''
  return [...values.keys(), ...flags]
    .filter((option) => option !== 'help' && option !== 'version' && !takes.includes(option))
    .map((option) => `${command} ${whyNot ?? ''}不用选项“--${option}”${usable}`)
}

type Options = Omit<Given, 'operand' | 'operands'>

function givenBy({ values, flags }: SortedWords, formats: readonly string[]): Options {
  const text: Given['text'] = (option) => values.get(option)?.[0] ?? null
  const list: Given['list'] = (option) => {
    const parts = (values.get(option) ?? []).flatMap((value) => value.split(/[,，]/))
    return [...new Set(parts.map((part) => part.trim()))]
  }
  const year: Given['year'] = (option) => {
    const [word] = list(option)
    return word === undefined ? null : Number(word)
  }
  const messages = list('messages')[0] === 'json' ? 'json' : 'text'
  const selection = { units: list('unit'), year: year('year'), messages } as const
  return { selection, text, list, year, flags, formats }
}

function wrongValues(command: CommandName, { values }: SortedWords, given: Given): readonly string[] {
  const { formats = given.formats, needs = [], years = ['year'], wrong } = commands[command]
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
      .filter((word) => !tellings.some((telling) => telling === word))
      .map((word) => unknownWord('消息形式', word, tellings)),
    ...list('format')
      .filter((word) => !formats.includes(word))
      .map((word) => unknownWord('格式', word, formats)),
    ...needs.filter((option) => !values.has(option)).map((option) => `${command} 要写明“--${option}”`),
    ...(wrong?.(given) ?? []),
  ]
}
