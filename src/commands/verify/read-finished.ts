/** Which kind of file it is, told by its bytes: names lie, and a .doc that is called .docx is common. */
import type { Checked, Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Reading } from './file-text.ts'
import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'

const mebi = 1 << 20
const largest = 200 * mebi

export async function readFinished(bytes: Uint8Array): Promise<Checked<Reading | null>> {
  const refused = (message: string, hint: string): Checked<null> => ({
    value: null,
    diagnostics: [{ slug: 'file-can-be-read', severity: 'error', message, hint } satisfies Diagnostic],
  })
  const begins = (...magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte)
  if (bytes.length === 0) return refused('文件是空的', '重新保存或重新复制这个文件')
  if (bytes.length > largest) return refused('文件超过 200 MB，没有打开', '去掉文件里的大图片再核对')
  if (begins(0x50, 0x4b)) return readDocx(bytes)
  // A PDF may have a little before its beginning.
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return readPdf(bytes)
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    return latin(bytes).includes([...'EncryptedPackage'].join('\0'))
      ? refused('文件打不开：Word 文档有密码', '在 Word 或 WPS 里去掉密码，另存为 .docx 再核对')
      : refused('文件是旧格式的 .doc（或 .wps），不是 .docx', '在 Word 或 WPS 里打开它，另存为 .docx 再核对')
  }
  return refused('文件不是 .docx，也不是 PDF', '在 Word 或 WPS 里打开它，另存为 .docx 或导出 PDF 再核对')
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
