/** The templates that won, layer by layer, as compose needs them. */
import type { Glossary } from '../model/glossary.ts'
import type { Publication } from '../model/publication.ts'
import type { TemplateFile } from './template-place.ts'

export type Templates = {
  readonly publication: Publication
  /** The file of a template name without `.hbs`, or null. */
  readonly file: (name: string) => TemplateFile | null
  /** All template names, for suggestions. */
  readonly names: readonly string[]
  readonly partials: ReadonlyMap<string, TemplateFile>
  readonly words: ReadonlyMap<string, string>
  readonly glossary: Glossary
}
