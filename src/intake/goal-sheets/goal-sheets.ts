/** The sheets of goals of a workbook: 部门整体支出绩效目标表 and 项目支出绩效目标表. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { BookSheet } from '../book.ts'
import type { Taken } from '../taken.ts'
import { isPerformanceSheet, performanceSheet } from './performance-sheet.ts'
import { isProjectSheet, projectSheet } from './project-sheet.ts'

/** What they give. */
export type GoalSheets = {
  readonly taken: readonly Taken[]
  /** The sheets that were recognised. */
  readonly used: readonly BookSheet[]
  readonly found: readonly Diagnostic[]
}

/** Of the visible sheets; projects are `projects/01.yaml`, … in their order. */
export function goalSheets(
  sheets: readonly BookSheet[],
  { year, unitName }: { readonly year: number; readonly unitName: string | null },
): GoalSheets {
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  const whole = visible.filter(isPerformanceSheet).slice(0, 1)
  const projects = visible.filter((sheet) => isProjectSheet(sheet))
  const read = projects.map((sheet, index) =>
    projectSheet(sheet, { file: `projects/${String(index + 1).padStart(2, '0')}.yaml`, year, unitName }),
  )
  return {
    taken: [
      ...whole.flatMap((sheet) => performanceSheet(sheet, year)),
      ...withOneAddress(read.flatMap(({ taken }) => taken)),
    ],
    used: [...whole, ...projects],
    found: read.flatMap(({ found }) => found),
  }
}

/** An address that all projects have is the unit's. */
function withOneAddress(taken: readonly Taken[]): readonly Taken[] {
  const isAddress = ({ at }: Taken) => at.length === 1 && at[0] === 'address'
  const [first, ...others] = taken.filter(isAddress)
  if (first === undefined || others.length === 0 || others.some(({ value }) => value !== first.value))
    return taken
  return [{ ...first, file: 'unit.yaml' }, ...taken.filter((one) => !isAddress(one))]
}
