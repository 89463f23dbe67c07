/** Reads a finished file. Its kind is recognised by its bytes: a .doc that is named .docx is common. */
import type { Checked } from '../../diagnostic/diagnostic.ts'
import { type FileText, unreadable } from './file-text.ts'
import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'

const mebi = 1 << 20
const largest = 200 * mebi

/** Never throws: a file that cannot be read gives an error. */
export async function readFinished(bytes: Uint8Array): Promise<Checked<FileText | null>> {
  const begins = (...magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte)
  if (bytes.length === 0) return unreadable('文件是空的', '重新保存或重新复制这个文件')
  if (bytes.length > largest) return unreadable('文件超过 200 MB，没有打开', '去掉文件里的大图片再核对')
  if (begins(0x50, 0x4b)) return readDocx(bytes)
  // A PDF may have other bytes before its signature.
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
