/** Every command, in the order in which they are listed. */
import { build } from './commands/build.ts'
import { check } from './commands/check.ts'
import { compare } from './commands/compare.ts'
import { explain } from './commands/explain.ts'
import { merge } from './commands/merge.ts'
import { newYear } from './commands/new-year.ts'
import { publishYear } from './commands/publish-year.ts'
import { templateEject } from './commands/template-eject.ts'
import { templateExplain } from './commands/template-explain.ts'
import { templateLint } from './commands/template-lint.ts'
import { templateNew } from './commands/template-new.ts'
import { templateStyle } from './commands/template-style.ts'
import { templateTry } from './commands/template-try.ts'
import { todo } from './commands/todo.ts'
import { verify } from './commands/verify.ts'
import type { CommandSpec } from './spec.ts'

const all = {
  build,
  check,
  explain,
  'new:year': newYear,
  todo,
  'publish:year': publishYear,
  compare,
  'template:new': templateNew,
  'template:eject': templateEject,
  'template:lint': templateLint,
  'template:explain': templateExplain,
  'template:try': templateTry,
  'template:style': templateStyle,
  verify,
  merge,
}

export type CommandName = keyof typeof all

/** What a command is carried out with. */
export type CommandToDo = ReturnType<(typeof all)[CommandName]['read']>

export const commands: Readonly<Record<CommandName, CommandSpec<CommandToDo>>> = all

export const commandNames: readonly CommandName[] = Object.keys(all).map((name) => name as CommandName)
