/** The contents of the summary of many units, which is a page and a workbook. */
import { type Diagnostic, isAccepted, isError } from '../../diagnostic/diagnostic.ts'
import { sortAndFold } from '../../diagnostic/show.ts'

/** One unit of the summary. */
export type SummaryUnit = {
  readonly unit: string
  readonly year: number
  /** Null where there is no document. */
  readonly title: string | null
  readonly result: 'done' | 'failed' | 'fault'
  readonly pages: number
  /** Null if unknown. */
  readonly seconds: number | null
  /** Paths from the summary's folder. */
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  /** Copies of files that were edited by hand. */
  readonly kept: readonly string[]
}

/** All units of an output folder. */
export type Summary = {
  /** Iterated several times, and never held in memory as a whole: there may be 20,000. */
  readonly units: () => Iterable<SummaryUnit>
  /** Titles of rules by slug. */
  readonly ruleTitles: ReadonlyMap<string, string>
  /** Units that were not reached before a run was stopped. */
  readonly pending: readonly string[]
}

/** Each result in the clerk's words. */
export const resultWords: Readonly<Record<SummaryUnit['result'], string>> = {
  done: '已生成',
  failed: '有错误，未生成',
  fault: '没有做成',
}

/** The diagnostics of a unit, each once. */
export const problemsOf = ({ diagnostics }: SummaryUnit): readonly Diagnostic[] => sortAndFold(diagnostics)

/** How many of each kind; advice is counted by nobody. */
export const countsOf = (problems: readonly Diagnostic[]): ProblemCounts => ({
  errors: problems.filter(isError).length,
  warnings: problems.filter(({ severity }) => severity === 'warning').length,
  accepted: problems.filter(isAccepted).length,
})

/** Errors, warnings, and findings that the unit accepted. */
export type ProblemCounts = {
  readonly errors: number
  readonly warnings: number
  readonly accepted: number
}

/** The place of a diagnostic in words; empty if it has none. */
export const placeOf = ({ at }: Diagnostic): string =>
  at === undefined ? '' : `${at.file} 第 ${at.line} 行第 ${at.column} 列`
