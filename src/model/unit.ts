/** `data/<unit>/unit.yaml`: who the unit is. Holds nothing that changes from year to year. */
import { z } from 'zod'
import { code, flag, paragraphs, text, word, yearText } from './scalar.ts'

const unitKind = word('行政单位', '参公事业单位', '事业单位')

export const unitSchema = z.strictObject({
  /** Full name, as on seals and in tables. */
  name: text,
  /** Name on the cover and in headings. */
  short_name: text,
  /** Code of the department (部门代码). */
  code,
  kind: unitKind,
  /** The district's template folder; `base` if left out. */
  template: text.optional(),
  /** Budget units that make up the department (预算单位), its own office (本级) first; of its own kind unless it says so. */
  members: z
    .array(z.strictObject({ code, name: text, own_office: flag.optional(), kind: unitKind.optional() }))
    .min(1),
  address: text.optional(),
  /** Year in which a new unit was set up: its first publication has no last year to compare with. */
  established: yearText.optional(),
  /** 主要职能, one entry a numbered line. */
  functions: z.array(text).min(1),
  /** Names that the unit prints otherwise than the catalogue, by code. */
  names: z.record(z.string(), text).optional(),
  /** What the unit has decided about its publication, so that it is not asked each time. */
  policy: z
    .strictObject({
      /** Names and office telephones of those responsible are published, as the forms ask. */
      contacts: word('公开').optional(),
    })
    .optional(),
  /** 名词解释 of functional items that the unit words itself, by code. */
  glossary: z
    .record(z.string(), z.strictObject({ title: text.optional(), definition: paragraphs.optional() }))
    .optional(),
})
export type Unit = z.output<typeof unitSchema>
