/** `glossary.yaml`: 名词解释 of the terms that publications use, in printing order, by key. */
import { z } from 'zod'
import { paragraphs, placedText, text } from './scalar.ts'

export const glossarySchema = z.record(
  z.string(),
  z.strictObject({
    term: text,
    definition: paragraphs,
    /** A flag of the view; the term appears only where it is true. */
    when: placedText.optional(),
    /** Position, e.g. 35 stands between 30 and 40; the functional items stand where the template puts them. */
    order: text,
  }),
)
export type Glossary = z.output<typeof glossarySchema>
