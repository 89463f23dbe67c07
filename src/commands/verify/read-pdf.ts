/** A PDF from any program → its text, line by line, with page numbers. */
import type { Checked } from '../../diagnostic/diagnostic.ts'
import { type FileText, unreadable } from './file-text.ts'
import { type Page, type PieceOfLine, pagesOf } from './pdf/pages.ts'
import { withoutFurniture } from './pdf/without-furniture.ts'

/** Never throws: a broken PDF, or one without text, gives an error. */
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

function fileTextOf(pages: readonly Page[]): Checked<FileText | null> {
  if (pages.every(({ stretches }) => stretches.length === 0))
    return unreadable(
      'PDF 里没有文字，是扫描件或图片，无从核对',
      '从 Word 或 WPS 直接导出 PDF，不要打印后扫描；也可以直接核对 .docx',
      'file-has-text',
    )
  const { pages: bare, asides } = withoutFurniture(pages)
  return {
    value: {
      segments: bare.flatMap(({ number, stretches }) =>
        linesOf(stretches).map((text) => ({ text, page: number, block: null })),
      ),
      asides,
    },
    diagnostics: [],
  }
}

/** Joins pieces of text that touch, so that a figure cut by the file is whole again. Pieces of 2 cells never touch. */
function linesOf(stretches: readonly PieceOfLine[]): readonly string[] {
  const lines: string[] = []
  let last: PieceOfLine | undefined
  for (const own of stretches) {
    const gap = last === undefined ? Number.POSITIVE_INFINITY : own.x - last.right
    const touches = last !== undefined && Math.abs(own.y - last.y) < 0.5 && Math.abs(gap) < 0.12 * own.size
    if (touches) lines[lines.length - 1] += own.text
    else lines.push(own.text)
    last = own
  }
  return lines
}
