/** Word fields, piece by piece: docx has no door for TC and PAGEREF. */
import { BuilderElement, Run, StringContainer } from 'docx'

type FieldMark = 'begin' | 'separate' | 'end'

/** One end of a field, or the mark between its code and its result. */
export const fieldMark = (type: FieldMark): Run => {
  const attributes = { type: { key: 'w:fldCharType', value: type } }
  return new Run({
    children: [new BuilderElement<{ readonly type: string }>({ name: 'w:fldChar', attributes })],
  })
}

/** The code of a field, e.g. `PAGE`. */
export const fieldCode = (code: string): Run =>
  new Run({ children: [new StringContainer('w:instrText', code)] })

/** An argument of a field in quotation marks; Word takes “ and ” for quotation marks too. */
export const fieldText = (text: string): string => `"${text.replace(/[\\"“”]/g, '\\$&')}"`

/** A field with the result that a reader shows until it is updated. */
export const field = (code: string, result: readonly Run[]): Run[] => [
  fieldMark('begin'),
  fieldCode(code),
  fieldMark('separate'),
  ...result,
  fieldMark('end'),
]
