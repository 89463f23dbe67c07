/**
 * `publication.yaml`: the outline of the publication, its tables and the classes of table 1. Layers are merged by key;
 * a list is replaced whole.
 */
import { z } from 'zod'
import { code, placedText, text, word } from './scalar.ts'

const tableSchema = z.strictObject({
  /** 表号 as printed, e.g. 表 5-1. */
  label: text,
  title: placedText,
  /** Line in the list of tables; may use names of the view; left out where the table is not listed. */
  listed_as: placedText.optional(),
})

const sectionSchema = z.strictObject({
  /** Unique; becomes the section's id and the prefix of its headings' and tables' ids. */
  id: text,
  /** Template file below the layer, without `.hbs`. */
  template: placedText,
  orientation: word('portrait', 'landscape').optional(),
  starts: word('new-page', 'same-page').optional(),
  page_number: word('shown', 'hidden').optional(),
  /** A flag of the view; the section appears only where it is true. */
  when: placedText.optional(),
  table: tableSchema.optional(),
})

export const publicationSchema = z.strictObject({
  /** Title of the document; may use names of the view. */
  title: placedText,
  /** Name of the files without their extensions, likewise; the title if left out. */
  file_name: placedText.optional(),
  /** 类级科目 of tables 1 and 4, in the district's order. */
  classes: z.array(code).min(1),
  /** 款级 economic codes that tables of the district's own list one by one, such as 会议费, in its order. */
  economic_lines: z.array(code).optional(),
  /** Partials that a template may include with {{> name}} are files in `partials/`. */
  outline: z.array(sectionSchema).min(1),
})
export type Publication = z.output<typeof publicationSchema>
export type OutlineSection = Publication['outline'][number]
