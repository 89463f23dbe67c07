/** What the template lint carries along, and how it complains. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { nearest } from '../../diagnostic/nearest.ts'
import type { Numbers } from '../../model/numbers.ts'
import type { TemplateFile } from '../../model/templates.ts'
import type { Helper } from '../helpers.ts'
import type { RecordShape } from '../shape.ts'
import { placeIn } from '../template-place.ts'
import type { Words } from '../template-words.ts'

export type LintWith = {
  readonly helpers: Readonly<Record<string, Helper>>
  readonly words: Words
  readonly numbers: Numbers
  /** The partial of that name, or null. */
  readonly partial: (name: string) => TemplateFile | null
  readonly partialNames: readonly string[]
}

export type Walk = LintWith & {
  readonly file: TemplateFile
  readonly root: RecordShape
  readonly found: Diagnostic[]
  /** Partials being walked, outermost first: a partial may not include itself. */
  readonly within: readonly string[]
  /** How many calls of partials were gone into so far; counted on by every part of the walk. */
  readonly calls: { count: number }
}

/** Reports what is wrong with a node of the file that is being walked. */
export function report(
  walk: Walk,
  { loc: { start, end } }: Pick<hbs.AST.Node, 'loc'>,
  [message, hint]: readonly [message: string, hint: string],
  slug = 'template-names-exist',
): void {
  const length = start.line === end.line ? end.column - start.column : 1
  const at = placeIn(walk.file, start.line, start.column, length)
  walk.found.push({ slug, severity: 'error', message, at, hint })
}

/** Suggests the known name that was probably meant, or says `otherwise`. */
export function suggestion(name: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(name, known)
  return near === null ? otherwise : `是不是“${near}”？`
}

/** Reports parameters of the form `name=value` where none is taken. */
export function refuseHash(walk: Walk, name: string, hash: hbs.AST.Hash | undefined, hint: string): void {
  for (const pair of hash?.pairs ?? []) {
    report(walk, pair, [`“${name}”没有“${pair.key}=”这样的参数`, hint])
  }
}
