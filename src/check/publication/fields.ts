/** Which field of which file an entered text belongs to. */
import type { Facts } from '../../derive/facts.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { EnteredLine, Line } from './lines.ts'
import type { Printed } from './printed.ts'

/** The lines that the unit entered. */
export const enteredOf = (lines: readonly Line[]): readonly EnteredLine[] =>
  lines.filter((line): line is EnteredLine => line.entered !== null)

/** The keys that lead to a text, without the positions in lists: goals.indicators.name. */
export const keysOf = ({ entered }: EnteredLine): string =>
  entered.path.filter((step) => typeof step === 'string').join('.')

/** One field, however many lines its text has. */
export const fieldOf = ({ entered }: EnteredLine): string => `${entered.place.file} ${entered.path.join('.')}`

/** The path of the file, from the root. */
export const fileOf = ({ entered }: EnteredLine): string => entered.place.file

/** Whether a project sheet contains it. */
export const isOfProject = (line: EnteredLine): boolean => fileOf(line).includes('/projects/')

/** Finds the texts of a file, in its order. */
export function fileFinder(lines: readonly Line[]): Printed['linesOfFile'] {
  const byFile = new Map(groupBy(enteredOf(lines), fileOf))
  return (file) => byFile.get(file) ?? []
}

/** Finds the text under these keys of a file, its first line where it has several. */
export function lineFinder(lines: readonly Line[]): Printed['lineAt'] {
  const byField = new Map<string, EnteredLine>()
  for (const line of enteredOf(lines)) {
    if (!byField.has(fieldOf(line))) byField.set(fieldOf(line), line)
  }
  return (file, path) => byField.get(`${file} ${path.join('.')}`)
}

/** Table 11 and the project sheets, each with its goals. */
export function goalTables({ inputs }: Facts): readonly GoalTable[] {
  const { performance, projects, folders } = inputs
  return [{ file: `${folders.year}/performance.yaml`, goals: performance.goals }, ...projects]
}

/** One of the tables of goals and indicators: 长期 or 年度. */
export type GoalTable = {
  readonly file: string
  readonly goals: readonly { readonly indicators: readonly Indicator[] }[]
}

/** Whether a text is of several years: a long-term goal beside an annual one, an indicator of the long term alone. */
export function isOfSeveralYears({ entered: { path, place } }: EnteredLine, facts: Facts): boolean {
  const [group, index, key, position] = path
  if (group !== 'goals' || typeof index !== 'number') return false
  const sheet = facts.inputs.projects.find(({ file }) => file === place.file)
  const goal = sheet?.goals[index]
  const overall = sheet === undefined ? facts.inputs.performance.goals[index] : undefined
  if (key === 'long_term') return goal?.annual !== undefined
  if (key === 'name') return overall?.annual_name !== undefined
  const indicator = typeof position === 'number' ? (goal ?? overall)?.indicators[position] : undefined
  return indicator?.term === 'long_term'
}
