/** Templates as compose needs them: of each file the nearest layer's. */
import type { OwnField } from './fields.ts'
import type { Glossary } from './glossary.ts'
import type { Addition } from './layers.ts'
import type { Numbers } from './numbers.ts'
import type { Publication } from './publication.ts'

/** A template file. */
export type TemplateFile = {
  /** Path from the root, e.g. `templates/base/sections/income.hbs`. */
  readonly path: string
  readonly source: string
}

/** Template files by name. */
export type TemplateFiles = {
  /** By name without `.hbs`, e.g. `tables/income`. */
  readonly files: ReadonlyMap<string, TemplateFile>
  /** By the name that {{> name}} uses. */
  readonly partials: ReadonlyMap<string, TemplateFile>
}

/** What a layer adds, and all templates that can use it: the layer's own and those behind it. */
export type JudgedTemplates = TemplateFiles & {
  readonly additions: readonly Addition[]
  /** Names of the templates in the outline. */
  readonly outline: readonly string[]
  /** Texts of the outline and the glossary, which may be templates too: titles and conditions. */
  readonly lines: readonly string[]
}

/** The templates of a publication. */
export type Templates = TemplateFiles & {
  readonly publication: Publication
  /** By dotted key, e.g. `income.table.other`. */
  readonly words: ReadonlyMap<string, string>
  readonly numbers: Numbers
  readonly glossary: Glossary
  /** Keys of data that the layers declare. */
  readonly fields: readonly OwnField[]
  readonly judged: readonly JudgedTemplates[]
}
