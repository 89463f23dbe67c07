/** What a command says of itself: which words it takes, what it makes of them, and its help. */
import type { FlagName, OptionName } from './sort-words.ts'

/** How diagnostics are told: to people, or to programs. */
type Messages = 'text' | 'json'

/** How findings may be told; `check --format` takes the same words as `--messages`. */
export const tellings: readonly Messages[] = ['text', 'json']

/** Which publications: no unit named means all, no year named means each unit's latest. */
export type Selection = {
  readonly units: readonly string[]
  readonly year: number | null
  readonly messages: Messages
}

/** The words after a command, to be asked for by name. */
export type Given = {
  readonly selection: Selection
  /** The value as it was written; null where the option was not given. */
  readonly text: (option: OptionName) => string | null
  /** Values that commas part, each once. */
  readonly list: (option: OptionName) => readonly string[]
  readonly year: (option: OptionName) => number | null
  readonly flags: ReadonlySet<FlagName>
  /** The command's own word; empty if it takes none. */
  readonly operand: string
  /** All of them, where it takes many. */
  readonly operands: readonly string[]
  /** All formats that can be written. */
  readonly formats: readonly string[]
}

export type CommandSpec<C> = {
  /** The npm script that runs it. */
  readonly script: string
  /** One line for the list of commands. */
  readonly summary: string
  /** Besides `--help` and `--version`. */
  readonly takes: readonly (OptionName | FlagName)[]
  /** What it cannot do without. */
  readonly needs?: readonly OptionName[]
  /** Which options are years; `year` unless it says otherwise. */
  readonly years?: readonly OptionName[]
  /** What `--format` may be, where it is not a format of files. */
  readonly formats?: readonly string[]
  /** It needs a word of its own besides options: what that is, in the clerk's words. */
  readonly operand?: string
  /** It takes as many of them as there are. */
  readonly takesMany?: boolean
  /** What is told of a word too many; unless it says otherwise, where options stand. */
  readonly surplus?: (word: string) => string
  /** Why it takes no other options. */
  readonly whyNot?: string
  /** What else is wrong with the words, one line each. */
  readonly wrong?: (given: Given) => readonly string[]
  /** Asked only where nothing is wrong. */
  readonly read: (given: Given) => C
  readonly help: string
}
