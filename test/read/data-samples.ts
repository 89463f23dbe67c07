/** What the invented units have at a key: the examples in `docs/data.md`. */
import { readdirSync, readFileSync } from 'node:fs'
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import type { TreePath } from '../../src/model/yaml-tree.ts'
import { type FileSchema, schemaOfFile } from '../../src/read/file-schemas.ts'
import { anyKey } from '../../src/read/schema-keys.ts'

/** A file of an invented unit. */
export type Sample = { readonly text: string; readonly root: Node | null }

/** The unit with the most keys. */
const fullest = /^data\/example-construction\/(2025|unit)/

/** The invented units' files of one kind, the fullest unit first. */
export function samplesOf(kind: FileSchema): readonly Sample[] {
  return ['data', 'test/fixtures/data']
    .flatMap((top) =>
      readdirSync(top, { recursive: true, encoding: 'utf8' }).map((name) => ({
        at: `${top}/${name}`.replaceAll('\\', '/'),
        file: `data/${name}`.replaceAll('\\', '/'),
      })),
    )
    .filter(({ file }) => file.startsWith('data/example-') && schemaOfFile(file) === kind)
    .toSorted((a, b) => Number(fullest.test(b.at)) - Number(fullest.test(a.at)) || (a.at < b.at ? -1 : 1))
    .map(({ at }) => {
      const text = readFileSync(at, 'utf8')
      return { text, root: parseDocument(text, { schema: 'failsafe' }).contents }
    })
}

const nameOf = (key: unknown): string => (isScalar(key) ? String(key.value) : '')

/** The nodes at a path of the schema. */
function nodesAt(node: unknown, path: TreePath): readonly Node[] {
  const [step, ...rest] = path
  if (step === undefined) return isScalar(node) || isMap(node) || isSeq(node) ? [node] : []
  if (isSeq(node)) return step === 0 ? node.items.flatMap((item) => nodesAt(item, rest)) : []
  if (!isMap(node)) return []
  return node.items.flatMap(({ key, value }) =>
    nameOf(key) === step || step === anyKey ? nodesAt(value, rest) : [],
  )
}

/** The scalars at a path as they are written, the short ones first. */
export function scalarsAt(samples: readonly Sample[], path: TreePath): readonly string[] {
  const written = samples.flatMap(({ text, root }) =>
    nodesAt(root, path)
      .filter((node) => isScalar(node))
      .map(({ range }) => text.slice(range?.[0], range?.[1]).trim()),
  )
  return [...written.filter((each) => !each.includes('\n')), ...written]
}

/** The keys that the clerks chose in the maps at a path. */
export const keysAt = (samples: readonly Sample[], path: TreePath): readonly string[] =>
  samples.flatMap(({ root }) =>
    nodesAt(root, path).flatMap((node) => (isMap(node) ? node.items.map(({ key }) => nameOf(key)) : [])),
  )

/** Of a key's lines in a sample. */
const mostLines = 6

/** The lines of a top key in a sample, with the comment above it; empty if it has none. */
export function linesOf({ text }: Sample, key: string): readonly string[] {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => line.startsWith(`${key}:`))
  if (at === -1) return []
  const above = lines.slice(0, at)
  const comment = above.slice(1 + above.findLastIndex((line) => !/^#(?! yaml-)/.test(line)))
  const after = lines.slice(at + 1)
  const end = after.findIndex((line) => !/^[ -]/.test(line))
  const below = end === -1 ? after : after.slice(0, end)
  const more = below.length >= mostLines ? [`${/^ */.exec(below[0] ?? '')?.[0]}# …`] : []
  return [...comment, lines[at] ?? '', ...below.slice(0, mostLines - 1), ...more]
}
