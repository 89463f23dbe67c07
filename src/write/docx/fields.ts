/** Word fields, piece by piece: docx has no door for TC and PAGEREF. */
import { BuilderElement, Run, StringContainer } from 'docx'

type FieldMark = 'begin' | 'separate' | 'end'

export const fieldMark = (type: FieldMark): Run => {
  const attributes = { type: { key: 'w:fldCharType', value: type } }
  return new Run({
    children: [new BuilderElement<{ readonly type: string }>({ name: 'w:fldChar', attributes })],
  })
}

export const fieldCode = (code: string): Run =>
  new Run({ children: [new StringContainer('w:instrText', code)] })

/** An argument of a field in quotation marks; Word takes “ and ” for quotation marks too. */
export const fieldText = (text: string): string => `"${text.replace(/[\\"“”]/g, '\\$&')}"`

/** A field with the result that stands until somebody updates it. */
export const field = (code: string, result: readonly Run[]): Run[] => [
  fieldMark('begin'),
  fieldCode(code),
  fieldMark('separate'),
  ...result,
  fieldMark('end'),
]
