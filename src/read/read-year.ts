/** Reads the files of one year of a unit. */
import type { z } from 'zod'
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import { budgetSchema } from '../model/budget.ts'
import type { OwnField } from '../model/fields.ts'
import type { Inputs, ProjectSheet } from '../model/inputs.ts'
import { noPerformance, type Performance, performanceSchema } from '../model/performance.ts'
import { projectSchema, withGoals } from '../model/project.ts'
import type { World } from '../world/world.ts'
import { missingFields, schemasWith } from './own-fields.ts'
import { barredFolder } from './read-source.ts'
import { readWithTexts, readYamlTree, validWithTexts, type WithTexts } from './read-yaml.ts'
import type { ToFill } from './to-fill.ts'

/** The unit whose files are read, and how places marked `待填` are read. */
export type UnitToRead = { readonly root: string; readonly unitId: string; readonly toFill: ToFill }

/** With the keys that the templates of the year declare; null: such keys are not read. */
export type FilesToRead = UnitToRead & { readonly fields: readonly OwnField[] | null }

type YearFiles = Pick<Inputs, 'budget' | 'performance' | 'projects' | 'statement' | 'texts' | 'counts'>

/** `budget.yaml`, `statement.yaml`, `performance.yaml` and the project sheets of a year. */
export function readYear(world: World, toRead: FilesToRead, folder: string): Checked<YearFiles | null> {
  const read = <S extends z.ZodType>(name: string, schema: S) =>
    readWithTexts(world, { ...toRead, file: `${folder}/${name}` }, schema)
  const budget = read('budget.yaml', budgetSchema)
  const performance = readPerformance(world, toRead, folder)
  const statement = readStatement(world, toRead, `${folder}/statement.yaml`)
  const projects = readProjects(world, toRead, `${folder}/projects`)
  const diagnostics = [budget, performance, statement, projects].flatMap((file) => file.diagnostics)
  if (budget.value === null || performance.value === null || statement.value === null) {
    return { value: null, diagnostics }
  }
  const files = [budget.value, statement.value, performance.value, ...projects.value]
  const value = {
    budget: budget.value.value,
    performance: performance.value.value,
    statement: statement.value.value,
    projects: projects.value.map(({ value }) => value),
    texts: files.flatMap(({ texts }) => texts),
    counts: files.flatMap(({ counts }) => counts),
  }
  return { value, diagnostics }
}

function readStatement(world: World, { root, toFill, fields }: FilesToRead, file: string) {
  const { value: tree, diagnostics } = readYamlTree(world, root, file)
  if (tree === null) return { value: null, diagnostics }
  const statement = validWithTexts(tree, schemasWith(fields).statement, toFill)
  return {
    ...statement,
    diagnostics: [...statement.diagnostics, ...missingFields(tree, fields, 'year')],
  }
}

function readProjects(
  world: World,
  toRead: UnitToRead,
  folder: string,
): Checked<readonly WithTexts<ProjectSheet>[]> {
  const barred = barredFolder(world, toRead.root, [folder])
  if (barred !== null) return { value: [], diagnostics: [barred] }
  const names = world.list(`${toRead.root}/${folder}`).filter((name) => !/^[.~]/.test(name))
  const sheets: WithTexts<ProjectSheet>[] = []
  const diagnostics: Diagnostic[] = []
  for (const name of names.toSorted(byNumberThenName)) {
    const file = `${folder}/${name}`
    if (name.endsWith('.yaml')) {
      const { value: sheet, diagnostics: found } = readWithTexts(world, { ...toRead, file }, projectSchema)
      diagnostics.push(...found)
      if (sheet !== null) sheets.push({ ...sheet, value: withGoals({ ...sheet.value, file }) })
    } else if (/\.ya?ml$/i.test(name)) {
      diagnostics.push({
        slug: 'file-names',
        severity: 'error',
        message: `${file} 的扩展名应为 .yaml（小写），否则不会读入`,
      })
    }
  }
  return { value: sheets, diagnostics }
}

/** `2-…` before `10-…`, as clerks number files; the same in every locale. */
function byNumberThenName(a: string, b: string): number {
  const numberOf = (name: string) => Number(/^\d+/.exec(name)?.[0] ?? Number.MAX_SAFE_INTEGER)
  return numberOf(a) - numberOf(b) || (a < b ? -1 : 1)
}

/** A unit whose edition prints no performance goals needs no such file. */
function readPerformance(
  world: World,
  toRead: UnitToRead,
  folder: string,
): Checked<WithTexts<Performance> | null> {
  const file = `${folder}/performance.yaml`
  return world.list(`${toRead.root}/${folder}`).includes('performance.yaml')
    ? readWithTexts(world, { ...toRead, file }, performanceSchema)
    : { value: { value: noPerformance, texts: [], counts: [] }, diagnostics: [] }
}
