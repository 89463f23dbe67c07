/** Every command, in the order in which they are listed. */
import { build } from './build/build.ts'
import { check } from './check/check.ts'
import { explain } from './explain/explain.ts'
import type { CommandSpec } from './line/command.ts'
import { merge } from './merge/merge.ts'
import { templateEject } from './template/template-eject.ts'
import { templateExplain } from './template/template-explain.ts'
import { templateLint } from './template/template-lint.ts'
import { templateNew } from './template/template-new.ts'
import { templateStyle } from './template/template-style.ts'
import { templateTry } from './template/template-try.ts'
import { verify } from './verify/verify.ts'
import { compare } from './year/compare.ts'
import { newYear } from './year/new-year.ts'
import { publishYear } from './year/publish-year.ts'
import { todo } from './year/todo.ts'

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
