/**
 * `待填`: what `new:year` leaves for the clerk. A value that is this word is still blank; one that begins with it is
 * last year's text, kept to be gone over. Neither is a wrong value or a missing one, so each is told once, as what it is.
 */
import type { z } from 'zod'
import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import { keyInWords, pathInWords } from '../model/key-names.ts'
import type { MapEntry, ScalarTree, Tree, TreePath } from '../model/yaml-tree.ts'
import { leafRuleAt } from './schema-walk.ts'

export const toFillMark = '待填'
export const toFillSlug = 'nothing-left-to-fill'

/** What reading does with places that are left: refuse the file, or set a stand-in (a draft). */
export type ToFill = 'refuse' | 'stand-in'

export type PlaceToFill = { readonly path: TreePath; readonly node: ScalarTree }

const isToFill = ({ scalar }: ScalarTree): boolean => scalar.trim().startsWith(toFillMark)

/** Every scalar of a file that is or begins with `待填`, in the order of the file. */
export function placesToFill(tree: Tree, path: TreePath = []): readonly PlaceToFill[] {
  switch (tree.kind) {
    case 'scalar':
      return isToFill(tree) ? [{ path, node: tree }] : []
    case 'blank':
      return []
    case 'list':
      return tree.items.flatMap((item, index) => placesToFill(item, [...path, index]))
    case 'map':
      return [...tree.entries].flatMap(([key, { value }]) => placesToFill(value, [...path, key]))
  }
}

/** One place, by the names of its keys; the hint says what was there last year. */
export function toFillDiagnostic({ path, node }: PlaceToFill, tree: Tree): Diagnostic {
  const isText = node.scalar.trim() !== toFillMark
  const comment = ownFigure(commentAfter(node.place), keyInWords(path))
  const hint = isText ? `沿用上年的文字，核对改好后删去${markOf(node.scalar)}` : comment
  return {
    slug: toFillSlug,
    severity: 'error',
    message: `待填：${pathInWords(tree, path)}`,
    at: node.place,
    ...(hint !== null && { hint }),
  }
}

/** Of a comment about several figures of a line, `2024年：人员经费 400.00，公用经费 100.50`, those of this place. */
function ownFigure(comment: string | null, name: string): string | null {
  const own = comment?.split('；').flatMap((part) => {
    const [, label, listed = ''] = /^([^：]*\d{4}年[^：]*)：(.*)$/.exec(part) ?? []
    const figures = listed.split('，').map((each) => /^(.+) (-?[\d.]+)$/.exec(each))
    const figure = figures.find((each) => each?.[1] === name)
    if (figure) return [`${label}：${figure[2]}`]
    return figures.includes(null) ? [part] : []
  })
  return own === undefined || own.length === 0 ? comment : own.join('；')
}

/** What is to be deleted: the mark, or the line that it begins. */
const markOf = (scalar: string): string =>
  scalar.trim().includes('\n') ? '“待填”这一行' : `“${/^待填[：:]?/.exec(scalar.trim())?.[0] ?? toFillMark}”`

/** The comment at the end of a place's own line; a `#` inside quotes is none. */
export function commentAfter({ excerpt, column }: Place): string | null {
  // Nobody writes a comment behind so long a line.
  if (excerpt.length > 10_000) return null
  const rest = [...excerpt].slice(column - 1).join('')
  const open = rest.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (quoted) => '"'.repeat(quoted.length))
  const start = /\s#/.exec(open)
  const comment = start === null ? '' : rest.slice(start.index + 2).trim()
  return comment === '' ? null : comment
}

/** Stand-ins, the first that fits its key: a text or an amount, a code, a year. A word of a closed list has none. */
const standIns = [toFillMark, '0', '2000'] as const

/** The tree with a value that fits wherever something is left to fill; a text of last year's stays. */
export function withStandIns(tree: Tree, schema: z.core.$ZodType, path: TreePath = []): Tree {
  switch (tree.kind) {
    case 'blank':
      return tree
    case 'scalar': {
      const rule = leafRuleAt(schema, path)
      if (!isToFill(tree) || rule?.accept(tree.scalar.trim())) return tree
      const fitting = standIns.find((word) => rule?.accept(word))
      return fitting === undefined
        ? { kind: 'blank', place: tree.place }
        : { kind: 'scalar', scalar: fitting, place: tree.place }
    }
    case 'list':
      return { ...tree, items: tree.items.map((item, index) => withStandIns(item, schema, [...path, index])) }
    case 'map': {
      const entries = [...tree.entries].map(([key, entry]): [string, MapEntry] => [
        key,
        { ...entry, value: withStandIns(entry.value, schema, [...path, key]) },
      ])
      return { ...tree, entries: new Map(entries) }
    }
  }
}
