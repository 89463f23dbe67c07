/** Reads what a member unit has of its own, and cuts its publication from its department's. */
import type { z } from 'zod'
import { type Checked, type Diagnostic, hasErrors } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { type Inputs, pathOf } from '../model/inputs.ts'
import { memberBudgetSchema, memberUnitSchema } from '../model/member.ts'
import { performanceSchema } from '../model/performance.ts'
import type { statementSchema } from '../model/statement.ts'
import type { World } from '../world/world.ts'
import { cutToMember, type Member } from './cut-member.ts'
import { readAccepted } from './read-accepted.ts'
import { publishedName, readPublished } from './read-published.ts'
import { barredFolder } from './read-source.ts'
import { readWithTexts, type WithTexts } from './read-yaml.ts'
import type { ToFill } from './to-fill.ts'

type MemberToRead = {
  readonly root: string
  readonly code: string
  readonly toFill: ToFill
  /** With the keys that the templates declare. */
  readonly statement: typeof statementSchema
}

/** The member with this code; else the error that the department has none. */
export function memberWith({ unit, unitId }: Inputs, code: string): Checked<Member | null> {
  const member = unit.members.find((each) => each.code.text === code) ?? null
  if (member !== null) return { value: member, diagnostics: [] }
  const codes = unit.members.map((each) => each.code.text)
  const near = nearest(code, codes)
  const known = unit.members.map((each) => `${each.code.text} ${each.name}`).join('、')
  const wrong: Diagnostic = {
    slug: 'member-exists',
    severity: 'error',
    message: `单位“${unitId}”的 unit.yaml 里没有代码为“${code}”的预算单位`,
    hint: `${near === null ? '' : `是不是“${near}”？`}可用的：${known}`,
  }
  return { value: null, diagnostics: [wrong] }
}

/** The inputs of a member's publication, and of the years before it. */
export function readMember(world: World, toRead: MemberToRead, department: Inputs): Checked<Inputs | null> {
  const { value: member, diagnostics: unknown } = memberWith(department, toRead.code)
  if (member === null) return { value: null, diagnostics: unknown }
  const { year, unitId: unit } = department
  const job = { root: toRead.root, unit, year, member: toRead.code }
  const folder = `data/${pathOf(job)}`
  const barred = barredFolder(world, toRead.root, [`data/${unit}/${year}/members`, folder])
  if (barred !== null) return { value: null, diagnostics: [barred] }
  const names = world.list(`${toRead.root}/${folder}`)
  const read = <S extends z.ZodType>(name: string, schema: S): Checked<WithTexts<z.output<S>> | null> =>
    names.includes(name)
      ? readWithTexts(world, { ...toRead, file: `${folder}/${name}` }, schema)
      : { value: null, diagnostics: [] }
  const own = {
    unit: read('unit.yaml', memberUnitSchema),
    budget: read('budget.yaml', memberBudgetSchema),
    statement: read('statement.yaml', toRead.statement),
    performance: read('performance.yaml', performanceSchema),
  }
  const accepted = readAccepted(world, job)
  const lastPublished = readPublished(world, toRead.root, { ...job, year: year - 1 })
  const prior =
    department.prior === null ? { value: null, diagnostics: [] } : readMember(world, toRead, department.prior)
  const files = Object.values(own)
  const diagnostics = [...files, accepted, lastPublished, prior].flatMap((part) => part.diagnostics)
  if (hasErrors(diagnostics)) return { value: null, diagnostics }
  const cut = cutToMember(department, member, {
    unit: own.unit.value?.value,
    budget: own.budget.value?.value,
    statement: own.statement.value?.value,
    performance: own.performance.value?.value,
  })
  const sheets = cut.projects.map(({ file }) => file)
  const ofSheets = ({ place }: Inputs['texts'][number]) => sheets.includes(place.file)
  return {
    value: {
      ...cut,
      folders: { unit: folder, year: folder },
      accepted: accepted.value,
      lastPublished: lastPublished.value,
      isPublished: names.includes(publishedName),
      prior: prior.value,
      fields: { ...cut.fields, ...cut.statement.fields },
      texts: [...files.flatMap(({ value }) => value?.texts ?? []), ...cut.texts.filter(ofSheets)],
      counts: [...files.flatMap(({ value }) => value?.counts ?? []), ...cut.counts.filter(ofSheets)],
    },
    diagnostics,
  }
}
