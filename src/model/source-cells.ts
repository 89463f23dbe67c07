/** `data/<unit>/<year>/source/cells.yaml`: which cell of the workbook gave which value. `npm run import` writes it. */
import { z } from 'zod'
import { type Placed, placedText, text } from './scalar.ts'

const takenValue = z.strictObject({
  /** The file, as it is called in the folder of the year: `budget.yaml`, `projects/01.yaml`; `unit.yaml` is the unit's. */
  file: text,
  /** Where in the file; see `data-address.ts`. */
  at: text,
  /** `收支总表!B7`; several, separated by `、`, where the value was reckoned from them. */
  cell: placedText,
  /** What the cell holds, as it is shown. */
  raw: text,
  /** What was written into the file. */
  value: text,
})

/** The file. */
export const sourceCellsSchema = z.strictObject({
  /** The workbook's file in the same folder. */
  book: text,
  /** SHA-256 of its bytes, in hexadecimal digits. */
  sha256: text,
  /** `--skip` and `--take` of the import, so that it can be repeated. */
  skip: z.array(text).default([]),
  take: z.array(text).default([]),
  taken: z.array(takenValue),
})
/** The values that came from a workbook. */
export type SourceCells = z.output<typeof sourceCellsSchema>
/** One of them. */
export type TakenValue = SourceCells['taken'][number]

/** A value that came from a workbook, and what its file has at that address now; null if nothing. */
export type TakenNow = TakenValue & { readonly now: Placed | null }
