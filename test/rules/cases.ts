/**
 * Cases of a rule: `test/rules/cases/<slug>.yaml`. Each is an example unit with a few edits; a good one keeps the rule
 * silent, a bad one has the whole message that the clerk reads. The first bad one is the example in `docs/checks.md`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type Document, parseDocument } from 'yaml'
import { z } from 'zod'
import { composeUnit, type Job, proveMembers, publishedOf } from '../../src/build.ts'
import { rules } from '../../src/check/rules.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { showText } from '../../src/diagnostic/show.ts'
import type { World } from '../../src/world/world.ts'
import { type Changes, composed, edited } from '../compose/composed.ts'
import { once } from '../once.ts'
import { projectWorld } from '../project.ts'

const edits = z.record(z.string(), z.array(z.strictObject({ from: z.string(), to: z.string() })))
const good = z.strictObject({
  name: z.string(),
  /** `<unit>/<year>`; the unit that uses every fund if left out. */
  unit: z.string().optional(),
  /** By file: of the year's folder, `unit.yaml`, or a path from the root. */
  edit: edits.optional(),
  /** New files, by the same names. */
  add: z.record(z.string(), z.string()).optional(),
  /** A year of the unit that was published before the edits were made. */
  published: z.string().optional(),
})
const cases = z.strictObject({
  good: z.array(good).min(1),
  bad: z.array(good.extend({ told: z.string().optional() })).min(1),
})
export type Case = z.output<typeof good>
export type Cases = z.output<typeof cases>

const folder = 'test/rules/cases'

export const slugsWithCases = (): readonly string[] =>
  readdirSync(folder).map((name) => name.replace(/\.yaml$/, ''))

const documentOf = (slug: string): Document => parseDocument(readFileSync(`${folder}/${slug}.yaml`, 'utf8'))

export const casesOf = (slug: string): Cases => cases.parse(documentOf(slug).toJS())

/** A unit, taken as far as a rule needs. */
export type Judge = (world: World, job: Job) => readonly Diagnostic[]

/** As every build does. */
export const builtWhole: Judge = (world, job) => composeUnit(world, job).diagnostics

/** The examples as they are: always the same object. */
const untouched = projectWorld()

/** The unit and year of a case. */
export function jobOf({ unit: job = 'example-bureau/2024' }: Case): Job {
  const [unit = '', year = ''] = job.split('/')
  return { root: process.cwd(), unit, year: Number(year) }
}

/** The edits of a case, by path from the root. */
export function changesOf(each: Case): Changes {
  const { edit = {}, add = {}, published } = each
  const { unit, year } = jobOf(each)
  const pathOf = (file: string) =>
    /^(data|templates)\//.test(file) ? file : `data/${unit}/${file === 'unit.yaml' ? '' : `${year}/`}${file}`
  return Object.assign(
    {},
    published === undefined ? {} : keptPublication(`${unit}/${published}`),
    Object.fromEntries(Object.entries(add).map(([file, text]) => [pathOf(file), text])),
    ...Object.entries(edit).map(([file, changed]) =>
      edited(
        pathOf(file),
        changed.map(({ from, to }) => [from, to] as const),
      ),
    ),
  )
}

/** The messages of the rule about a case. */
/** As every build does; a rule about member units as `--members` does. */
const usual = (slug: string): Judge =>
  rules.some((rule) => rule.slug === slug && rule.subject === 'members') ? proveMembers : builtWhole

export function toldOf(slug: string, each: Case, judge: Judge = usual(slug)): string {
  const changes = changesOf(each)
  const world = Object.keys(changes).length === 0 ? untouched : projectWorld(changes)
  return showText(
    judge(world, jobOf(each)).filter((one) => one.slug === slug),
    { colour: false },
  )
}

const keptPublication = once((job: string): Changes => {
  const [unit = '', year = ''] = job.split('/')
  const { facts, document } = composed({}, { root: process.cwd(), unit, year: Number(year) })
  return { [`data/${job}/published.json`]: publishedOf(facts, document.title) }
})

/** Writes the rule's messages into its bad cases; a person reads them before they are kept. */
export function rewrite(slug: string): void {
  const document = documentOf(slug)
  const { bad } = casesOf(slug)
  const now = bad.map((each) => toldOf(slug, each))
  if (bad.every(({ told }, index) => told === now[index])) return
  now.forEach((told, index) => {
    const node = document.createNode(told)
    node.type = 'BLOCK_LITERAL'
    document.setIn(['bad', index, 'told'], node)
  })
  writeFileSync(
    `${folder}/${slug}.yaml`,
    document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER }),
  )
}
