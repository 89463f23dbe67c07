/** `fonts.yaml`: the files and the Word names of each font role. */
import { z } from 'zod'
import { everyOf } from './keyed-schema.ts'
import { text } from './scalar.ts'
import { fontRoles } from './style.ts'

/** The file: font files by name, and the fonts of each role. */
export const fontsSchema = z.strictObject({
  faces: z.record(
    z.string(),
    z.strictObject({
      /** File name in `fonts/`. */
      file: text,
      licence: text,
      source: text,
    }),
  ),
  roles: everyOf(
    fontRoles,
    z.strictObject({
      /** Names of faces for the PDF, first choice first; a character is set in the first face that has it. */
      pdf: z.array(text).min(1),
      /** Font names for the DOCX; Word takes the fonts from the reader's machine. */
      word: z.strictObject({ eastAsia: text, latin: text }),
    }),
  ),
})
/** The registry of fonts. */
export type Fonts = z.output<typeof fontsSchema>

/** The registry, and the bytes of each file in `fonts/`. */
export type FontSource = {
  readonly fonts: Fonts
  readonly bytes: (file: string) => Uint8Array
}
