/** Reads the files of one year of a unit. */
import type { z } from 'zod'
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import { budgetSchema } from '../model/budget.ts'
import type { OwnField } from '../model/fields.ts'
import type { Inputs, ProjectSheet } from '../model/inputs.ts'
import { noPerformance, type Performance, performanceSchema } from '../model/performance.ts'
import { projectSchema, withGoals } from '../model/project.ts'
import type { TakenNow, TakenValue } from '../model/source-cells.ts'
import type { Tree } from '../model/yaml-tree.ts'
import type { World } from '../world/world.ts'
import { missingFields, schemasWith } from './own-fields.ts'
import { barredFolder } from './read-source.ts'
import { readSourceCells, withCells } from './read-source-cells.ts'
import { readWithTexts, readYamlTree, validWithTexts, type WithTexts } from './read-yaml.ts'
import type { ToFill } from './to-fill.ts'

/** The unit whose files are read, and how places marked `待填` are read. */
export type UnitToRead = { readonly root: string; readonly unitId: string; readonly toFill: ToFill }

/** With the keys that the templates of the year declare; null: such keys are not read. */
export type FilesToRead = UnitToRead & { readonly fields: readonly OwnField[] | null }

type YearFiles = Pick<
  Inputs,
  'budget' | 'performance' | 'projects' | 'statement' | 'texts' | 'counts' | 'taken'
>

/** `budget.yaml`, `statement.yaml`, `performance.yaml` and the project sheets of a year. */
export function readYear(world: World, toRead: FilesToRead, folder: string): Checked<YearFiles | null> {
  const source = readSourceCells(world, toRead.root, folder)
  const taken: TakenNow[] = []
  const mark = (name: string) => (tree: Tree) => {
    const marked = withCells(tree, source.value, name)
    taken.push(...marked.taken)
    return marked.tree
  }
  const read = <S extends z.ZodType>(name: string, schema: S) =>
    readWithTexts(world, { ...toRead, file: `${folder}/${name}`, mark: mark(name) }, schema)
  const budget = read('budget.yaml', budgetSchema)
  const performance = readPerformance(world, toRead, folder, mark)
  const statement = readStatement(world, toRead, folder, mark)
  const projects = readProjects(world, toRead, folder, mark)
  const diagnostics = [source, budget, performance, statement, projects].flatMap((file) => file.diagnostics)
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
    taken: [...taken, ...goneFrom(source.value?.taken ?? [], taken)],
  }
  return { value, diagnostics }
}

type Mark = (name: string) => (tree: Tree) => Tree

/** Values of files that are no longer there; those of `unit.yaml` are read with it. */
function goneFrom(all: readonly TakenValue[], read: readonly TakenNow[]): readonly TakenNow[] {
  const files = new Set(['unit.yaml', ...read.map(({ file }) => file)])
  return all.filter(({ file }) => !files.has(file)).map((one) => ({ ...one, now: null }))
}

function readStatement(world: World, { root, toFill, fields }: FilesToRead, folder: string, mark: Mark) {
  const { value: own, diagnostics } = readYamlTree(world, root, `${folder}/statement.yaml`)
  if (own === null) return { value: null, diagnostics }
  const tree = mark('statement.yaml')(own)
  const statement = validWithTexts(tree, schemasWith(fields).statement, toFill)
  return {
    ...statement,
    diagnostics: [...statement.diagnostics, ...missingFields(tree, fields, 'year')],
  }
}

function readProjects(
  world: World,
  toRead: UnitToRead,
  yearFolder: string,
  mark: Mark,
): Checked<readonly WithTexts<ProjectSheet>[]> {
  const folder = `${yearFolder}/projects`
  const barred = barredFolder(world, toRead.root, [folder])
  if (barred !== null) return { value: [], diagnostics: [barred] }
  const names = world.list(`${toRead.root}/${folder}`).filter((name) => !/^[.~]/.test(name))
  const sheets: WithTexts<ProjectSheet>[] = []
  const diagnostics: Diagnostic[] = []
  for (const name of names.toSorted(byNumberThenName)) {
    const file = `${folder}/${name}`
    if (name.endsWith('.yaml')) {
      const { value: sheet, diagnostics: found } = readWithTexts(
        world,
        { ...toRead, file, mark: mark(`projects/${name}`) },
        projectSchema,
      )
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
  mark: Mark,
): Checked<WithTexts<Performance> | null> {
  const file = `${folder}/performance.yaml`
  return world.list(`${toRead.root}/${folder}`).includes('performance.yaml')
    ? readWithTexts(world, { ...toRead, file, mark: mark('performance.yaml') }, performanceSchema)
    : { value: { value: noPerformance, texts: [], counts: [] }, diagnostics: [] }
}
