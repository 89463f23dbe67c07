/** A PDF from any program → its text, line by line, with page numbers. */
import type { Checked } from '../../diagnostic/diagnostic.ts'
import { type FileText, unreadable } from './file-text.ts'
import { withoutFurniture } from './pdf/furniture.ts'
import { type PageTexts, type PdfText, pagesOf } from './pdf/pages.ts'

/** The text of a PDF; an error if it is locked, damaged or without text. Never throws. */
export async function readPdf(bytes: Uint8Array): Promise<Checked<FileText | null>> {
  const pages = await pagesOf(bytes)
  if (pages === 'locked') return unreadable('文件打不开：PDF 有密码', '公开的文本不应设密码；去掉密码再核对')
  if (pages === 'damaged')
    return unreadable(
      '文件打不开：它不是完整的 PDF',
      '从 Word 或 WPS 重新导出 PDF 再核对；也可以直接核对 .docx',
    )
  return fileTextOf(pages)
}

function fileTextOf(pages: readonly PageTexts[]): Checked<FileText | null> {
  if (pages.every(({ texts }) => texts.length === 0))
    return unreadable(
      'PDF 里没有文字，是扫描件或图片，无从核对',
      '从 Word 或 WPS 直接导出 PDF，不要打印后扫描；也可以直接核对 .docx',
      'file-has-text',
    )
  const { pages: bare, asides } = withoutFurniture(pages)
  return {
    value: {
      segments: bare.flatMap(({ number, texts }) =>
        linesOf(texts).map((text) => ({ text, page: number, block: null })),
      ),
      asides,
    },
    diagnostics: [],
  }
}

/** Joins texts that touch, because a file may cut a figure. Texts of different cells never touch. */
function linesOf(texts: readonly PdfText[]): readonly string[] {
  const lines: string[] = []
  let last: PdfText | undefined
  for (const own of texts) {
    const gap = last === undefined ? Number.POSITIVE_INFINITY : own.x - last.right
    const touches = last !== undefined && Math.abs(own.y - last.y) < 0.5 && Math.abs(gap) < 0.12 * own.size
    if (touches) lines[lines.length - 1] += own.text
    else lines.push(own.text)
    last = own
  }
  return lines
}
