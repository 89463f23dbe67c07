/** Word's fields while a part is read: what is their code, and which results are the writer's own. */

/** Page numbers, wherever they stand: each program prints its own. */
const ofPages = /^\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|PAGEREF)\b/i

export const isPageField = (code: string): boolean => ofPages.test(code)

type Field = { code: string; inResult: boolean }

export type Fields = {
  /** A `w:fldChar`: begin, separate or end. */
  readonly mark: (type: string) => void
  readonly code: (text: string) => void
  /** Whether text that comes now is read on the page and is not a page number. */
  readonly isShown: () => boolean
}

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
