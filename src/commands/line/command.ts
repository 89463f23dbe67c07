/** The type of a command: its words, its help and what it does. */
import type { ExitCode, Setting } from './setting.ts'
import type { FlagName, OptionName } from './sort-words.ts'

/** The form of diagnostics: text for people, JSON for programs. */
type MessageForm = 'text' | 'json'

/** Values of `--messages`; `check --format` takes the same. */
export const messageForms: readonly MessageForm[] = ['text', 'json']

/** As a value of `build --format`: every format. */
export const allFormats = 'all'

/** Which publications a command is about. No units: all. Null year: each unit's latest. */
export type Selection = {
  readonly units: readonly string[]
  readonly year: number | null
  readonly messages: MessageForm
}

/** Member units by their codes, or all that publish alone; null: the departments themselves. */
export type MembersChosen = { readonly members: 'all' | readonly string[] | null }

/** The words after a command, by name. */
export type GivenWords = {
  readonly selection: Selection
  /** Which member units' own publications: `--member` and `--members`. */
  readonly members: MembersChosen
  /** The value as written; null where the option is absent. */
  readonly text: (option: OptionName) => string | null
  /** Values separated by commas, each once. */
  readonly list: (option: OptionName) => readonly string[]
  readonly year: (option: OptionName) => number | null
  readonly flags: ReadonlySet<FlagName>
  /** The command's operand; empty if it takes none. */
  readonly operand: string
  /** All operands, for a command that takes several. */
  readonly operands: readonly string[]
  /** All formats that can be written. */
  readonly formats: readonly string[]
}

/** The words that a command takes, and its help. */
type CommandWords = {
  readonly name: string
  /** The npm script that runs it. Default: its name. */
  readonly script?: string
  /** One line for the list of commands. */
  readonly summary: string
  /** Its words in the general help. Default: 选项. */
  readonly usage?: string
  /** Options and flags besides `--help` and `--version`. */
  readonly takes: readonly (OptionName | FlagName)[]
  /** Options that it requires. */
  readonly needs?: readonly OptionName[]
  /** Options whose value is a year. Default: `year`. */
  readonly years?: readonly OptionName[]
  /** Values of `--format`. Default: the formats of files, and `all`. */
  readonly formats?: readonly string[]
  /** It requires an operand: what that is, in the clerk's words. */
  readonly operand?: string
  /** It takes any number of operands. */
  readonly takesMany?: boolean
  /** Error for a surplus word. Default: options go after `--`. */
  readonly surplus?: (word: string) => string
  /** Why it takes no other options. */
  readonly whyNot?: string
  /** Other errors in the words, one line each. */
  readonly wrong?: (given: GivenWords) => readonly string[]
  /** The help without its end, the exit codes. */
  readonly help: string
  /** What exit codes 0 and 1 mean. Default: as for a command that writes files. */
  readonly exits?: readonly [done: string, notDone: string]
}

/** A command as its folder defines it. `Options` is what it makes of its words. */
export type CommandSpec<Options extends object> = CommandWords & {
  /** Called only where the words are right. */
  readonly read: (given: GivenWords) => Options
  /** Imports the command's code itself, so that other commands need not load it. */
  readonly run: (options: Options, setting: Setting) => Promise<ExitCode>
}

/** What a command line asks for. */
export type PreparedRun = {
  readonly options: object
  readonly run: (setting: Setting) => Promise<ExitCode>
}

/** A command whose options only the command itself knows. */
export type Command = CommandWords & { readonly prepare: (given: GivenWords) => PreparedRun }

/** Ties a command's options to its run. */
export function defineCommand<Options extends object>({
  read,
  run,
  ...words
}: CommandSpec<Options>): Command {
  return {
    ...words,
    prepare(given) {
      const options = read(given)
      return { options, run: (setting) => run(options, setting) }
    },
  }
}
