/** `publication.yaml`: the outline of the publication, its tables, and the classes that table 1 lists. */
import { z } from 'zod'
import { procurementKinds, spendingColumns, threePublicNames } from './budget.ts'
import { fiscalFunds, funds, incomeSources } from './fund.ts'
import { code, flag, placedText, text, word } from './scalar.ts'

/** The formats that a publication can be written in. */
export const publicationFormats = ['docx', 'pdf', 'xlsx'] as const
/** One of them: the extension of its file. */
export type PublicationFormat = (typeof publicationFormats)[number]
/** What is written where nobody asks for others. */
export const usualFormats: readonly PublicationFormat[] = ['docx', 'pdf']

/** In `classes`: the classes that the unit spends on. */
export const usedClasses = 'used'

/** Lines of income that table 1 may list; `fiscal` is the 3 fiscal funds together. */
export const incomeLines = [...incomeSources, 'fiscal', 'unit_funds', 'carried'] as const
/** A line of income of table 1. */
export type IncomeLine = (typeof incomeLines)[number]
/** A named part of an income line (其中), which templates can print: `income_parts.donations`. */
const incomePartSchema = z.strictObject({
  of: word(...incomeSources),
  /** The name that the data give it in `of_which`. */
  name: text,
  /** Whether table 1 has a line for it below that of its source. */
  listed: flag.optional(),
})

/** Lines of income that table 4 may list. */
export const fiscalLines = [
  ...fiscalFunds,
  'carried',
  'carried_general_public',
  'carried_government_fund',
  'carried_state_capital',
] as const
/** A line of income of table 4. */
export type FiscalLine = (typeof fiscalLines)[number]

/** Tables of spending that a figure can be of. */
const spendingTables = ['all', 'fiscal', ...funds] as const

/**
 * A figure that templates name: `figures.training`. It is of one of the kinds below; its share is of the whole that it
 * belongs to, unless `share_of` names another figure.
 */
const figureSchema = z.strictObject({
  /** A 类, 款 or 项 of the functional classification. */
  functional: code.optional(),
  /** All spending. */
  spending: word('total').optional(),
  /** A 类 or 款 of the economic classification. */
  economic: code.optional(),
  procurement: word(...procurementKinds, 'total').optional(),
  three_public: word(...threePublicNames, 'total').optional(),
  income: word(...incomeSources, 'total').optional(),
  /** Spending of a member unit, by its code. */
  member: code.optional(),
  /** For `functional` and `spending`: the fund; all funds by default. */
  fund: word(...spendingTables).optional(),
  /** For `functional`, `spending` and `member`: the column; the total by default. */
  column: word(...spendingColumns).optional(),
  share_of: placedText.optional(),
})
/** A figure that templates name. */
export type NamedFigure = z.output<typeof figureSchema>

const tableSchema = z.strictObject({
  /** 表号 as printed, e.g. 表 5-1; left out in an edition that prints none. */
  label: text.optional(),
  title: placedText,
  /** Line in the list of tables, with names of the view; left out if the table is not listed. */
  listed_as: placedText.optional(),
})

const sectionSchema = z.strictObject({
  /** Unique: the section's id, and the prefix of the ids of its headings and tables. */
  id: text,
  /** Template file in the layer, without `.hbs`. */
  template: placedText,
  orientation: word('portrait', 'landscape').optional(),
  starts: word('new-page', 'same-page').optional(),
  page_number: word('shown', 'hidden').optional(),
  /** A flag of the view; the section appears only if it is true. */
  when: placedText.optional(),
  table: tableSchema.optional(),
})

/** The merged file. */
export const publicationSchema = z.strictObject({
  /** Title of the document, with names of the view. */
  title: placedText,
  /** Name of the files without their extensions, with names of the view; the title by default. */
  file_name: placedText.optional(),
  /** What a build writes unless it is asked for others; DOCX and PDF by default. */
  formats: z
    .array(word(...publicationFormats))
    .min(1)
    .optional(),
  /** 类级科目 of tables 1 and 4, in the district's order; `used` lists those that the unit spends on. */
  classes: z.union([word(usedClasses), z.array(code).min(1)]),
  /** Lines of income in table 1, in the district's order; by default all sources. */
  income_lines: z
    .array(word(...incomeLines))
    .min(1)
    .optional(),
  /** Named parts of income lines, by the name that templates use: `income_parts.donations`. */
  income_parts: z.record(z.string(), incomePartSchema).optional(),
  /** Lines of income in table 4, in the district's order; by default all. */
  fiscal_lines: z
    .array(word(...fiscalLines))
    .min(1)
    .optional(),
  /** 款级 economic codes, such as 会议费, that a district's own tables list one by one, in its order. */
  economic_lines: z.array(code).optional(),
  /** Keys of the terms in glossary.yaml that are explained, in their order; by default all, by their `order`. */
  glossary: z.array(placedText).min(1).optional(),
  /** Figures that templates name, by the name that they use: `figures.training`. */
  figures: z.record(z.string(), figureSchema).optional(),
  /** The sections in their order. */
  outline: z.array(sectionSchema).min(1),
})
/** The outline of the publication. */
export type Publication = z.output<typeof publicationSchema>
/** A section of the outline. */
export type OutlineSection = Publication['outline'][number]
