/** Where in a template the conversion stands, and how it complains. */
import { type Diagnostic, isError } from '../diagnostic/diagnostic.ts'
import type { TemplateFile } from '../model/templates.ts'
import { type Mark, placeOfText } from './template-place.ts'

/** What the conversion knows of its surroundings. */
export type Site = {
  readonly file: TemplateFile
  /** Prefix of ids, unique in the document. */
  readonly section: string
  readonly found: Diagnostic[]
  /** Hands out numbers for ids: `part-3-heading-4`. */
  readonly nextId: (kind: string) => string
}

/** As many as anybody reads: a loop can repeat a slip a hundred thousand times. */
const mostProblems = 200

/** Reports what lies outside of the subset, at the template's `mark`. */
export function problem(site: Site, message: string, mark: Mark, hint: string): void {
  if (site.found.filter(isError).length >= mostProblems) return
  site.found.push({
    slug: 'template-html-subset',
    severity: 'error',
    message,
    at: placeOfText(site.file, mark),
    hint,
  })
}
