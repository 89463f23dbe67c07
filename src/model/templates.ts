/** The templates that won, layer by layer, as compose needs them. */
import type { Glossary } from './glossary.ts'
import type { Publication } from './publication.ts'

export type TemplateFile = {
  /** Path of the file that won, e.g. templates/base/sections/income.hbs. */
  readonly path: string
  readonly source: string
}

export type Templates = {
  readonly publication: Publication
  /** By name without `.hbs`, e.g. `tables/income`. */
  readonly files: ReadonlyMap<string, TemplateFile>
  /** By the name that {{> name}} uses. */
  readonly partials: ReadonlyMap<string, TemplateFile>
  /** By dotted key, e.g. `income.table.other`. */
  readonly words: ReadonlyMap<string, string>
  readonly glossary: Glossary
}
