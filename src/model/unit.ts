/** `data/<unit>/unit.yaml`: the identity of the unit, without data that change from year to year. */
import { z } from 'zod'
import { undeclaredFields } from './fields.ts'
import { code, flag, type Placed, paragraphs, placedText, text, word, yearText } from './scalar.ts'

/** Kinds of units. */
export const unitKinds = ['行政单位', '参公事业单位', '事业单位'] as const

const unitKind = word(...unitKinds)

/** Never used: a member has a name or a unit. */
const nowhere: Placed = { text: '', place: { file: '', line: 1, column: 1, length: 1, excerpt: '' } }

/** The file. */
export const unitSchema = z.strictObject({
  /** Full name, as on seals and in tables. */
  name: text,
  /** Name on the cover and in headings. */
  short_name: text,
  /** Code of the department (部门代码). */
  code: code.optional(),
  kind: unitKind,
  /** What the unit publishes: 部门预算 by default if it has several members, else 单位预算. */
  publishes: word('部门预算', '单位预算').optional(),
  /** The district's template folder; `base` by default. */
  template: text.optional(),
  /** 主管部门 above the unit, as sheets of goals name it. */
  supervisor: z.strictObject({ name: text, code: code.optional() }).optional(),
  /** The department's budget units (预算单位), its own office (本级) first; their `kind` is the department's by default. */
  members: z
    .array(
      z.strictObject({
        code: code.optional(),
        /** By default, where `unit` is given, that unit's own. */
        name: placedText.optional(),
        /** A unit of `data/` with a folder of its own: its name, code and figures are taken from there. */
        unit: placedText.optional(),
        /** Its name in sentences, if that is shorter. */
        called: text.optional(),
        own_office: flag.optional(),
        /** Whether it publishes a 单位预算 of its own; true by default. */
        separate: flag.optional(),
        kind: unitKind.optional(),
      }),
    )
    .min(1)
    .superRefine((members, context) => {
      for (const [index, { name, unit }] of members.entries())
        if (name === undefined && unit === undefined)
          context.addIssue({
            code: 'custom',
            path: [index],
            message: '预算单位要写 name；在 data 下有自己的文件夹的，可以只写 unit',
          })
    })
    // A member without a code is known by its name, in keys and in lines of spending; one of another folder, for now, by that.
    .transform((members) =>
      members.map(({ code: own, name, unit, ...rest }) => {
        const called = name ?? unit ?? nowhere
        return {
          ...rest,
          name: called.text,
          code: own ?? called,
          hasCode: own !== undefined,
          ...(unit && { unit, hasName: name !== undefined }),
        }
      }),
    ),
  address: text.optional(),
  /** Year in which a new unit was set up; its first publication compares with no last year. */
  established: yearText.optional(),
  /** What the unit is: paragraphs before its functions. */
  about: paragraphs.default([]),
  /** 主要职能, one numbered line each. */
  functions: z.array(text).min(1).default([]),
  /** 内设机构. */
  divisions: z.array(text).default([]),
  /** The unit's own names of codes, where they differ from the catalogue's. */
  names: z.record(z.string(), text).optional(),
  /** Decisions of older files; now they are in `accepted.yaml` of each year. */
  policy: z
    .strictObject({
      /** Accepts the finding of `contacts-are-meant-to-be-public` in every year. */
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

/** Whether the unit publishes 部门预算; otherwise 单位预算. */
export const publishesDepartment = ({ publishes, members }: Unit): boolean =>
  publishes === undefined ? members.length > 1 : publishes === '部门预算'
