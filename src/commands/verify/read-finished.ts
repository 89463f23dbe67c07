/** Reads a finished file. The bytes decide its format, not the name: a .doc that is named .docx is common. */
import type { Checked } from '../../diagnostic/diagnostic.ts'
import { type FileText, unreadable } from './file-text.ts'
import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'

const mebi = 1 << 20
const maxBytes = 200 * mebi

/** The text of a DOCX or PDF; an error for every other file. */
export async function readFinished(bytes: Uint8Array): Promise<Checked<FileText | null>> {
  const begins = (...magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte)
  if (bytes.length === 0) return unreadable('文件是空的', '重新保存或重新复制这个文件')
  if (bytes.length > maxBytes) return unreadable('文件超过 200 MB，没有打开', '去掉文件里的大图片再核对')
  if (begins(0x50, 0x4b)) return readDocx(bytes)
  // Up to 1,024 bytes may precede the PDF header.
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return readPdf(bytes)
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    return latin(bytes).includes([...'EncryptedPackage'].join('\0'))
      ? unreadable('文件打不开：Word 文档有密码', '在 Word 或 WPS 里去掉密码，另存为 .docx 再核对')
      : unreadable(
          '文件是旧格式的 .doc（或 .wps），不是 .docx',
          '在 Word 或 WPS 里打开它，另存为 .docx 再核对',
        )
  }
  return unreadable('文件不是 .docx，也不是 PDF', '在 Word 或 WPS 里打开它，另存为 .docx 或导出 PDF 再核对')
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
