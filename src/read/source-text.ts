/** The text of a file, and the place of each offset in it. */
import { type Checked, type Diagnostic, fileStart, type Place } from '../diagnostic/diagnostic.ts'
import { capDiagnostics, mostListed } from './cap-diagnostics.ts'
import { unprintableIn, unprintableWords } from './unprintable.ts'

/** The text of a file. */
export type SourceText = {
  /** Path from the root. */
  readonly file: string
  readonly text: string
  /** Offset of the first character of every line. */
  readonly lineStarts: readonly number[]
}

/** A text with the starts of its lines. */
export function sourceOf(file: string, text: string): SourceText {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return { file, text, lineStarts }
}

/** Index, from 0, of the line that contains an offset. */
export function lineIndexOf({ lineStarts }: SourceText, offset: number): number {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The text of a line by its index, without the line break. */
export function lineOf({ text, lineStarts }: SourceText, index: number): string {
  const line = text.slice(lineStarts[index] ?? text.length, lineStarts[index + 1] ?? text.length)
  return line.replace(/\r?\n$/, '')
}

/**
 * The last place found in a text. Places are found from the beginning to the end, sometimes a million in one line.
 */
type Last = { index: number; excerpt: string; offset: number; column: number }
const lastLooks = new WeakMap<SourceText, Last>()

/** The place of text[from, to), which ends at the end of its first line. */
export function placeAt(source: SourceText, from: number, to: number): Place {
  const index = lineIndexOf(source, from)
  const start = source.lineStarts[index] ?? 0
  const known = lastLooks.get(source)
  const last =
    known?.index === index && known.offset <= from
      ? known
      : {
          index,
          excerpt: known?.index === index ? known.excerpt : lineOf(source, index),
          offset: start,
          column: 1,
        }
  const column = last.column + characters(source.text.slice(last.offset, from))
  lastLooks.set(source, { index, excerpt: last.excerpt, offset: from, column })
  const end = Math.min(to, start + last.excerpt.length)
  return {
    file: source.file,
    line: index + 1,
    column,
    length: Math.max(1, characters(source.text.slice(from, end).trimEnd())),
    excerpt: last.excerpt,
  }
}

const characters = (text: string): number => [...text].length

/**
 * Decodes a UTF-8 file, with or without a byte order mark; null with errors, also for characters that cannot be
 * printed.
 */
export function decode(file: string, bytes: Uint8Array): Checked<SourceText | null> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { value: null, diagnostics: [encodingDiagnostic(file, bytes)] }
  }
  const source = sourceOf(file, text)
  const diagnostics = unprintable(source)
  return { value: diagnostics.length > 0 ? null : source, diagnostics }
}

/** First 4 bytes of files that are not text: Word, Excel and archives; old Word and Excel; PDF. */
const binaryStarts = ['504b0304', 'd0cf11e0', '25504446']

function encodingDiagnostic(file: string, bytes: Uint8Array): Diagnostic {
  const base = { slug: 'file-is-utf8', severity: 'error', at: fileStart(file) } as const
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  if (binaryStarts.includes(start)) {
    return {
      ...base,
      message: '不是文本文件，像是 Word、Excel、PDF 或压缩文件',
      hint: '请用记事本等文本编辑器录入；不要只改扩展名',
    }
  }
  const hint = '用记事本打开，选“另存为”，“编码”选 UTF-8，覆盖原文件'
  if (/^(fffe|feff)/.test(start))
    return { ...base, message: '文件不是 UTF-8 编码，像是 UTF-16（记事本的“Unicode”）', hint }
  const line = firstBadLine(bytes)
  const chinese = line && decodedOrNull('gb18030', line.bytes)
  return {
    ...base,
    message: `文件不是 UTF-8 编码${chinese === null ? '' : '，像是 GBK（记事本的“ANSI”）'}`,
    ...(line && { at: { ...base.at, line: line.number, excerpt: chinese ?? '' } }),
    hint,
  }
}

function firstBadLine(bytes: Uint8Array): { number: number; bytes: Uint8Array } | null {
  let start = 0
  for (let number = 1; start <= bytes.length; number++) {
    const found = bytes.indexOf(10, start)
    const end = found === -1 ? bytes.length : found
    const line = bytes.subarray(start, end)
    if (decodedOrNull('utf-8', line) === null) return { number, bytes: line }
    start = end + 1
  }
  return null
}

function decodedOrNull(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r$/, '')
  } catch {
    return null
  }
}

/** One error a line, since a damaged file contains thousands. */
function unprintable(source: SourceText): readonly Diagnostic[] {
  const byLine = new Map<number, Diagnostic>()
  for (const { index, 0: found } of unprintableIn(source.text)) {
    const at = placeAt(source, index, index + found.length)
    if (!byLine.has(at.line)) {
      byLine.set(at.line, { slug: 'characters-printable', severity: 'error', at, ...unprintableWords(found) })
    }
    if (byLine.size > mostListed) break
  }
  return capDiagnostics([...byLine.values()])
}

/** Whether a YAML file has comments, and nothing else. */
export const hasCommentsAlone = (text: string): boolean =>
  text.trim() !== '' && text.split('\n').every((line) => /^\s*(#.*)?$/.test(line))
