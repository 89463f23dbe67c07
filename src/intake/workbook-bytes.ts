/**
 * Whether bytes are a workbook that can be opened safely. Its kind is recognised by its bytes, never by its name; what
 * the reader is given is bounded, so that no file can take the machine's memory or its day.
 */
import { openZip, zipOf } from '../xml/zip.ts'

/** Bytes for the reader, or why there are none, and how to mend it: both in the clerk's words. */
export type WorkbookBytes =
  | { readonly bytes: Uint8Array; readonly hasMacros: boolean }
  | { readonly problem: string; readonly hint: string }

const mebi = 1 << 20
/** A department’s book has 3 MB of parts, mostly empty rows. A file of as many cells as these allow took 8 s and 650 MB. */
const limits = { file: 20 * mebi, packed: 20 * mebi, part: 8 * mebi, all: 24 * mebi, entries: 2000 }

const saveAgain = '在 Excel 或 WPS 里打开它，另存为 .xlsx 再导入'

/** Never throws. */
export function workbookBytes(bytes: Uint8Array): WorkbookBytes {
  const begins = (...magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte)
  if (bytes.length === 0) return { problem: '文件是空的', hint: '重新导出或重新复制这个文件' }
  if (bytes.length > limits.file)
    return { problem: '文件超过 20 MB，没有打开', hint: '去掉图片和无关的工作表再导入' }
  if (begins(0x50, 0x4b)) return zippedBook(bytes)
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return binaryBook(bytes)
  return { problem: `文件不是工作簿，${kindOf(bytes)}`, hint: saveAgain }
}

function zippedBook(bytes: Uint8Array): WorkbookBytes {
  const opened = openZip(bytes, limits)
  if ('tooLarge' in opened) {
    return opened.tooLarge === null
      ? { problem: '文件损坏，解不开', hint: '重新导出或重新复制这个文件' }
      : {
          problem: `文件里的 ${opened.tooLarge} 解开后太大，没有打开`,
          hint: '删去无关的工作表和表格下面的空行再导入',
        }
  }
  const { parts, names } = opened
  const has = (start: string) => names.some((name) => name.toLowerCase().startsWith(start))
  if (!mainTypes.test(latin(parts.get('[Content_Types].xml') ?? noBytes)))
    return { problem: `文件不是 .xlsx 工作簿，${packageKind(has)}`, hint: saveAgain }
  const declared = [...parts].find(([, content]) => declaresEntities(content))
  if (declared !== undefined)
    return { problem: `文件里的 ${declared[0]} 有实体定义，正常的工作簿没有，没有打开`, hint: saveAgain }
  return { bytes: zipOf(parts), hasMacros: has('xl/vbaproject') }
}

/** What a package with a workbook in XML calls its main part, wherever that is. */
const mainTypes =
  /(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template)\.macroEnabled)\.main\+xml/
const noBytes = new Uint8Array()

function packageKind(has: (start: string) => boolean): string {
  if (has('xl/workbook.bin')) return '是 .xlsb'
  if (has('word/')) return '是 Word 文档'
  if (has('content.xml')) return '是 OpenDocument（.ods）'
  return '是别的压缩文件'
}

/** A document type stands before the first element. */
const declaresEntities = (content: Uint8Array): boolean =>
  /<!(?:DOCTYPE|ENTITY)/i.test(latin(content.subarray(0, 8192)).replaceAll('\0', ''))

function binaryBook(bytes: Uint8Array): WorkbookBytes {
  const holds = (name: string) => latin(bytes).includes([...name].join('\0'))
  if (holds('EncryptedPackage'))
    return { problem: '文件打不开：工作簿有密码', hint: '在 Excel 或 WPS 里去掉密码，另存为 .xlsx 再导入' }
  if (!holds('Workbook') && !holds('Book'))
    return { problem: '文件是旧格式的 Office 文件，不是工作簿', hint: saveAgain }
  return { bytes, hasMacros: holds('_VBA_PROJECT') }
}

function kindOf(bytes: Uint8Array): string {
  const start = latin(bytes.subarray(0, 1024))
  if (start.includes('%PDF-')) return '是 PDF'
  if (/^(?:\xef\xbb\xbf)?\s*<(?:html|!doctype html|table)/i.test(start)) return '是网页'
  if (/^(?:\xef\xbb\xbf)?\s*<\?xml/.test(start)) return '是 XML'
  return start.includes('\0') ? '是别的文件' : '是文本（如 CSV）'
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
