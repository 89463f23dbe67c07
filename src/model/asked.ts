/**
 * What an edition asks for: which names of the view its templates print, and under which table or heading. Compose takes
 * it from the templates, check compares it with the data: a unit owes what its edition prints, and a message names the
 * edition's own tables and headings.
 */
import type { Place } from '../diagnostic/diagnostic.ts'

/** One name that a template prints. */
export type Asking = {
  /** Path in the view, without positions in lists: `projects.sheets.basis`. */
  readonly name: string
  readonly at: Place
  /** The table or heading under which it is printed: 表3, “三公”经费支出情况说明. */
  readonly part: string
  readonly isTable: boolean
  /** Whether the template prints it in any case; false inside a condition that asks whether there is any. */
  readonly isDemanded: boolean
}

/** Everything that an edition's templates print. */
export type Asked = readonly Asking[]

/** Whether a name is `wanted` or a part of it: `assets.total` is a part of `assets`. */
export const isWithin = (name: string, wanted: string): boolean =>
  name === wanted || name.startsWith(`${wanted}.`)

/** The first place where the edition prints one of `wanted`, or a part of it, in any case; null if it does not. */
export const demandOf = (asked: Asked, wanted: readonly string[]): Asking | null =>
  asked.find(({ name, isDemanded }) => isDemanded && wanted.some((each) => isWithin(name, each))) ?? null

/** Whether the edition prints `wanted`, or a part of it. */
export const isAsked = (asked: Asked, wanted: string): boolean =>
  asked.some(({ name }) => isWithin(name, wanted))
