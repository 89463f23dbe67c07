/** A PDF from whichever program → its text, line by line, with page numbers. */
import type { Checked, Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Reading } from './file-text.ts'
import { withoutFurniture } from './pdf/furniture.ts'
import { type Page, pagesOf, type Stretch } from './pdf/pages.ts'

/** Never throws: what is no PDF, or one without text, is an error that says so. */
export async function readPdf(bytes: Uint8Array): Promise<Checked<Reading | null>> {
  const pages = await pagesOf(bytes)
  if (pages === 'locked') return refused(isLocked)
  return pages === 'damaged' ? refused(isBroken) : readingOf(pages)
}

const refused = (diagnostic: Diagnostic) => ({ value: null, diagnostics: [diagnostic] })

function readingOf(pages: readonly Page[]): Checked<Reading | null> {
  if (pages.every(({ stretches }) => stretches.length === 0)) return refused(isPicture)
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

/** Stretches that touch make one, so that a figure which the file cuts is whole again; those of two cells never touch. */
function linesOf(stretches: readonly Stretch[]): readonly string[] {
  const lines: string[] = []
  let last: Stretch | undefined
  for (const own of stretches) {
    const gap = last === undefined ? Number.POSITIVE_INFINITY : own.x - last.right
    const touches = last !== undefined && Math.abs(own.y - last.y) < 0.5 && Math.abs(gap) < 0.12 * own.size
    if (touches) lines[lines.length - 1] += own.text
    else lines.push(own.text)
    last = own
  }
  return lines
}

const isBroken: Diagnostic = {
  slug: 'file-can-be-read',
  severity: 'error',
  message: '文件打不开：它不是完整的 PDF',
  hint: '从 Word 或 WPS 重新导出 PDF 再核对；也可以直接核对 .docx',
}

const isLocked: Diagnostic = {
  slug: 'file-can-be-read',
  severity: 'error',
  message: '文件打不开：PDF 有密码',
  hint: '公开的文本不应设密码；去掉密码再核对',
}

const isPicture: Diagnostic = {
  slug: 'file-has-text',
  severity: 'error',
  message: 'PDF 里没有文字，是扫描件或图片，无从核对',
  hint: '从 Word 或 WPS 直接导出 PDF，不要打印后扫描；也可以直接核对 .docx',
}
