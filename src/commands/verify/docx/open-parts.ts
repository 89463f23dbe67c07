/** The parts of a DOCX that hold text. */
import type { Checked } from '../../../diagnostic/diagnostic.ts'
import { openPackage } from '../../../xml/package.ts'
import { unreadable } from '../file-text.ts'

/** The XML of these parts; null for a part that is missing. */
export type FinishedParts = {
  readonly document: string
  readonly numbering: string | null
  readonly comments: string | null
  /** Headers, footers and notes, each with the place that a reader would name. */
  readonly asides: readonly { readonly where: string; readonly xml: string }[]
}

const asideNames: Readonly<Record<string, string>> = {
  header: '页眉',
  footer: '页脚',
  footnotes: '脚注',
  endnotes: '尾注',
}

/** Opens a DOCX. Never throws: other files and broken ones give an error. */
export function openParts(bytes: Uint8Array): Checked<FinishedParts | null> {
  const file = openPackage(bytes)
  if ('tooLarge' in file)
    return file.tooLarge === null ? isNoDocx('它不是完整的 .docx（压缩包损坏）') : isTooLarge(file.tooLarge)
  const document = file.main === null ? null : file.textOf(file.main)
  if (file.main === null || document === null) return isNoDocx('压缩包里没有 Word 文档的正文')
  const targets = file.targetsOf(file.main)
  const part = (kind: string) => file.textOf(targets.get(kind)?.[0] ?? '')
  return {
    value: {
      document,
      numbering: part('numbering'),
      comments: part('comments'),
      asides: Object.entries(asideNames).flatMap(([kind, where]) =>
        (targets.get(kind) ?? []).map((name) => ({ where, xml: file.textOf(name) ?? '' })),
      ),
    },
    diagnostics: [],
  }
}

const isNoDocx = (why: string) =>
  unreadable(`文件打不开：${why}`, '在 Word 或 WPS 里打开它，另存为 .docx 再核对；打不开的，从备份恢复')

const isTooLarge = (name: string) =>
  unreadable(
    `文件异常，没有打开：其中的 ${name} 展开后过大`,
    '预算公开文本不会有这么大；请核对文件的来历',
    'file-has-usual-size',
  )
