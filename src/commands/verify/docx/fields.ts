/** Word's fields while a part is read: their code, and whether their result is a page number. */

/** Fields that print page numbers, which differ from program to program. */
const ofPages = /^\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|PAGEREF)\b/i

/** Whether the code of a field is that of a page number. */
export const isPageField = (code: string): boolean => ofPages.test(code)

type Field = { code: string; inResult: boolean }

/** The fields that are open at the current place. */
export type Fields = {
  /** Records a `w:fldChar`: begin, separate or end. */
  readonly mark: (type: string) => void
  readonly code: (text: string) => void
  /** Whether text at the current place is visible and is not a page number. */
  readonly isShown: () => boolean
}

/** No open fields. */
export function openFields(): Fields {
  const fields: Field[] = []
  return {
    mark(type) {
      const last = fields.at(-1)
      if (type === 'begin') fields.push({ code: '', inResult: false })
      else if (type === 'end') fields.pop()
      else if (last !== undefined) last.inResult = true
    },
    code(text) {
      const last = fields.at(-1)
      if (last !== undefined && !last.inResult) last.code += text
    },
    isShown: () => fields.every(({ code, inResult }) => inResult && !isPageField(code)),
  }
}
