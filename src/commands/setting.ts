/** What every command is carried out with, and what it answers. */
import type { Command } from '../cli.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Terminal, World, WriteFailure } from '../world.ts'

/** A command of one kind. */
export type Of<K extends Command['kind']> = Extract<Command, { readonly kind: K }>

/** 0 done, 1 the input is wrong. */
export type ExitCode = 0 | 1

export type Setting = { readonly world: World; readonly terminal: Terminal; readonly root: string }

/** A file that could not be written, in the clerk's words. */
export const cannotWrite = ({ path, reason }: WriteFailure, hint: string): Diagnostic => ({
  slug: 'output-can-be-written',
  severity: 'error',
  message: `文件写不进去：${path}（${reason}）；原有的文件没有改动`,
  hint,
})
