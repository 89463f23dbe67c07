/** The pipeline: read → derive → check → compose → check what is printed → write. */
import { judgePolicy } from './check/apply-policy.ts'
import { printedOf } from './check/publication/printed-of.ts'
import type { DepartmentPrinted } from './check/rule.ts'
import { check, compareMembers, proofread } from './check/run-rules.ts'
import { compose } from './compose/compose.ts'
import { askedOf, lintTemplates } from './compose/lint/lint-templates.ts'
import type { Origins } from './compose/origins.ts'
import type { Trace } from './compose/trace.ts'
import { derive } from './derive/derive.ts'
import type { Facts } from './derive/facts.ts'
import { figuresOf } from './derive/figures-of.ts'
import { type Checked, type Diagnostic, hasErrors, isError } from './diagnostic/diagnostic.ts'
import type { Document } from './document/tree.ts'
import type { Asked } from './model/asked.ts'
import { type Inputs, pathOf, type UnitYear } from './model/inputs.ts'
import { withLayer } from './model/layers.ts'
import type { Policy } from './model/policy.ts'
import { usualFormats } from './model/publication.ts'
import { cutToMember } from './read/cut-member.ts'
import { type Edition, readEdition } from './read/read-edition.ts'
import { readPolicy } from './read/read-policy.ts'
import { publishedName, publishedUnit } from './read/read-published.ts'
import { readTemplates } from './read/read-templates.ts'
import { readUnit } from './read/read-unit.ts'
import type { World } from './world/world.ts'
import { judgeLook } from './write/docx/judge-look.ts'
import { fileName } from './write/file-name.ts'
import { publishedText } from './write/json/published-text.ts'
import { type FontBytes, write } from './write/write.ts'

/** A year of a unit to build. */
export type Job = UnitYear & {
  /** Builds with blanks: what is wrong with the data is reported as a warning, and forbids nothing. */
  readonly draft?: boolean
  /** Follows figures to their sources; the document is then to be read, not to be written. */
  readonly trace?: Trace
  /** Records which template wrote each section and block. */
  readonly origins?: Origins
}

/** Everything but the bytes: the facts, the document, and the edition that it was made with. */
export type Composed = Edition & {
  readonly facts: Facts
  readonly document: Document
  /** What the edition's templates print. */
  readonly asked: Asked
}

/** What one build comes to. */
export type Built = {
  /** Bytes by path below the output folder; none where there is an error. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly pageCount: number
  /** Null where there is no document. */
  readonly title: string | null
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The whole pipeline for one unit and year: its publication in each format, and its figures. Where no format is asked
 * for, those that the templates name. Nothing touches the disk.
 */
export async function build(
  world: World,
  job: Job,
  asked: readonly string[],
  fonts: FontBytes,
): Promise<Built> {
  const { value, diagnostics } = composeUnit(world, job)
  if (value === null) return { files: new Map(), pageCount: 0, title: null, diagnostics }
  const formats = asked.length > 0 ? asked : (value.templates.publication.formats ?? usualFormats)
  const { value: written, diagnostics: found } = await write(value, formats, fonts)
  const { title } = value.document
  return {
    files: hasErrors(found) ? new Map() : filesOf(job, value, written.bytes),
    pageCount: written.pageCount,
    title,
    diagnostics: [...diagnostics, ...found],
  }
}

/** The document of a unit, checked as it is printed unless it is a draft; null if anything forbids it. */
export function composeUnit(world: World, job: Job): Checked<Composed | null> {
  const { value, diagnostics } =
    job.draft || job.trace ? documentOfUnit(world, job) : proofreadUnit(world, job)
  return { value: hasErrors(diagnostics) ? null : value, diagnostics }
}

/** The document of a unit, checked as it is printed; null only if there is none to check. */
export function proofreadUnit(world: World, job: Job): Checked<Composed | null> {
  const { value, diagnostics } = documentOfUnit(world, job)
  return { value, diagnostics: value === null ? diagnostics : [...diagnostics, ...proofread(value)] }
}

/** The document of a unit, not yet checked as it is printed; null if anything forbids it. */
export function documentOfUnit(world: World, job: Job): Checked<Composed | null> {
  const inputs = readInputs(world, job)
  const { value: edition, templates, policy, ...read } = readEdition(world, job.root, inputs.layers)
  const asked = templates ? askedOf(templates) : []
  const facts = factsOf(inputs, job, { asked, policy })
  const found = [...facts.diagnostics, ...read.diagnostics, ...judgePolicy(policy)]
  if (facts.value === null || edition === null || hasErrors(found)) {
    return {
      value: null,
      diagnostics: [...found, ...(templates ? lintTemplates(templates) : [])].map(withLayer),
    }
  }
  const document = compose(facts.value, edition.templates, job)
  const diagnostics = [...found, ...judgeLook(edition), ...document.diagnostics].map(withLayer)
  return document.value === null || hasErrors(diagnostics)
    ? { value: null, diagnostics }
    : { value: { ...edition, facts: facts.value, document: document.value, asked }, diagnostics }
}

/** What the publications of a department and of its member units contradict each other in. */
export function proveMembers(world: World, job: Job): readonly Diagnostic[] {
  const { value: whole } = documentOfUnit(world, job)
  if (whole === null) return [notProven(job.unit)]
  const printed = printedWithMembers(world, job, whole)
  return printed === null ? [notProven(job.unit)] : compareMembers(printed, whole)
}

/** A department's document and those of its members, made with its templates; null if one cannot be composed. */
export function printedWithMembers(world: World, job: Job, whole: Composed): DepartmentPrinted | null {
  const { inputs } = whole.facts
  const printedAs = (own: Inputs | null) => {
    const facts = own && derive(own)
    const document = facts && compose(facts, whole.templates).value
    return facts && document ? printedOf({ ...whole, facts, document }) : null
  }
  const members = inputs.unit.members.flatMap((member) => {
    const own = member.unit === undefined ? { member: member.code.text } : { unit: member.unit.text }
    const files = readInputs(world, { ...job, ...own }).value
    // A unit of its own prints here what it prints as a member.
    const printed = printedAs(files && { ...files, department: inputs.unit })
    const fromLines = printedAs(cutToMember(inputs, member, {}))
    return printed === null || fromLines === null ? [] : [{ name: member.name, printed, fromLines }]
  })
  return members.length < inputs.unit.members.length ? null : { department: printedOf(whole), members }
}

const notProven = (unit: string): Diagnostic => ({
  slug: 'members-are-compared',
  severity: 'error',
  message: `单位“${unit}”没有与所属单位比较：部门或者有的所属单位的公开排不出来`,
  hint: '先改好各自的错误：npm run check，npm run check -- --members',
})

/** The facts of a unit, and all that is wrong with its data. */
export function checkUnit(world: World, job: Job): Checked<Facts | null> {
  const inputs = readInputs(world, job)
  const templates = inputs.layers.value && readTemplates(inputs.layers.value).value
  const { value: policy } = readPolicy(inputs.layers.chain)
  return factsOf(inputs, job, { asked: templates ? askedOf(templates) : [], policy })
}

const readInputs = (world: World, job: Job) =>
  readUnit(world, job, { toFill: job.draft ? 'stand-in' : 'refuse' })

function factsOf(
  { value, diagnostics }: Checked<Inputs | null>,
  { draft }: Job,
  { asked, policy }: { readonly asked: Asked; readonly policy: Policy },
): Checked<Facts | null> {
  if (value === null) return { value, diagnostics }
  const facts = derive(value)
  const found = [...diagnostics, ...check(facts, asked, policy)]
  return { value: facts, diagnostics: draft ? found.map(forDraft) : found }
}

const forDraft = (one: Diagnostic): Diagnostic => (isError(one) ? { ...one, severity: 'warning' } : one)

/** A draft's name is its own, so that it never takes the place of a finished publication, and it has no figures to keep. */
function filesOf(job: Job, { facts, document }: Composed, written: ReadonlyMap<string, Uint8Array>) {
  const name = `${fileName(document.fileName ?? document.title)}${job.draft ? '（草稿）' : ''}`
  const files = new Map([...written].map(([format, bytes]) => [`${name}.${format}`, bytes]))
  if (!job.draft) files.set(publishedName, new TextEncoder().encode(publishedOf(facts, document.title)))
  return new Map([...files].map(([file, bytes]) => [`${pathOf(job)}/${file}`, bytes]))
}

/** The text of `published.json`: the figures of a publication as they go out, in 元. */
export function publishedOf(facts: Facts, title: string): string {
  const { unitId, unit, department } = facts.inputs
  const member = department === null ? undefined : unit.members[0]?.code.text
  return publishedText(
    { unit: publishedUnit({ unit: unitId, member }), name: unit.name, title },
    figuresOf(facts),
  )
}
