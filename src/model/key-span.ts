/**
 * The keys of a file in one text (`spending[3].basic`), and the part of the file that belongs to them. So a finding, which
 * has a line and a column, and an entry of `accepted.yaml`, which has keys, can be compared, whatever lines are added.
 */
import type { Place } from '../diagnostic/diagnostic.ts'
import type { Tree } from './yaml-tree.ts'

type Position = Pick<Place, 'line' | 'column'>

/** Part of a file: `from` inclusive, `to` exclusive. Null: from its beginning, to its end. */
export type KeySpan = {
  readonly file: string
  readonly from: Position | null
  readonly to: Position | null
}

type Start = Position & { readonly keys: string }

/** Where each key and each item of a list begins, in the order of the file. */
function startsOf(tree: Tree, keys = ''): readonly Start[] {
  switch (tree.kind) {
    case 'map':
      return [...tree.entries].flatMap(([name, { key, value }]) => {
        const inner = keys === '' ? name : `${keys}.${name}`
        return [{ ...key, keys: inner }, ...startsOf(value, inner)]
      })
    case 'list':
      return tree.items.flatMap((item, index) => {
        const inner = `${keys}[${index + 1}]`
        return [{ ...item.place, keys: inner }, ...startsOf(item, inner)]
      })
    default:
      return []
  }
}

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.column < b.column)

/** The keys that a position belongs to; empty before the first. */
export const keysAt = (tree: Tree, position: Position): string =>
  startsOf(tree).findLast((start) => !isBefore(position, start))?.keys ?? ''

/** The part of a file that belongs to these keys alone, without those below them; null if it has no such keys. */
export function spanOf(tree: Tree, keys: string): KeySpan | null {
  const { file } = tree.place
  const starts = startsOf(tree)
  if (keys === '') return { file, from: null, to: starts[0] ?? null }
  const index = starts.findIndex((start) => start.keys === keys)
  const from = starts[index]
  return from === undefined ? null : { file, from, to: starts[index + 1] ?? null }
}

/** Whether a place is in a part of a file. */
export const isWithin = (place: Place, { file, from, to }: KeySpan): boolean =>
  place.file === file && (from === null || !isBefore(place, from)) && (to === null || isBefore(place, to))

type Year = { readonly unit: string; readonly year: number }

/** A file as it is called within a unit's year: `budget.yaml`, `unit.yaml`, `templates/base/words.yaml`. */
export const fileInYear = (file: string, { unit, year }: Year): string =>
  file.replace(`data/${unit}/`, '').replace(`${year}/`, '')

/** The path from the root of a file that is called so, and the keys after it; null if `at` names no file. */
export function namedInYear(
  at: string,
  { unit, year }: Year,
): { readonly file: string; readonly keys: string } | null {
  const [, name, keys = ''] = /^(\S.*?\.(?:yaml|hbs|csv|json))(?:\s+(\S.*))?$/.exec(at) ?? []
  if (name === undefined) return null
  if (/^(data|templates)\//.test(name)) return { file: name, keys }
  const ofUnit = name === 'unit.yaml' || /^\d{4}\//.test(name)
  return { file: `data/${unit}/${ofUnit ? '' : `${year}/`}${name}`, keys }
}
