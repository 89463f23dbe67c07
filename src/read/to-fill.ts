/**
 * Places marked `待填`, which `new:year` leaves for the clerk. A value that is this word is blank; a value that begins
 * with it is last year's text, to be reviewed. Each is reported once, and not also as a wrong or a missing value.
 */
import type { z } from 'zod'
import { commentAfter } from '../diagnostic/comment-after.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { keyInWords, pathInWords } from '../model/key-names.ts'
import { toFillMark } from '../model/scalar.ts'
import {
  type MapEntry,
  type PlacedScalar,
  type ScalarTree,
  scalarsIn,
  type Tree,
  type TreePath,
} from '../model/yaml-tree.ts'
import { leafRuleAt, requiredKeysAt } from './schema-walk.ts'

/** The slug of the diagnostics about places to fill. */
export const toFillSlug = 'nothing-left-to-fill'

/** How places to fill are read: as errors, or with a stand-in for a draft. */
export type ToFill = 'refuse' | 'stand-in'

const isToFill = ({ scalar }: ScalarTree): boolean => scalar.trim().startsWith(toFillMark)

/** Every scalar of a file that is or begins with `待填`, in the order of the file. */
export const placesToFill = (tree: Tree): readonly PlacedScalar[] =>
  scalarsIn(tree).filter(({ node }) => isToFill(node))

/** The error about a place to fill, with the names of its keys; the hint gives last year's value. */
export function toFillDiagnostic({ path, node }: PlacedScalar, tree: Tree): Diagnostic {
  const isText = node.scalar.trim() !== toFillMark
  const hint = isText
    ? `沿用上年的文字，核对改好后删去${markOf(node.scalar)}`
    : commentOnPlace({ path, node })
  return {
    slug: toFillSlug,
    severity: 'error',
    message: `待填：${pathInWords(tree, path)}`,
    at: node.place,
    ...(hint !== null && { hint }),
  }
}

/** What the comment behind a place says of it: what it is, last year's value; null if nothing. */
export function commentOnPlace({ path, node }: PlacedScalar): string | null {
  const name = keyInWords(path)
  return withoutName(ownFigure(commentAfter(node.place), name), name)
}

/** A comment without the name of its key, which the message has: `简称，封面上的名称`. */
function withoutName(comment: string | null, name: string): string | null {
  if (comment === name) return null
  return comment?.startsWith(`${name}，`) ? comment.slice(name.length + 1) : comment
}

/** The figures with `name` in a comment about several figures of a line: `2024年：人员经费 400.00，公用经费 100.50`. */
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

/** The text to be deleted: the mark, or the line that begins with it. */
const markOf = (scalar: string): string =>
  scalar.trim().includes('\n') ? '“待填”这一行' : `“${/^待填[：:]?/.exec(scalar.trim())?.[0] ?? toFillMark}”`

/**
 * Stand-ins for a text or an amount, a code, a year; the first that fits is taken. A closed list of words has one only where the key is required.
 */
const standIns = [toFillMark, '0', '2000'] as const

/** The tree with a fitting value at each place to fill, or a blank if none fits; last year's texts stay. */
export function withStandIns(tree: Tree, schema: z.core.$ZodType, path: TreePath = []): Tree {
  switch (tree.kind) {
    case 'blank':
      return tree
    case 'scalar': {
      const rule = leafRuleAt(schema, path)
      if (!isToFill(tree) || rule?.accept(tree.scalar.trim())) return tree
      if (rule === null) return { kind: 'blank', place: tree.place }
      const isRequired = requiredKeysAt(schema, path.slice(0, -1)).includes(String(path.at(-1)))
      const fitting = rule.standIn ?? [...standIns, ...(isRequired ? rule.words : [])].find(rule.accept)
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
