/** The finished publication and the facts that it was made from: the subject of rules about what is printed. */

import type { Facts } from '../../derive/facts.ts'
import type { Outline } from '../../document/outline.ts'
import type { Passage, TextPassage } from '../../document/passage.ts'
import type { PrintedTable } from '../../document/tables/printed-table.ts'
import type { Asked } from '../../model/asked.ts'
import type { EnteredLine, Line } from './lines.ts'

/** The finished publication as the rules read it. */
export type Printed = {
  readonly facts: Facts
  /** What the edition's templates print. */
  readonly asked: Asked
  /** The document in reading order. */
  readonly reading: readonly Passage[]
  /** Every text of the document once. */
  readonly passages: readonly TextPassage[]
  /** The document by its headings and tables. */
  readonly outline: Outline
  /** Its tables, their figures read back. */
  readonly tables: readonly PrintedTable[]
  /** Every text once, where it is mended: in a file of the unit's, or in the document. */
  readonly lines: readonly Line[]
  /** The texts of one of the unit's files. */
  readonly linesOfFile: (file: string) => readonly EnteredLine[]
  /** The text under these keys of a file, its first line where it has several. */
  readonly lineAt: (file: string, path: readonly PropertyKey[]) => EnteredLine | undefined
}
