/** `workbook.yaml` of a layer: what recognition cannot know of the workbooks that a district's platform exports. */
import { z } from 'zod'
import type { Place } from '../diagnostic/diagnostic.ts'
import { leaf, placedText, text, word } from './scalar.ts'
import { type SentencePart, sentenceParts } from './sentence-pattern.ts'
import { standardTables } from './standard-tables.ts'

/** Words of a sheet's name or title; several with | between. */
const sheetWords = text

/** A sentence with places for values. */
export type Sentence = { readonly parts: readonly SentencePart[]; readonly place: Place }

const sentence = leaf(
  {
    expected:
      '句子，如 政府采购货物预算{procurement.goods 金额}：花括号、方括号成对，花括号里的写法见 docs/workbook.md',
    accept: (t) => t !== '' && sentenceParts(t) !== null,
  },
  (t, place): Sentence => ({ parts: sentenceParts(t) ?? [], place }),
)

const textSheet = z.strictObject({
  sheet: sheetWords,
  /** The file that the values are for; `projects/*.yaml`: a file for each project that the sheet describes. */
  into: word('unit.yaml', 'statement.yaml', 'budget.yaml', 'projects/*.yaml').optional(),
  /** The key for the paragraphs before the first number. */
  introduction: placedText.optional(),
  /** The key for the numbered lines, without their numbers. */
  numbered: placedText.optional(),
  /** Each numbered line is a budget unit; these words behind its name, several with | between, mark the unit's own office. */
  members: text.optional(),
  /** Headings, several with | between, and the keys for the texts below them. */
  headed: z.record(z.string(), placedText).optional(),
  /** Sentences with places for values; see `sentence-pattern.ts`. */
  say: z.array(sentence).optional(),
})

/** The file of one layer. */
export const workbookSchema = z.strictObject({
  /** Sheets of tables, by names of the layer's own. */
  tables: z
    .record(
      z.string(),
      z.strictObject({
        sheet: sheetWords,
        /** Which table of the standard it is. */
        table: word(...standardTables),
        unit: word('元', '万元').optional(),
        /** Heads as the workbook has them, and what they are called in the standard: 合计, 基本支出, 项目支出, … */
        columns: z.record(z.string(), text).optional(),
      }),
    )
    .optional(),
  /** Sheets of texts, by names of the layer's own. */
  texts: z.record(z.string(), textSheet).optional(),
})
/** What a district says of its workbooks. */
export type WorkbookLayout = z.output<typeof workbookSchema>
/** A sheet of texts, and what is taken from it. */
export type TextSheet = z.output<typeof textSheet>
