/**
 * Parses YAML: bytes → a tree of texts with places. No type is guessed: `2064.50`, `0201` and `true` stay as they
 * were typed. Only maps, lists and scalars are accepted; anchors, aliases, tags and a second document are refused,
 * since a clerk who writes `*` or `!` at the start of a text means the character.
 */
import { isAlias, isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar } from 'yaml'
import type { Checked, Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import { keeping } from '../model/keeping.ts'
import type { MapEntry, Tree } from '../model/yaml-tree.ts'
import { capDiagnostics } from './cap-diagnostics.ts'
import { decode, lineIndexOf, lineOf, placeAt, type SourceText } from './source-text.ts'
import { unprintableIn, unprintableWords } from './unprintable.ts'
import { nestingDiagnostic, quoteHint, syntaxDiagnostics, wideIndentation } from './yaml-errors.ts'

/** Deeper than any file of the project; the recursions below can handle it. */
const deepest = 40

/** The tree of a file; null with errors. */
export function parseYaml(file: string, bytes: Uint8Array): Checked<Tree | null> {
  const { value: source, diagnostics } = decode(file, bytes)
  return source === null ? { value: null, diagnostics } : parseSource(source)
}

const parsed = keeping<Checked<Tree | null>>()

/** As `parseYaml`, for a file that has been decoded. */
export const parseSource = (source: SourceText): Checked<Tree | null> => parsed([source], () => parse(source))

function parse(source: SourceText): Checked<Tree | null> {
  const document = parseDocument(source.text, {
    schema: 'failsafe',
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  })
  if (document.errors.length > 0) {
    return { value: null, diagnostics: syntaxDiagnostics(source, document.errors) }
  }
  const { contents } = document
  if (contents === null || (isScalar(contents) && isBlank(contents))) {
    return { value: null, diagnostics: [emptyDiagnostic(source)] }
  }
  const diagnostics: Diagnostic[] = []
  const tree = treeOf(contents, { source, depth: 0, fallback: 0, diagnostics })
  return { value: diagnostics.length > 0 ? null : tree, diagnostics: capDiagnostics(diagnostics) }
}

type Growing = {
  readonly source: SourceText
  readonly depth: number
  /** The offset of a node that has no text. */
  readonly fallback: number
  readonly diagnostics: Diagnostic[]
}

type Placing = { readonly range?: readonly [number, number, number] | null | undefined }

function treeOf(node: unknown, growing: Growing): Tree {
  const { source, depth, fallback, diagnostics } = growing
  const [from, to] = (node as Placing | null)?.range ?? [fallback, fallback + 1]
  const place = placeAt(source, from, to)
  if (depth > deepest) {
    diagnostics.push(nestingDiagnostic(place))
    return { kind: 'blank', place }
  }
  diagnostics.push(...propertyDiagnostics(source, node, from))
  const inner = { ...growing, depth: depth + 1, fallback: from }
  if (isMap(node)) return { kind: 'map', place, entries: entriesOf(node.items, inner) }
  if (isSeq(node)) return { kind: 'list', place, items: node.items.map((item) => treeOf(item, inner)) }
  if (!isScalar(node) || isBlank(node)) return { kind: 'blank', place }
  const lines = node.type === 'BLOCK_LITERAL' ? linesWithin(source, from, to) : []
  diagnostics.push(...escapedDiagnostics(String(node.value), place))
  return { kind: 'scalar', scalar: String(node.value), place, ...(lines.length > 0 && { lines }) }
}

/** The lines of a block below its `|`, each without its indentation; blank lines are skipped. */
function linesWithin(source: SourceText, from: number, to: number): readonly Place[] {
  const [first, last] = [lineIndexOf(source, from) + 1, lineIndexOf(source, Math.max(from, to - 1))]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const start = source.lineStarts[first + index] ?? 0
    const line = lineOf(source, first + index)
    const indent = line.length - line.trimStart().length
    return line.trim() === '' ? null : placeAt(source, start + indent, start + line.length)
  }).filter((place) => place !== null)
}

/** The error about an unprintable character that the file has as an escape, e.g. `"\0"`. */
function escapedDiagnostics(scalar: string, at: Place): readonly Diagnostic[] {
  const [first] = unprintableIn(scalar)
  return first === undefined
    ? []
    : [{ slug: 'characters-printable', severity: 'error', at, ...unprintableWords(first[0]) }]
}

function entriesOf(pairs: readonly Pair[], growing: Growing): ReadonlyMap<string, MapEntry> {
  const entries = new Map<string, MapEntry>()
  for (const { key: keyNode, value: valueNode } of pairs) {
    const [from, to] = (keyNode as Placing | null)?.range ?? [growing.fallback, growing.fallback + 1]
    const key = isScalar(keyNode) ? String(keyNode.value) : ''
    const place = placeAt(growing.source, from, to)
    growing.diagnostics.push(
      ...escapedDiagnostics(key, place),
      ...keyDiagnostics(key, place, entries.get(key)),
    )
    const value = treeOf(valueNode, { ...growing, fallback: from })
    if (!entries.has(key)) entries.set(key, { key: place, value })
  }
  return entries
}

function keyDiagnostics(key: string, at: Place, earlier: MapEntry | undefined): readonly Diagnostic[] {
  if (key === '' || key === '__proto__') {
    return [{ slug: 'yaml-well-formed', severity: 'error', message: '冒号前面没有可用的键名', at }]
  }
  if (/^[\u3000\u00a0]/.test(key)) {
    return [{ slug: 'yaml-well-formed', severity: 'error', ...wideIndentation, at }]
  }
  if (earlier === undefined) return []
  return [
    {
      slug: 'keys-unique',
      severity: 'error',
      message: `“${key}”重复，第 ${earlier.key.line} 行已经有了`,
      at,
      hint: '两处只留一处；程序不会替您选，也不会相加',
    },
  ]
}

/** Whether a value is missing or one of YAML's words for null; `""` is an empty text. */
const isBlank = (node: Scalar): boolean =>
  node.type === 'PLAIN' && /^(~|null|Null|NULL)?$/.test(String(node.value))

function propertyDiagnostics(source: SourceText, node: unknown, from: number): readonly Diagnostic[] {
  const { anchor, tag } = (node ?? {}) as { anchor?: string; tag?: string }
  const mark = isAlias(node) ? '*' : anchor !== undefined ? '&' : tag !== undefined ? '!' : null
  if (mark === null) return []
  let start = Math.max(0, source.text.lastIndexOf(mark, from))
  while (source.text[start - 1] === mark) start -= 1
  const word = /^[^\s,\]}]+/.exec(source.text.slice(start))?.[0] ?? mark
  return [
    {
      slug: 'yaml-plain',
      severity: 'error',
      message: `“${mark}”在 YAML 里另有含义（${meanings[mark]}），这里不能用`,
      at: placeAt(source, start, start + word.length),
      hint: quoteHint,
    },
  ]
}

const meanings = { '*': '引用', '&': '锚点', '!': '类型标记' } as const

const emptyDiagnostic = (source: SourceText): Diagnostic => ({
  slug: 'file-not-empty',
  severity: 'error',
  message: '文件里没有内容',
  at: placeAt(source, 0, 1),
})
