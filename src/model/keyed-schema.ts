/** Schemas of maps whose keys are a closed list, e.g. one amount a fund. */
import { z } from 'zod'
import { recordOf } from './record-of.ts'

/** A map that has every key of the list. */
export const everyOf = <K extends string, V extends z.ZodType>(keys: readonly K[], value: V) =>
  z.strictObject(recordOf(keys, () => value))

/** A map that may leave out keys of the list. */
export const someOf = <K extends string, V extends z.ZodType>(keys: readonly K[], value: V) =>
  z.strictObject(recordOf(keys, () => value.optional()))
