/** `fonts.yaml`: which files and which Word names stand behind each font role. */
import type { FontRole } from './style.ts'

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
