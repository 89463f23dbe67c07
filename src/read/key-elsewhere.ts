/** Hints for keys in the wrong place: one level off, elsewhere in the file, or in another file of the unit. */
import { z } from 'zod'
import { keeping } from '../model/keeping.ts'
import { type Tree, type TreePath, treeAt } from '../model/yaml-tree.ts'
import { type FileSchema, unitFileSchemas } from './file-schemas.ts'
import { isChinese, isNamed } from './key-by-name.ts'
import type { Misfit } from './misfits.ts'
import { quoted, type Subject, titleOf } from './path-names.ts'
import { anyKey, keysOf, type SchemaKey } from './schema-keys.ts'

type Unknown = Extract<Misfit, { kind: 'unknown-key' }>

/** Places that a hint lists. */
const mostPlaces = 3

/** The file and place that a misplaced key belongs to; null if no file of a unit has it. */
export function elsewhereHint(misfit: Unknown, subject: Subject): string | null {
  const node = treeAt(subject.tree, [...misfit.path, misfit.key])
  const own = placesIn(subject.schema, misfit.key, node)
  if (own.length > 0) return hintWithin(misfit, own)
  // Files of templates have keys of the same name that mean something else.
  if (!unitFileSchemas.some(({ schema }) => isSameFile(schema, subject.schema))) return null
  const others = unitFileSchemas
    .filter(({ schema }) => !isSameFile(schema, subject.schema))
    .flatMap((kind) => placesIn(kind.schema, misfit.key, node).map((key) => ({ kind, key })))
    // A single value further down, such as a name, may be meant for anything.
    .filter(({ key }) => misfit.path.length === 0 || key.isMap || key.isList)
  const onTop = others.filter(({ key }) => key.path.length === 1)
  const best = onTop.length > 0 ? onTop : others
  const files = [...new Set(best.map(({ kind, key }) => fileOf(kind, key.path)))].slice(0, mostPlaces)
  const [first] = best
  return first === undefined ? null : `${written(misfit.key, first.key.path)}写在 ${files.join('，或 ')}`
}

/** Where a value belongs that does not fit its key: a key of the same path in another file, or of the same name in this one. */
export function valueElsewhereHint(path: TreePath, { schema, tree }: Subject): string | null {
  const key = String(path.at(-1))
  const node = treeAt(tree, path)
  const same = ({ path: other }: SchemaKey) =>
    other.length === path.length && other.every((step, index) => step === path[index])
  const isOfUnit = unitFileSchemas.some((each) => isSameFile(each.schema, schema))
  const files = unitFileSchemas.flatMap((kind) =>
    !isOfUnit || isSameFile(kind.schema, schema)
      ? []
      : placesIn(kind.schema, key, node)
          .filter(same)
          .map((each) => fileOf(kind, each.path)),
  )
  if (files.length > 0) return `${quoted(key)}写在 ${files.join('，或 ')}`
  const own = placesIn(schema, key, node).filter((each) => !same(each))
  return own.length === 0
    ? null
    : hintWithin({ kind: 'unknown-key', path: path.slice(0, -1), key, known: [] }, own)
}

/** Whether 2 schemas are of one file: the second may have a district's own keys. */
const isSameFile = (plain: z.core.$ZodType, used: z.core.$ZodType): boolean =>
  plain === used ||
  (plain instanceof z.ZodObject &&
    used instanceof z.ZodObject &&
    Object.keys(plain.shape).every((key) => key === 'fields' || plain.shape[key] === used.shape[key]))

const fileOf = ({ name }: FileSchema, path: TreePath): string => {
  const file = name === 'project' ? 'projects/ 里各项目的文件' : `${name}.yaml `
  const above = keysAbove(path)
  return above === '' ? `${file}里` : `${file}的“${above}”下面`
}

/** The keys above the last one: `assets.new_assets`. */
const keysAbove = (path: TreePath): string =>
  path
    .slice(0, -1)
    .filter((step) => typeof step === 'string')
    .join('.')

const written = (key: string, path: TreePath): string =>
  isChinese(key) ? `${quoted(key)}的键是 ${String(path.at(-1))}，` : quoted(key)

function hintWithin({ path, key }: Unknown, places: readonly SchemaKey[]): string {
  const below = places.find((place) => place.path.length === path.length + 2 && isPrefix(path, place.path))
  if (below !== undefined) {
    return `${written(key, below.path)}属于“${String(below.path.at(-2))}”：移到它下面，多缩进两个空格`
  }
  const above = places.findLast((place) => isPrefix(place.path.slice(0, -1), path))
  if (above?.path.length === 1) return `${written(key, above.path)}属于最外层：请顶格写`
  if (above !== undefined) {
    return `${written(key, above.path)}属于上一层（${titleOf(path.slice(0, above.path.length - 1))}）：请减少缩进`
  }
  const [first = places[0]] = places
  const shown = [...new Set(places.map((place) => `“${keysAbove(place.path)}”`))].slice(0, mostPlaces)
  return `${written(key, first?.path ?? [])}写在${shown.join('、')}下面`
}

/** Whether a path of the schema leads to `path` or above it. */
const isPrefix = (short: TreePath, path: TreePath): boolean =>
  short.length <= path.length &&
  short.every(
    (step, index) =>
      step === path[index] || step === anyKey || (step === 0 && typeof path[index] === 'number'),
  )

/** The keys of a schema that have this name, in English or Chinese, and can hold the value. */
export const placesIn = (schema: Subject['schema'], key: string, node: Tree | null): readonly SchemaKey[] =>
  allKeys([schema], () => keysOf(schema)).filter(
    (known) => (known.path.at(-1) === key || isNamed(key, known.path)) && holds(known, node),
  )

const allKeys = keeping<readonly SchemaKey[]>()

function holds({ rule, isMap, isList }: SchemaKey, node: Tree | null): boolean {
  switch (node?.kind) {
    case 'map':
      return isMap
    case 'list':
      return isList
    case 'scalar': {
      if (rule === null) return false
      // A figure is no reason: `reception: 2.80` is the amount.
      const isFigure = /^\d+\.\d+$/.test(node.scalar.trim())
      return !(isFigure && rule.accept('文字'))
    }
    default:
      return true
  }
}
