/** The state of the template lint, and how it reports. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Asking } from '../../model/asked.ts'
import type { Numbers } from '../../model/numbers.ts'
import type { TemplateFile } from '../../model/templates.ts'
import type { Helper } from '../helpers.ts'
import type { RecordShape } from '../shape.ts'
import { placeIn } from '../template-place.ts'
import type { TemplateWords } from '../template-words.ts'

/** What templates are linted against. */
export type LintWith = {
  readonly helpers: Readonly<Record<string, Helper>>
  readonly words: TemplateWords
  readonly numbers: Numbers
  /** Partials by name. */
  readonly partials: ReadonlyMap<string, TemplateFile>
}

/** What is recorded of one section of the outline. */
export type PrintRecord = {
  /** Title of the table, or the last heading that the walk has passed. */
  part: string
  /** The text of a heading that the walk is inside; null outside. */
  heading: string | null
  /** False in a section of the outline that appears under a condition. */
  readonly isUnconditional: boolean
  /** Whether the section is a table of the outline. */
  readonly isTable: boolean
  /** By name, part and demand, for all sections. */
  readonly asked: Map<string, Asking>
}

/** The state of one walk through a template and the partials that it calls. */
export type Walk = LintWith & {
  readonly file: TemplateFile
  readonly root: RecordShape
  readonly found: Diagnostic[]
  /** Partials being walked, outermost first: a partial may not call itself. */
  readonly within: readonly string[]
  /** Calls of partials walked so far; all parts of the walk share this counter. */
  readonly calls: { count: number }
  /** Records the names that are printed; null where a name is only asked for, or nobody wants to know. */
  readonly printing: PrintRecord | null
}

/** A message and its hint. */
export type Wrong = readonly [message: string, hint: string]

/** Reports an error at a node of the file that is being walked. */
export function report(
  walk: Walk,
  { loc: { start, end } }: Pick<hbs.AST.Node, 'loc'>,
  [message, hint]: Wrong,
  slug = 'template-names-exist',
): void {
  const length = start.line === end.line ? end.column - start.column : 1
  const at = placeIn(walk.file, start.line, start.column, length)
  walk.found.push({ slug, severity: 'error', message, at, hint })
}

/** As `report`, unless the same was reported already: a partial may use a parameter more than once. */
export function reportOnce(walk: Walk, node: Pick<hbs.AST.Node, 'loc'>, wrong: Wrong): void {
  const found: Diagnostic[] = []
  report({ ...walk, found }, node, wrong)
  const texts = walk.found.map((one) => JSON.stringify(one))
  walk.found.push(...found.filter((one) => !texts.includes(JSON.stringify(one))))
}

/** Reports parameters of the form `name=value`, which neither helpers nor blocks accept. */
export function refuseHash(walk: Walk, name: string, hash: hbs.AST.Hash | undefined, hint: string): void {
  for (const pair of hash?.pairs ?? []) {
    report(walk, pair, [`“${name}”没有“${pair.key}=”这样的参数`, hint])
  }
}
