/** Everything read for one unit and one year. */
import type { Budget } from './budget.ts'
import type { Catalog } from './catalog.ts'
import type { EnteredText } from './entered-text.ts'
import type { Printing } from './numbers.ts'
import type { Performance } from './performance.ts'
import type { Project } from './project.ts'
import type { Published } from './published.ts'
import type { Statement } from './statement.ts'
import type { Unit } from './unit.ts'

/** A project sheet and the file that it was read from. */
export type ProjectSheet = Project & { readonly file: string }

/** One publication: a unit's folder in `data/`, a year, and the project's root. */
export type UnitYear = { readonly root: string; readonly unit: string; readonly year: number }

export type Inputs = {
  /** Name of the unit's folder below `data/`. */
  readonly unitId: string
  readonly year: number
  readonly unit: Unit
  readonly budget: Budget
  readonly performance: Performance
  /** In the order of their file names. */
  readonly projects: readonly ProjectSheet[]
  readonly statement: Statement
  /** Every text of `unit.yaml` and of the year's files, with its place. */
  readonly texts: readonly EnteredText[]
  /** Every count and year of those files, as it was entered, with its place. */
  readonly counts: readonly EnteredText[]
  readonly catalog: Catalog
  /** How its templates print figures in sentences. */
  readonly printing: Printing
  /** Last year's folder, where there is one. */
  readonly prior: Inputs | null
  /** What last year's publication said, where it was kept: it goes before last year's folder. */
  readonly lastPublished: Published | null
  /** Whether this year has been published: `published.json` stands beside its files. */
  readonly isPublished: boolean
}
