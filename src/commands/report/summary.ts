/** What a summary of many units tells, as a page and as a workbook. */
import { type Diagnostic, isError } from '../../diagnostic/diagnostic.ts'
import { sortAndFold } from '../../diagnostic/show.ts'

export type SummaryUnit = {
  readonly unit: string
  readonly year: number
  /** Null where there is no document. */
  readonly title: string | null
  readonly result: 'done' | 'failed' | 'fault'
  readonly pages: number
  /** Null where nobody knows any more. */
  readonly seconds: number | null
  /** Paths from the summary's folder. */
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  /** Copies of files that somebody had edited. */
  readonly kept: readonly string[]
}

export type Summary = {
  /** Gone through several times, and never held as a whole: there may be twenty thousand. */
  readonly units: () => Iterable<SummaryUnit>
  /** What a rule asks for, by slug, in the clerk's words. */
  readonly ruleTitles: ReadonlyMap<string, string>
  /** Units that were not come to. */
  readonly pending: readonly string[]
}

export const resultWords: Readonly<Record<SummaryUnit['result'], string>> = {
  done: '已生成',
  failed: '有错误，未生成',
  fault: '没有做成',
}

/** What was found in a unit, each thing once. */
export const problemsOf = ({ diagnostics }: SummaryUnit): readonly Diagnostic[] => sortAndFold(diagnostics)

export function countsOf(problems: readonly Diagnostic[]): {
  readonly errors: number
  readonly warnings: number
} {
  const errors = problems.filter(isError).length
  return { errors, warnings: problems.length - errors }
}

export const placeOf = ({ at }: Diagnostic): string =>
  at === undefined ? '' : `${at.file} 第 ${at.line} 行第 ${at.column} 列`
