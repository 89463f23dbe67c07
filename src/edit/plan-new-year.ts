/** Plans the files of a new year from last year's. Writes nothing. */
import type { Facts, ProjectFacts } from '../derive/facts.ts'
import { type Diagnostic, errorOf } from '../diagnostic/diagnostic.ts'
import { type Edit, editYaml } from '../read/edit-yaml.ts'
import { schemaLine } from '../read/file-schemas.ts'
import { parseYaml } from '../read/parse-yaml.ts'
import { placesToFill } from '../read/to-fill.ts'
import type { World } from '../world/world.ts'
import { budgetEdit } from './carried-budget.ts'
import { yearlyFields } from './carried-fields.ts'
import type { CarriedYears } from './carried-file.ts'
import { performanceEdit, projectEdit } from './carried-goals.ts'
import { statementEdit } from './carried-statement.ts'
import { isOver, termIsOver } from './project-term.ts'

/** The files of a new year, and what must be said about them. */
export type NewYearPlan = {
  /** Text by path from the root. */
  readonly files: ReadonlyMap<string, string>
  /** Projects done every year whose term has ended: they are carried over, with a term up to the new year. */
  readonly prolonged: readonly ProjectFacts[]
  /** Projects that ended before the new year. */
  readonly ended: readonly ProjectFacts[]
  /** How many places are left to fill. */
  readonly left: number
}

/** The error if the folder of the new year exists; null if it does not. */
export function placeTaken(
  world: World,
  root: string,
  { unit, year }: { readonly unit: string; readonly year: number },
): Diagnostic | null {
  const folder = `data/${unit}/${year}`
  const path = `${root}/${folder}`
  if (!world.isFolder(path) && world.read(path) === null) return null
  return errorOf(
    'new-year-is-new',
    `${folder} 已经有了，没有改动`,
    `新建年份从不覆盖。确要重新建立，请先把这个文件夹移走或改名；还有哪些没填：npm run todo -- --unit ${unit} --year ${year}`,
  )
}

/** Carries the files over from the year of `facts` to the year `to`. */
export function planNewYear(world: World, root: string, facts: Facts, to: number): NewYearPlan {
  const { unitId, year: from } = facts.inputs
  const years: CarriedYears = { from, to, fields: yearlyFields(world, root, facts, to) }
  const fromFolder = `data/${unitId}/${from}`
  const carried = facts.projects.filter((project) => !isOver(project, to))
  const edits: readonly (readonly [file: string, edit: Edit])[] = [
    [`${fromFolder}/budget.yaml`, budgetEdit(facts, years)],
    [`${fromFolder}/performance.yaml`, performanceEdit(facts, years)],
    [`${fromFolder}/statement.yaml`, statementEdit(facts, years)],
    ...carried.map((project) => [project.sheet.file, projectEdit(facts, project, years)] as const),
  ]
  // A unit may have no performance.yaml: nothing is begun in its place.
  const files = edits.flatMap(([file, edit]): readonly [string, string][] => {
    const target = file.replace(fromFolder, `data/${unitId}/${to}`)
    const bytes = world.read(`${root}/${file}`)
    if (bytes === null) return []
    return [[target, `${schemaLine(target)}\n${editYaml(new TextDecoder().decode(bytes), edit)}`]]
  })
  return {
    files: new Map(files),
    prolonged: carried.filter((project) => termIsOver(project, to)),
    ended: facts.projects.filter((project) => isOver(project, to)),
    left: files.reduce((count, [file, text]) => count + countToFill(file, text), 0),
  }
}

function countToFill(file: string, text: string): number {
  const { value } = parseYaml(file, new TextEncoder().encode(text))
  return value === null ? 0 : placesToFill(value).length
}
