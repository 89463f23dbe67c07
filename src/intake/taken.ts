/** What is taken from a workbook: a value, the place in the unit's files that it is for, and the cells it came from. */
import type { Address } from '../model/data-address.ts'
import type { BookCell } from './book.ts'

/** A value for a leaf of a YAML file. */
export type Taken = {
  /** In the folder of the year, such as `budget.yaml`; `unit.yaml` is in the unit's. */
  readonly file: string
  readonly at: Address
  /** As the file is to have it: digits as exported, without separators; a text of several paragraphs has line breaks. */
  readonly value: string
  /** The cells that give it, the one that holds it first. */
  readonly cells: readonly BookCell[]
}

/** What became of a sheet, or a part of one. */
export type Reading = {
  readonly taken: readonly Taken[]
  /** Cells that no value was taken from and nothing is compared with. */
  readonly left: readonly BookCell[]
}
