/** Follows Word's fields while a part is read: their codes, and which results are printed text. */

/** Codes of page numbers, which each program prints itself. */
const ofPages = /^\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|PAGEREF)\b/i

/** Whether a field's code gives a page number. */
export const isPageField = (code: string): boolean => ofPages.test(code)

type Field = { code: string; inResult: boolean }

/** The fields that are open. */
export type Fields = {
  /** A `w:fldChar`: begin, separate or end. */
  readonly mark: (type: string) => void
  readonly code: (text: string) => void
  /** Whether text at this point is printed and is no page number. */
  readonly isShown: () => boolean
}

/** Begins a part. */
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
