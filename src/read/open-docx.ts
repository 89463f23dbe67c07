/** Opens a DOCX. */
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import { openPackage } from '../xml/package.ts'

/** The parts of a DOCX, as XML text. */
export type OpenedDocx = {
  readonly document: string
  /**
   * A part that the document refers to, by the last word of the relation's type, e.g. `styles`; null if there is
   * none.
   */
  readonly related: (kind: string) => string | null
}

/** The parts of a DOCX; null with an error if it is none or damaged. Never throws. `file` is its path in messages. */
export function openDocx(file: string, bytes: Uint8Array): Checked<OpenedDocx | null> {
  const refused = (why: string) => ({ value: null, diagnostics: [cannotBeRead(file, why)] })
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refused('是旧格式的 .doc，或者加了密码')
  const parts = openPackage(bytes)
  if ('tooLarge' in parts) {
    return refused(parts.tooLarge === null ? '不是完整的 .docx 文件' : `其中的 ${parts.tooLarge} 展开后过大`)
  }
  const document = parts.main === null ? null : parts.textOf(parts.main)
  if (parts.main === null || document === null) return refused('里面没有 Word 文档的正文')
  const targets = parts.targetsOf(parts.main)
  return {
    value: { document, related: (kind) => parts.textOf(targets.get(kind)?.[0] ?? '') },
    diagnostics: [],
  }
}

/** The error that `style.docx` cannot be read. */
export const cannotBeRead = (file: string, why: string): Diagnostic => ({
  slug: 'style-docx-can-be-read',
  severity: 'error',
  message: `${file} 读不出样式：${why}`,
  hint: '在 Word 或 WPS 里打开它，另存为“Word 文档（*.docx）”，不加密码；打不开的，从备份恢复；没有备份就删去它，用 npm run template:style 重新写出',
})
