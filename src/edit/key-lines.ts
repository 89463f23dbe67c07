/** A file to be filled in, from its schema: keys that are needed as lines with 待填, all others as lines to uncomment. */
import { keyInWords } from '../model/key-names.ts'
import { noteOf } from '../model/key-notes.ts'
import { someParagraphs, toFillMark } from '../model/scalar.ts'
import type { TreePath } from '../model/yaml-tree.ts'
import type { FileSchema } from '../read/file-schemas.ts'
import { anyKey, keysAt, type SchemaKey } from '../read/schema-keys.ts'
import { fewestItemsAt } from '../read/schema-walk.ts'

/** How a file is filled in. */
export type Filling = {
  readonly kind: string
  readonly schema: FileSchema['schema']
  readonly isNeeded: (path: TreePath) => boolean
  /** The value of a key that is known already; null if it is to be filled in. */
  readonly valueAt: (path: TreePath) => string | null
  /** Examples of the keys that the clerk chooses below a path, e.g. codes. */
  readonly chosenAt: (path: TreePath) => readonly string[]
}

/** The keys directly below a path; those in the items of a list, if the path ends with 0. */
const below = ({ schema }: Filling, path: TreePath): readonly SchemaKey[] => keysAt(schema, path)

/** The lines of a whole file without its head; blank lines stand around longer keys, sometimes two. */
export const linesOfFile = (filling: Filling): readonly string[] =>
  below(filling, []).flatMap((key) => {
    const lines = linesOf(filling, key, '')
    return lines.length > 1 ? ['', ...lines, ''] : lines
  })

/** Whether a key is a line to be filled in. A map that is needed has at least its first key. */
function isLive(filling: Filling, key: SchemaKey): boolean {
  if (key.isRequired || filling.valueAt(key.path) !== null || filling.isNeeded(key.path)) return true
  const above = key.path.slice(0, -1)
  if (above.length === 0) return false
  const beside = below(filling, above)
  const isAlone = !beside.some((each) => each.isRequired || filling.isNeeded(each.path))
  return isAlone && beside[0]?.path.at(-1) === key.path.at(-1)
}

function linesOf(filling: Filling, key: SchemaKey, indent: string): readonly string[] {
  const { path, rule, isList, isMap } = key
  const remark = remarkOf(filling, key)
  const behind = remark === '' ? '' : `  # ${remark}`
  if (!isLive(filling, key)) {
    return namesOf(filling, path)
      .slice(0, 1)
      .map((name) => `${indent}#${name}: ${flow(filling, key)}${behind}`)
  }
  const value = filling.valueAt(path)
  return namesOf(filling, path).flatMap((name) => {
    if (rule?.expected === someParagraphs.expected) {
      return [`${indent}${name}: |${behind}`, `${indent}  ${toFillMark}`]
    }
    const isSplit = isMap && below(filling, path).some((each) => filling.isNeeded(each.path))
    if ((rule !== null && !isSplit) || value !== null)
      return [`${indent}${name}: ${value ?? toFillMark}${behind}`]
    const inner = isList ? itemLines(filling, path, indent) : innerLines(filling, path, `${indent}  `)
    return [`${indent}${name}:${behind}`, ...inner]
  })
}

const innerLines = (filling: Filling, path: TreePath, indent: string): readonly string[] =>
  below(filling, path).flatMap((key) => linesOf(filling, key, indent))

/** One item of a list. Its first line has the hyphen, so that lines to uncomment follow it. */
function itemLines(filling: Filling, path: TreePath, indent: string): readonly string[] {
  const keys = below(filling, [...path, 0])
  if (keys.length === 0) return itemsOf(filling, path, `${indent}  - ${toFillMark}`)
  const sorted = keys.toSorted((a, b) => Number(isLive(filling, b)) - Number(isLive(filling, a)))
  const [first = '', ...rest] = sorted.flatMap((key) => linesOf(filling, key, `${indent}    `))
  return [`${indent}  - ${first.trimStart()}`, ...rest]
}

/** A value on one line: what is required, or all if nothing is. */
function flow(filling: Filling, { path, rule, isList }: SchemaKey): string {
  if (rule !== null) return toFillMark
  const inside = isList ? [...path, 0] : path
  const keys = below(filling, inside)
  const required = keys.filter((key) => key.isRequired)
  const shown = (required.length > 0 ? required : keys).map(
    (key) => `${namesOf(filling, key.path)[0]}: ${flow(filling, key)}`,
  )
  const map = keys.length === 0 ? toFillMark : `{ ${shown.join(', ')} }`
  return isList ? `[${itemsOf(filling, path, map).join(', ')}]` : map
}

/** One item of a list, or as many as the schema requires. */
const itemsOf = ({ schema }: Filling, path: TreePath, item: string): readonly string[] =>
  Array.from({ length: Math.max(1, fewestItemsAt(schema, path)) }, () => item)

/** The key as it is written; several where examples of chosen keys are given. */
const namesOf = ({ chosenAt }: Filling, path: TreePath): readonly string[] =>
  path.at(-1) === anyKey ? chosenAt(path.slice(0, -1)).map((key) => `"${key}"`) : [String(path.at(-1))]

function remarkOf({ kind }: Filling, { path, rule }: SchemaKey): string {
  const name = path.at(-1) === anyKey ? '' : keyInWords(path)
  const words = rule !== null && rule.words.length > 1 ? `选一个：${rule.words.join('、')}` : ''
  return [name, noteOf(kind, path).about ?? '', words].filter((part) => part !== '').join('，')
}
