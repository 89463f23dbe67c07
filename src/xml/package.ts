/**
 * A Word file as its XML parts. Sizes are bounded, so that no file can take the machine's memory or its day.
 */
import { strFromU8 } from 'fflate'
import { readXml } from './read-xml.ts'
import { openZip } from './zip.ts'

/** The XML parts of an Office file. */
export type Package = {
  /** Name of the part that the file is about; null if it has none. */
  readonly main: string | null
  /** Text of a part by its name; null if there is none. */
  readonly textOf: (name: string) => string | null
  /** Names of the parts that a part points at, by the last word of the relation's type, e.g. `styles`. */
  readonly targetsOf: (name: string) => ReadonlyMap<string, readonly string[]>
}

/** Why a file is no package: it is damaged or something else, or a part of it is larger than any of ours. */
export type NoPackage = { readonly tooLarge: string | null }

const mebi = 1 << 20
/** A publication has a tenth of these at most. */
const limits = { packed: 8 * mebi, part: 96 * mebi, all: 96 * mebi, entries: 20_000 }

/** Never throws. */
export function openPackage(bytes: Uint8Array): Package | NoPackage {
  const files = unzipped(bytes)
  if ('tooLarge' in files) return files
  const textOf = (name: string) => files.get(name) ?? null
  const targetsOf = (name: string) => targetsIn(files, name)
  const named = targetsOf('').get('officeDocument')?.[0] ?? 'word/document.xml'
  return { main: files.has(named) ? named : null, textOf, targetsOf }
}

function unzipped(bytes: Uint8Array): ReadonlyMap<string, string> | NoPackage {
  const opened = openZip(bytes, limits)
  if ('tooLarge' in opened) return opened
  return new Map([...opened.parts].map(([name, content]) => [name, decoded(content)]))
}

function decoded(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!isWide) return strFromU8(bytes).replace(/^\ufeff/, '')
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
}

function targetsIn(files: ReadonlyMap<string, string>, part: string): ReadonlyMap<string, readonly string[]> {
  const cut = part.lastIndexOf('/') + 1
  const folder = part.slice(0, cut)
  const found = new Map<string, readonly string[]>()
  readXml(files.get(`${folder}_rels/${part.slice(cut)}.rels`) ?? '', {
    open(name, { Type = '', Target = '', TargetMode }) {
      if (!/(^|:)Relationship$/.test(name) || TargetMode === 'External') return
      const kind = Type.slice(Type.lastIndexOf('/') + 1)
      const own = Target.startsWith('/') ? Target.slice(1) : resolved(folder, Target)
      found.set(kind, [...(found.get(kind) ?? []), own])
    },
    text: () => undefined,
    close: () => undefined,
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
