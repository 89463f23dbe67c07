/** `data/<unit>/unit.yaml`: the identity of the unit, without data that change from year to year. */
import { z } from 'zod'
import { undeclaredFields } from './fields.ts'
import { code, flag, paragraphs, text, word, yearText } from './scalar.ts'

const unitKind = word('行政单位', '参公事业单位', '事业单位')

/** The file. */
export const unitSchema = z.strictObject({
  /** Full name, as on seals and in tables. */
  name: text,
  /** Name on the cover and in headings. */
  short_name: text,
  /** Code of the department (部门代码). */
  code,
  kind: unitKind,
  /** The district's template folder; `base` by default. */
  template: text.optional(),
  /** The department's budget units (预算单位), its own office (本级) first; their `kind` is the department's by default. */
  members: z
    .array(z.strictObject({ code, name: text, own_office: flag.optional(), kind: unitKind.optional() }))
    .min(1),
  address: text.optional(),
  /** Year in which a new unit was set up; its first publication compares with no last year. */
  established: yearText.optional(),
  /** 主要职能, one numbered line each. */
  functions: z.array(text).min(1),
  /** The unit's own names of codes, where they differ from the catalogue's. */
  names: z.record(z.string(), text).optional(),
  /** Decisions of the unit about its publication, so that checks do not ask again. */
  policy: z
    .strictObject({
      /** The unit publishes the names and office telephones of those responsible, as the forms require. */
      contacts: word('公开').optional(),
    })
    .optional(),
  /** The unit's own 名词解释 of functional items, by code. */
  glossary: z
    .record(z.string(), z.strictObject({ title: text.optional(), definition: paragraphs.optional() }))
    .optional(),
  /** Keys of the district's own (`fields.yaml`, of: unit). */
  fields: undeclaredFields.unit.optional(),
})
/** Who the unit is. */
export type Unit = z.output<typeof unitSchema>
