/** Everything that is read for one unit and one year. */
import type { Accepted } from './accepted.ts'
import type { Budget } from './budget.ts'
import type { Catalog } from './catalog.ts'
import type { EnteredText } from './entered-text.ts'
import type { FieldValues } from './fields.ts'
import type { Printing } from './numbers.ts'
import type { Performance } from './performance.ts'
import type { Project } from './project.ts'
import type { Published } from './published.ts'
import type { TakenNow } from './source-cells.ts'
import type { Statement } from './statement.ts'
import type { Unit } from './unit.ts'

/** A project sheet and the file that it was read from. */
export type ProjectSheet = Project & { readonly file: string }

/** One publication: the project's root, the name of the unit's folder in `data/`, and the year. */
export type UnitYear = {
  readonly root: string
  readonly unit: string
  readonly year: number
  /** Code of a member unit: its own publication, cut from the department's. */
  readonly member?: string | undefined
}

/** The folder of a publication, below `data/` and below the folder of what is built. */
export const pathOf = ({ unit, year, member }: Omit<UnitYear, 'root'>): string =>
  member === undefined ? `${unit}/${year}` : `${unit}/${year}/members/${member}`

/** The data of one publication. */
export type Inputs = {
  /** Name of the unit's folder in `data/`. */
  readonly unitId: string
  readonly year: number
  /** Where the files of the publication lie, from the root: `unit.yaml`, and those of the year. */
  readonly folders: { readonly unit: string; readonly year: string }
  /** The department that a member unit's own publication is cut from; null for a whole one. */
  readonly department: Unit | null
  /** Of a department composed from other units: what its own files say, which is of its own office; else null. */
  readonly addition: Pick<Inputs, 'budget' | 'statement'> | null
  readonly unit: Unit
  readonly budget: Budget
  /** Without goals where the unit has no performance.yaml. */
  readonly performance: Performance
  /** In the order of their file names. */
  readonly projects: readonly ProjectSheet[]
  readonly statement: Statement
  /** Values of the keys that the templates declare in `fields.yaml`; none in earlier years. */
  readonly fields: FieldValues
  /** Every text in `unit.yaml` and the year's files. */
  readonly texts: readonly EnteredText[]
  /** Every count and year in those files, as entered. */
  readonly counts: readonly EnteredText[]
  /** The values that came from a workbook; none where nothing was imported. */
  readonly taken: readonly TakenNow[]
  /** The findings that the unit accepts. */
  readonly accepted: readonly Accepted[]
  readonly catalog: Catalog
  /** How the unit's templates print figures in sentences. */
  readonly printing: Printing
  /** Last year's folder; null if there is none. */
  readonly prior: Inputs | null
  /** Last year's `published.json`, which takes precedence over last year's folder; null if there is none. */
  readonly lastPublished: Published | null
  /** Whether this year has been published: its folder contains `published.json`. */
  readonly isPublished: boolean
}
