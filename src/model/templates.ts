/** The templates that won, layer by layer, as compose needs them. */
import type { Glossary } from './glossary.ts'
import type { Addition } from './layers.ts'
import type { Numbers } from './numbers.ts'
import type { Publication } from './publication.ts'

export type TemplateFile = {
  /** Path of the file that won, e.g. templates/base/sections/income.hbs. */
  readonly path: string
  readonly source: string
}

export type TemplateFiles = {
  /** By name without `.hbs`, e.g. `tables/income`. */
  readonly files: ReadonlyMap<string, TemplateFile>
  /** By the name that {{> name}} uses. */
  readonly partials: ReadonlyMap<string, TemplateFile>
}

/** What a layer adds, and where its own publication, and those of the layers behind it, begin to use it. */
export type JudgedTemplates = TemplateFiles & {
  readonly additions: readonly Addition[]
  /** Names of the templates in the outline. */
  readonly outline: readonly string[]
  /** Everything else of the outline and the glossary that is itself a template: titles and conditions. */
  readonly lines: readonly string[]
}

export type Templates = TemplateFiles & {
  readonly publication: Publication
  /** By dotted key, e.g. `income.table.other`. */
  readonly words: ReadonlyMap<string, string>
  readonly numbers: Numbers
  readonly glossary: Glossary
  readonly judged: readonly JudgedTemplates[]
}
