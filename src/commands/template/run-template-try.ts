/** The run of `template:try`. */

import { resolve } from 'node:path'
import { type Composed, composeUnit, documentOfUnit, type Job } from '../../build.ts'
import { type Diagnostic, isError } from '../../diagnostic/diagnostic.ts'
import { latestYear, listUnits, listYears } from '../../read/list-units.ts'
import { base } from '../../read/read-layer.ts'
import { barredFolder } from '../../read/read-source.ts'
import { listDistricts, unknownDistrict } from '../../units/district-names.ts'
import type { World } from '../../world/world.ts'
import type { Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { reportDiagnostics } from '../report/report-diagnostics.ts'
import { changedTexts } from './changed-texts.ts'
import { chainOf } from './layer-look.ts'
import { notCommitted, notTemplates } from './no-earlier-templates.ts'
import { printedTexts } from './printed-texts.ts'
import { countAsText, type Effect, effectAsText } from './show-effect.ts'
import { withTemplateFiles, withTemplateFolder } from './with-templates.ts'

/** Compared with what git has at the revision `base` (null: the last commit), or with the folder `before`. */
export type TemplateTryOptions = {
  readonly district: string
  readonly base: string | null
  readonly before: string | null
  readonly verbose: boolean
} & Omit<Selection, 'units'>

/** Nothing is written. 1 if a unit has an error that it did not have before, or there is nothing to compare. */
export function runTemplateTry(options: TemplateTryOptions, setting: Setting): ExitCode {
  const { world, terminal } = setting
  const comparison = comparisonFor(options, setting)
  if ('slug' in comparison) {
    reportDiagnostics([comparison], options, terminal)
    return 1
  }
  const isText = options.messages === 'text'
  if (isText) terminal.print(`templates/${options.district}：${comparison.name} → 现在的文件\n\n`)
  const effects = comparison.jobs.map((job): Effect => {
    const effect = effectOn(job, comparison.before, world)
    if (isText) terminal.print(effectAsText(effect, { colour: terminal.colour, verbose: options.verbose }))
    return effect
  })
  terminal.print(isText ? countAsText(effects) : `${JSON.stringify(effects, null, 2)}\n`)
  return effects.some(({ newErrors }) => newErrors.length > 0) ? 1 : 0
}

/** The world with the templates of before, and what those are called. */
type Earlier = { readonly before: World; readonly name: string }

function comparisonFor(
  options: TemplateTryOptions,
  setting: Setting,
): (Earlier & { readonly jobs: readonly Job[] }) | Diagnostic {
  const barred = barredFolder(setting.world, setting.root, ['templates'])
  const earlier = barred ?? earlierTemplates(options, setting)
  if ('slug' in earlier) return earlier
  const jobs = jobsOf(options, setting, earlier.before)
  return 'slug' in jobs ? jobs : { ...earlier, jobs }
}

function earlierTemplates(
  { before, base: given, district }: TemplateTryOptions,
  { world, root, git }: Setting,
): Earlier | Diagnostic {
  if (before !== null) {
    const folder = resolve(root, before)
    const found = [folder, `${folder}/templates`].find((each) => world.isFolder(`${each}/${base}`))
    return found === undefined
      ? notTemplates(before)
      : { before: withTemplateFolder(world, root, found), name: before }
  }
  const revision = given ?? 'HEAD'
  const committed = git(root, 'templates', revision)
  return committed.kind === 'files'
    ? { before: withTemplateFiles(world, root, committed.files), name: `${revision}（${committed.commit}）` }
    : notCommitted(committed, { district, revision })
}

/** Every unit whose templates, now or before, have the district among them. */
function jobsOf(
  { district, year }: TemplateTryOptions,
  setting: Setting,
  before: World,
): readonly Job[] | Diagnostic {
  const { world, root } = setting
  const known = [...new Set([world, before].flatMap((each) => listDistricts(each, root)))]
  if (!known.includes(district)) return unknownDistrict(district, known)
  const isOf = (unit: string, at: number) =>
    [world, before].some((each) =>
      chainOf(`${unit}/${at}`, { world: each, root }).some((layer) => layer.split('/')[0] === district),
    )
  const jobs = listUnits(world, root).flatMap((unit) => {
    const at = year ?? latestYear(world, root, unit)
    const isThere = at !== null && listYears(world, root, unit).includes(at) && isOf(unit, at)
    return isThere ? [{ root, unit, year: at }] : []
  })
  return jobs.length > 0 ? jobs : noUnits(district, year)
}

const noUnits = (district: string, year: number | null): Diagnostic => ({
  slug: 'template-is-used',
  severity: 'error',
  message: `data 里没有单位用模板“${district}”${year === null ? '' : `编 ${year} 年的预算`}，没有可比较的`,
  hint: `在 data/单位/unit.yaml 里写 template: ${district}；不用单位的数据，用 npm run template:lint -- --district ${district}`,
})

function effectOn(job: Job, before: World, now: World): Effect {
  const [old, current] = [composeUnit(before, job), composeUnit(now, job)]
  const [oldErrors, errors] = [old, current].map(({ diagnostics }) => diagnostics.filter(isError))
  // What forbids one of the two is a draft's warning; both are drafts then, so that they can be compared.
  const isDraft = old.value === null || current.value === null
  const [was, is] = isDraft
    ? [before, now].map((world) => documentOfUnit(world, { ...job, draft: true }).value)
    : [old.value, current.value]
  const changes = was && is ? changedTexts(printedTexts(was.document), printedTexts(is.document)) : []
  return {
    unit: job.unit,
    year: job.year,
    changes,
    looks: was != null && is != null && looksDiffer(was, is, changes.length > 0),
    newErrors: lackingIn(oldErrors ?? [], errors ?? []),
    mended: lackingIn(errors ?? [], oldErrors ?? []),
    cannotCompare: !was || !is,
  }
}

/** Where texts changed, the document differs for these alone. */
function looksDiffer(was: Composed, is: Composed, hasChanges: boolean): boolean {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  return (
    !same(was.style, is.style) ||
    !same(was.word, is.word) ||
    (!hasChanges && !same(was.document, is.document))
  )
}

/** Lines do not count: they move with any change above them. */
function lackingIn(known: readonly Diagnostic[], found: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = ({ slug, message, at }: Diagnostic) => JSON.stringify([slug, message, at?.file])
  const keys = new Set(known.map(keyOf))
  return found.filter((each) => !keys.has(keyOf(each)))
}
