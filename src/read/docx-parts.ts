/** The parts of a DOCX by what they are for. Sizes are bounded, so that no file can take the machine's memory or its day. */
import { strFromU8, unzipSync } from 'fflate'
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import { elementsNamed } from './xml.ts'

export type DocxParts = {
  readonly document: string
  /** A part that the document points at, by the last word of the relation's type, e.g. `styles`; null if there is none. */
  readonly related: (kind: string) => string | null
}

const mebi = 1 << 20
/** A publication has a tenth of these at most. */
const limits = { packed: 8 * mebi, unpacked: 64 * mebi, entries: 20_000 }

/** Never throws: what is no DOCX, or a broken one, is an error that says so. `file` is its path in messages. */
export function openDocx(file: string, bytes: Uint8Array): Checked<DocxParts | null> {
  const files = unzipped(bytes)
  if (typeof files === 'string') return { value: null, diagnostics: [cannotBeRead(file, files)] }
  const main = targetsOf(files, '')?.get('officeDocument') ?? 'word/document.xml'
  const document = files.get(main)
  const targets = targetsOf(files, main)
  if (document === undefined || targets === null) {
    const why = document === undefined ? '里面没有 Word 文档的正文' : '各部分的关系损坏'
    return { value: null, diagnostics: [cannotBeRead(file, why)] }
  }
  return {
    value: { document, related: (kind) => files.get(targets.get(kind) ?? '') ?? null },
    diagnostics: [],
  }
}

export const cannotBeRead = (file: string, why: string): Diagnostic => ({
  slug: 'style-docx-can-be-read',
  severity: 'error',
  message: `${file} 读不出样式：${why}`,
  hint: '在 Word 或 WPS 里打开它，另存为“Word 文档（*.docx）”，不加密码；打不开的，从备份恢复；没有备份就删去它，用 npm run template:style 重新写出',
})

/** XML parts by their names, or why there are none. */
function unzipped(bytes: Uint8Array): ReadonlyMap<string, string> | string {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return '是旧格式的 .doc，或者加了密码'
  let [entries, unpacked, excess] = [0, 0, '']
  try {
    const files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        entries += 1
        if (entries > limits.entries) excess ||= name
        if (!/\.(?:xml|rels)$/i.test(name)) return false
        unpacked += originalSize
        // A packed part is never much larger than what it holds: else the sizes are false.
        const isFalse = size > originalSize + 1024
        if (isFalse || size > limits.packed || unpacked > limits.unpacked) excess ||= name
        return excess === ''
      },
    })
    if (excess !== '') return `其中的 ${excess} 展开后过大`
    return new Map(Object.entries(files).map(([name, content]) => [name, decoded(content)]))
  } catch {
    return '不是完整的 .docx 文件'
  }
}

function decoded(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be'
  const isWide = wide === 'utf-16le' || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return isWide ? new TextDecoder(wide).decode(bytes) : strFromU8(bytes).replace(/^\ufeff/, '')
}

/** Names of the parts that a part points at, the first of a kind; null where the list of them is damaged. */
function targetsOf(files: ReadonlyMap<string, string>, part: string): ReadonlyMap<string, string> | null {
  const cut = part.lastIndexOf('/') + 1
  const folder = part.slice(0, cut)
  const text = files.get(`${folder}_rels/${part.slice(cut)}.rels`)
  if (text === undefined) return new Map()
  const relations = elementsNamed(text, ['Relationship'])
  if (relations === null) return null
  const found = new Map<string, string>()
  for (const { attributes } of relations) {
    const { Type = '', Target = '', TargetMode } = attributes
    const kind = Type.slice(Type.lastIndexOf('/') + 1)
    if (TargetMode === 'External' || found.has(kind)) continue
    found.set(kind, Target.startsWith('/') ? Target.slice(1) : resolved(folder, Target))
  }
  return found
}

function resolved(folder: string, target: string): string {
  const path: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}
