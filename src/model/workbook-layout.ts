/** `workbook.yaml` of a layer: what recognition cannot know of the workbooks that a district's platform exports. */
import { z } from 'zod'
import { text, word } from './scalar.ts'
import { standardTables } from './standard-tables.ts'

/** Words of a sheet's name or title; several with | between. */
const sheetWords = text

const textSheet = z.strictObject({
  sheet: sheetWords,
  /** The file that the values are for; `projects/*.yaml`: a file for each project that the sheet names. */
  into: word('unit.yaml', 'statement.yaml', 'budget.yaml', 'projects/*.yaml').optional(),
  /** Where the paragraphs before the first number go. */
  introduction: text.optional(),
  /** Where the numbered lines go, without their numbers. */
  numbered: text.optional(),
  /** Headings, several with | between, and where the texts below them go. */
  headed: z.record(z.string(), text).optional(),
  /** Sentences with places for values; see `docs/workbook.md`. */
  say: z.array(text).optional(),
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
