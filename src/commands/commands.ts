/** Every command, in the order of the general help. */
import { accept } from './accept/accept.ts'
import { build } from './build/build.ts'
import { check } from './check/check.ts'
import { explain } from './explain/explain.ts'
import { importBook } from './import/import.ts'
import type { Command } from './line/command.ts'
import { merge } from './merge/merge.ts'
import { templateEject } from './template/template-eject.ts'
import { templateExplain } from './template/template-explain.ts'
import { templateFields } from './template/template-fields.ts'
import { templateLint } from './template/template-lint.ts'
import { templateNew } from './template/template-new.ts'
import { templateStyle } from './template/template-style.ts'
import { templateTry } from './template/template-try.ts'
import { verify } from './verify/verify.ts'
import { compare } from './year/compare.ts'
import { newUnit } from './year/new-unit.ts'
import { newYear } from './year/new-year.ts'
import { publishYear } from './year/publish-year.ts'
import { todo } from './year/todo.ts'

/** The first is the default. */
export const commands: readonly [Command, ...Command[]] = [
  build,
  check,
  accept,
  explain,
  importBook,
  newUnit,
  newYear,
  todo,
  publishYear,
  compare,
  templateNew,
  templateEject,
  templateLint,
  templateExplain,
  templateTry,
  templateStyle,
  templateFields,
  verify,
  merge,
]
