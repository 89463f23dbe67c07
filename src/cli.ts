/** Words on the command line → a command. Pure: nothing is printed and nothing is looked up here. */
import { nearest } from './diagnostic/nearest.ts'
import { type CommandName, commandNames, helpFor, scripts } from './help.ts'

/** How diagnostics are told: to people, or to programs. */
type Messages = 'text' | 'json'

/** Which publications: no unit named means all, no year named means each unit's latest. */
export type Selection = {
  readonly units: readonly string[]
  readonly year: number | null
  readonly messages: Messages
}

export type Command =
  /** `draft`: places that are left to fill do not forbid it. */
  | ({
      readonly kind: 'build'
      readonly formats: readonly string[]
      readonly out: string
      readonly draft: boolean
    } & Selection)
  /**
   * `verbose`: what was looked at and accepted, too. `checklist`: the duties of disclosure, ticked, in place of what is
   * wrong. The report is written below `out`.
   */
  | ({
      readonly kind: 'check'
      readonly out: string
      readonly verbose: boolean
      readonly checklist: boolean
    } & Selection)
  | ({ readonly kind: 'new:year'; readonly year: number } & Selection)
  | ({ readonly kind: 'todo' } & Selection)
  /** `replace`: an earlier file may be replaced. */
  | ({ readonly kind: 'publish:year'; readonly replace: boolean } & Selection)
  /** No year named means the unit's latest, and the latest before it. `markdown` is the file to write. */
  | ({
      readonly kind: 'compare'
      readonly from: number | null
      readonly to: number | null
      readonly markdown: string | null
    } & Omit<Selection, 'year'>)
  /** `from` is the file to take over into `style.yaml`; without it a `style.docx` is written, to the layer or to `to`. */
  | ({
      readonly kind: 'template:style'
      readonly template: string | null
      readonly from: string | null
      readonly to: string | null
      readonly replace: boolean
    } & Pick<Selection, 'messages'>)
  /** `from` is the edition to copy; none means a small start. */
  | ({ readonly kind: 'template:new'; readonly district: string; readonly from: string | null } & Pick<
      Selection,
      'messages'
    >)
  /** No district named means every folder of templates, no year named all that any of them changed something for. */
  | ({ readonly kind: 'template:lint'; readonly district: string | null } & Omit<Selection, 'units'>)
  /** `file` as it is called in the base; with a year, into the district's folder of that year. */
  | ({ readonly kind: 'template:eject'; readonly file: string; readonly district: string } & Omit<
      Selection,
      'units'
    >)
  /** `asked` is a figure as it is printed, or a cell of a table. */
  | ({ readonly kind: 'explain'; readonly asked: string } & Selection)
  /** No unit or year named means those of the folder that the file lies in, else the only unit and its latest year. */
  | ({ readonly kind: 'verify'; readonly file: string; readonly unit: string | null } & Omit<
      Selection,
      'units'
    >)
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'version' }
  /** All that is wrong with the words, one line each. */
  | { readonly kind: 'wrong'; readonly message: string }

/** How findings may be told; `check --format` takes the same words as `--messages`. */
const tellings: readonly string[] = ['text', 'json']

const shortFlags: ReadonlyMap<string, string> = new Map([
  ['-h', 'help'],
  ['-v', 'version'],
  ['-V', 'version'],
])
const flags = ['help', 'version', 'replace', 'draft', 'verbose', 'checklist'] as const
const options = [
  'unit',
  'year',
  'from',
  'to',
  'messages',
  'format',
  'out',
  'markdown',
  'template',
  'district',
] as const
type OptionName = (typeof options)[number]

/** What each command takes besides `--help` and `--version`. */
const taken: Readonly<Record<CommandName, readonly string[]>> = {
  build: ['unit', 'year', 'messages', 'format', 'out', 'draft'],
  check: ['unit', 'year', 'messages', 'format', 'out', 'verbose', 'checklist'],
  'new:year': ['unit', 'year', 'messages'],
  todo: ['unit', 'year', 'messages'],
  'publish:year': ['unit', 'year', 'messages', 'replace'],
  compare: ['unit', 'from', 'to', 'messages', 'markdown'],
  explain: ['unit', 'year', 'messages'],
  'template:style': ['template', 'from', 'to', 'messages', 'replace'],
  'template:new': ['district', 'from', 'messages'],
  'template:lint': ['district', 'year', 'messages'],
  'template:eject': ['district', 'year', 'messages'],
  verify: ['unit', 'year', 'messages'],
}

/** Commands that need a word of their own besides options, and what it is. */
const operands: Partial<Readonly<Record<CommandName, string>>> = {
  explain: '要查的数，如 "1,389.58"，或表格里的位置，如 表5-1:201:项目支出',
  'template:eject': '取出哪个文件，如 npm run template:eject -- tables/spending --district 区',
  verify: '核对哪个文件，如 npm run verify -- 送审/部门预算.docx',
}

/** `formats` are the names that `--format` may have; all of them are written unless it says otherwise. */
export function commandOf(words: readonly string[], formats: readonly string[]): Command {
  const sorted = sortWords(words)
  const [name = 'build', ...after] = sorted.plain
  const known = (word: string | undefined) => commandNames.find((each) => each === word)
  if (name === 'help') return { kind: 'help', text: helpFor(known(after[0]) ?? null) }
  const command = known(name)
  const named = command === undefined ? undefined : operands[command]
  const [operand, extra] = named === undefined ? [undefined, after] : [after[0], after.slice(1)]
  if (sorted.flags.has('help')) {
    return { kind: 'help', text: helpFor(sorted.plain.length === 0 ? null : (command ?? null)) }
  }
  if (sorted.flags.has('version')) return { kind: 'version' }
  const problems = [
    ...(command === undefined ? [unknownWord('命令', name, [...commandNames, 'help'])] : []),
    // Of a command that does not exist nobody knows which words it takes.
    ...(command === undefined ? [] : extra).map((word) =>
      command === 'verify'
        ? `多余的词“${word}”；一次核对一个文件，文件名里有空格的要加引号`
        : `多余的词“${word}”；选项要写在 -- 之后，如 npm run ${scripts[command ?? 'build']} -- --${taken[command ?? 'build'][0] ?? ''} ${word}`,
    ),
    ...(named !== undefined && operand === undefined ? [`${name} 要写明${named}`] : []),
    ...sorted.problems,
    ...(command === undefined ? [] : notTaken(command, sorted)),
  ]
  return readValues(command ?? 'build', sorted, { formats, problems, operand: operand ?? '' })
}

function notTaken(command: CommandName, { flags, values }: SortedWords): readonly string[] {
  const why = command === 'check' ? '只检查、不写公开文本，' : ''
  const given = [...values.keys(), ...[...flags].filter((flag) => flag !== 'help' && flag !== 'version')]
  return given
    .filter((option) => !taken[command].includes(option))
    .map(
      (option) =>
        `${command} ${why}不用选项“--${option}”${why === '' ? `；可用的有：${taken[command].map((each) => `--${each}`).join('、')}` : ''}`,
    )
}

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

const onlyOnce = ['year', 'from', 'to', 'messages', 'out', 'markdown', 'template', 'district'] as const

/** What a command cannot do without. */
const needed: Partial<Readonly<Record<CommandName, readonly OptionName[]>>> = {
  'new:year': ['unit', 'year'],
  'template:new': ['district'],
  'template:eject': ['district'],
}

/** `template:style` has files where `compare` has years, `template:new` a district. A file's name may hold a comma. */
const filesOf = (values: SortedWords['values']) => ({
  from: values.get('from')?.[0] ?? null,
  to: values.get('to')?.[0] ?? null,
})

function wrongFiles({ template, from, to }: Record<'template' | 'from' | 'to', string | null>) {
  if (from !== null && to !== null) {
    return ['“--from”（取进 style.yaml）和“--to”（写出 style.docx）只能写一个']
  }
  return template === null && from === null
    ? ['template:style 要写明“--template”（写出 style.docx）或“--from”（取进 style.yaml）']
    : []
}

type Asked = {
  readonly formats: readonly string[]
  readonly problems: readonly string[]
  readonly operand: string
}

function readValues(
  kind: CommandName,
  { values, flags }: SortedWords,
  { formats, problems, operand }: Asked,
): Command {
  const list = (option: OptionName) => [
    ...new Set(
      (values.get(option) ?? []).flatMap((value) => value.split(/[,，]/)).map((part) => part.trim()),
    ),
  ]
  const [units, messages, asked] = [list('unit'), list('messages'), list('format')]
  const years = kind.startsWith('template:') ? (['year'] as const) : (['year', 'from', 'to'] as const)
  const [year = null, from = null, to = null] = years.map((option) => {
    const [word] = list(option)
    return word === undefined ? null : Number(word)
  })
  const lacking = (needed[kind] ?? []).filter((option) => !values.has(option))
  const styled = { template: list('template')[0] ?? null, ...filesOf(values) }
  const district = values.get('district')?.[0]?.trim() ?? ''
  const wrong = [
    ...problems,
    ...onlyOnce
      .filter((option) => (values.get(option)?.length ?? 0) > 1)
      .map((option) => `选项“--${option}”只能写一次`),
    ...years.flatMap((option) =>
      list(option)
        .filter((word) => !/^(19|20|21)\d\d$/.test(word))
        .map((word) => `“--${option}”应为四位数字的年份，这里是“${word}”`),
    ),
    ...(from !== null && to !== null && from >= to ? [`“--from”应早于“--to”，这里是 ${from} 和 ${to}`] : []),
    ...messages
      .filter((word) => !tellings.includes(word))
      .map((word) => unknownWord('消息形式', word, tellings)),
    ...asked
      .filter((word) => !(kind === 'check' ? tellings : formats).includes(word))
      .map((word) => unknownWord('格式', word, kind === 'check' ? tellings : formats)),
    ...lacking.map((option) => `${kind} 要写明“--${option}”`),
    ...(kind === 'template:style' ? wrongFiles(styled) : []),
    ...(kind === 'verify' && units.length > 1
      ? [`verify 一次核对一个单位，这里是“${units.join('、')}”`]
      : []),
  ]
  if (wrong.length > 0) return { kind: 'wrong', message: wrong.join('\n') }
  const selection: Selection = { units, year, messages: messages[0] === 'json' ? 'json' : 'text' }
  switch (kind) {
    case 'todo':
      return { kind, ...selection }
    case 'check': {
      const out = values.get('out')?.[0] ?? 'out'
      const isJson = asked[0] === 'json' || selection.messages === 'json'
      return {
        kind,
        ...selection,
        messages: isJson ? 'json' : 'text',
        out,
        verbose: flags.has('verbose'),
        checklist: flags.has('checklist'),
      }
    }
    case 'explain':
      return { kind, ...selection, asked: operand }
    case 'new:year':
      return { kind, ...selection, year: year ?? 0 }
    case 'publish:year':
      return { kind, ...selection, replace: flags.has('replace') }
    case 'template:style':
      return { kind, ...styled, messages: selection.messages, replace: flags.has('replace') }
    case 'template:new':
      return { kind, district, from: styled.from, messages: selection.messages }
    case 'template:lint':
      return { kind, district: values.has('district') ? district : null, year, messages: selection.messages }
    case 'template:eject':
      return { kind, file: operand, district, year, messages: selection.messages }
    case 'compare': {
      const { units, messages } = selection
      return { kind, units, messages, from, to, markdown: values.get('markdown')?.[0] ?? null }
    }
    case 'verify':
      return { kind, file: operand, unit: units[0] ?? null, year, messages: selection.messages }
    case 'build': {
      const chosen = asked.length === 0 ? formats : formats.filter((format) => asked.includes(format))
      const out = values.get('out')?.[0] ?? 'out'
      return { kind, ...selection, formats: chosen, out, draft: flags.has('draft') }
    }
    default:
      return kind satisfies never
  }
}
