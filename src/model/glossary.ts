/** `glossary.yaml`: 名词解释, by key. */
import { z } from 'zod'
import { paragraphs, placedText, text } from './scalar.ts'

/** The merged file. */
export const glossarySchema = z.record(
  z.string(),
  z.strictObject({
    term: text,
    definition: paragraphs,
    /** A flag of the view; the term appears only if it is true. */
    when: placedText.optional(),
    /** Position: 35 comes between 30 and 40. The template places the functional items. */
    order: text,
  }),
)
/** The terms by key. */
export type Glossary = z.output<typeof glossarySchema>
/** A term and its definition. */
export type GlossaryTerm = Glossary[string]
