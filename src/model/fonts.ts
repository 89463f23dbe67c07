/** `fonts.yaml`: which files and which Word names stand behind each font role. */
import { z } from 'zod'
import { text } from './scalar.ts'
import { type FontRole, fontRoles } from './style.ts'

export type Face = {
  /** File name inside `fonts/`. */
  readonly file: string
  readonly licence: string
  readonly source: string
}

export type RoleFonts = {
  /** Faces for the PDF, first choice first; a character is set in the first face that has it. */
  readonly pdf: readonly string[]
  /** Names for the DOCX; Word takes the fonts from the reader's machine. */
  readonly word: { readonly eastAsia: string; readonly latin: string }
}

export type Fonts = {
  readonly faces: Readonly<Record<string, Face>>
  readonly roles: Readonly<Record<FontRole, RoleFonts>>
}

/** Where faces come from: the registry and the bytes of a file in `fonts/`. */
export type FontSource = {
  readonly fonts: Fonts
  readonly bytes: (file: string) => Uint8Array
}

const roleFonts = z.strictObject({
  pdf: z.array(text).min(1),
  word: z.strictObject({ eastAsia: text, latin: text }),
})

export const fontsSchema = z.strictObject({
  faces: z.record(z.string(), z.strictObject({ file: text, licence: text, source: text })),
  roles: z.strictObject(
    Object.fromEntries(fontRoles.map((role) => [role, roleFonts])) as Record<FontRole, typeof roleFonts>,
  ),
}) satisfies z.ZodType<Fonts>
