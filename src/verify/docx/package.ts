/** The parts of a DOCX that hold text. Sizes are bounded, so that no file can take the machine's memory or its day. */
import { strFromU8, unzipSync } from 'fflate'
import type { Checked, Diagnostic } from '../../diagnostic/diagnostic.ts'
import { readXml } from './xml.ts'

export type DocxParts = {
  readonly document: string
  readonly numbering: string | null
  readonly comments: string | null
  /** Headers, footers and notes, each with the place that a reader would name. */
  readonly asides: readonly { readonly where: string; readonly xml: string }[]
}

const mebi = 1 << 20
/** A publication's text has a tenth of these at most. */
const limits = { packed: 8 * mebi, unpacked: 96 * mebi, entries: 20_000 }

const main = 'officeDocument'
const asideNames: Readonly<Record<string, string>> = {
  header: '页眉',
  footer: '页脚',
  footnotes: '脚注',
  endnotes: '尾注',
}

/** Never throws: what is no DOCX, or a broken one, is an error that says so. */
export function openDocx(bytes: Uint8Array): Checked<DocxParts | null> {
  const files = unzipped(bytes)
  if ('slug' in files) return refused(files)
  const document = targetsOf(files, '')[main]?.[0] ?? 'word/document.xml'
  const xml = files.get(document)
  if (xml === undefined) return refused(isNoDocx('压缩包里没有 Word 文档的正文'))
  const targets = targetsOf(files, document)
  const part = (kind: string) => files.get(targets[kind]?.[0] ?? '') ?? null
  return {
    value: {
      document: xml,
      numbering: part('numbering'),
      comments: part('comments'),
      asides: Object.entries(asideNames).flatMap(([kind, where]) =>
        (targets[kind] ?? []).flatMap((name) => ({ where, xml: files.get(name) ?? '' })),
      ),
    },
    diagnostics: [],
  }
}

const refused = (diagnostic: Diagnostic) => ({ value: null, diagnostics: [diagnostic] })

const isNoDocx = (why: string): Diagnostic => ({
  slug: 'file-can-be-read',
  severity: 'error',
  message: `文件打不开：${why}`,
  hint: '在 Word 或 WPS 里打开它，另存为 .docx 再核对；打不开的，从备份恢复',
})

const isTooLarge = (name: string): Diagnostic => ({
  slug: 'file-has-usual-size',
  severity: 'error',
  message: `文件异常，没有打开：其中的 ${name} 展开后过大`,
  hint: '预算公开文本不会有这么大；请核对文件的来历',
})

/** XML parts by their names. */
function unzipped(bytes: Uint8Array): ReadonlyMap<string, string> | Diagnostic {
  let entries = 0
  let unpacked = 0
  let tooLarge: string | null = null
  try {
    const files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        entries += 1
        if (entries > limits.entries) throw new Error('too many entries')
        if (!/\.(?:xml|rels)$/i.test(name)) return false
        unpacked += originalSize
        // A packed part is never much larger than what it holds: else the sizes are false.
        const isFalse = size > originalSize + 1024
        if (isFalse || size > limits.packed || unpacked > limits.unpacked) tooLarge ??= name
        return tooLarge === null
      },
    })
    if (tooLarge !== null) return isTooLarge(tooLarge)
    return new Map(Object.entries(files).map(([name, content]) => [name, decoded(content)]))
  } catch {
    return tooLarge === null ? isNoDocx('它不是完整的 .docx（压缩包损坏）') : isTooLarge(tooLarge)
  }
}

const decoded = (bytes: Uint8Array): string => {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!isWide) return strFromU8(bytes)
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
}

/** Names of the parts that a part points at, by the last word of the relation's type. */
function targetsOf(
  files: ReadonlyMap<string, string>,
  part: string,
): Readonly<Record<string, readonly string[]>> {
  const cut = part.lastIndexOf('/') + 1
  const folder = part.slice(0, cut)
  const found: Record<string, string[]> = {}
  readXml(files.get(`${folder}_rels/${part.slice(cut)}.rels`) ?? '', {
    open(name, { Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const kind = Type.slice(Type.lastIndexOf('/') + 1)
      const own = Target.startsWith('/') ? Target.slice(1) : resolved(folder, Target)
      found[kind] = [...(found[kind] ?? []), own]
    },
  })
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
