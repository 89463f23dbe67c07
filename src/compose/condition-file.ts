/** A condition (`when`) of the outline or the glossary as a template file. */
import type { TemplateFile } from '../model/templates.ts'

/** Renders `yes` if the condition holds, else nothing. */
export const conditionFile = (when: string): TemplateFile => ({
  path: 'when',
  source: `{{#if ${when}}}yes{{/if}}`,
})
