/** The places to fill of a file, for a list that people fill in. */
import type { z } from 'zod'
import { type Address, addressAt } from '../model/data-address.ts'
import { pathInWords } from '../model/key-names.ts'
import { type LeafRule, toFillMark } from '../model/scalar.ts'
import { type PlacedScalar, placedAt, type Tree } from '../model/yaml-tree.ts'
import { entryKind } from './entry-kind.ts'
import { leafRuleAt } from './schema-walk.ts'
import { commentOnPlace, placesToFill } from './to-fill.ts'

/** A place to fill. Texts are for people, empty where there is nothing to say. */
export type ListedPlace = {
  readonly at: Address
  /** 收入 › 一般公共预算, and what the file says of it. */
  readonly what: string
  readonly lastYear: string
  /** What is asked for: 金额（万元）. */
  readonly expected: string
  /** Null where the schema has no such place. */
  readonly rule: LeafRule | null
}

/** In the order of the file. */
export const listedPlaces = (tree: Tree, schema: z.core.$ZodType): readonly ListedPlace[] =>
  placesToFill(tree).map((place) => listed(place, tree, leafRuleAt(schema, place.path)))

function listed(place: PlacedScalar, tree: Tree, rule: LeafRule | null): ListedPlace {
  const { path, node } = place
  const carried = carriedText(node.scalar.trim())
  const parts = (commentOnPlace(place) ?? '').split('；').filter((part) => part !== '')
  const isLastYear = (part: string) => /^[^：]*\d{4}年[^：]*：/.test(part)
  const figures = carried === '' ? parts.filter(isLastYear) : []
  const notes = carried === '' ? parts.filter((part) => !isLastYear(part)) : []
  return {
    at: addressAt(tree, path),
    what: [pathInWords(tree, path), ...notes].join('\n'),
    lastYear: carried === '' ? ownFigures(figures) : carried,
    expected: expectedOf(rule, tree),
    rule,
  }
}

/** Last year's text behind its mark; empty if the place is blank. */
function carriedText(text: string): string {
  const [first = '', ...others] = text.split('\n')
  const isMarkAlone = /^待填(?:[：:]?|[：:]以下是.*)$/.test(first)
  return [...(isMarkAlone ? [] : [first.replace(/^待填[：:]?/, '')]), ...others].join('\n').trim()
}

/** `2025年：1490.14` as 1490.14; with more words, or several, as they are. */
function ownFigures(parts: readonly string[]): string {
  const only = parts.length === 1 ? /^\d{4}年(?:填的)?：(.*)$/.exec(parts[0] ?? '') : null
  return only?.[1] ?? parts.join('\n')
}

function expectedOf(rule: LeafRule | null, tree: Tree): string {
  if (rule === null) return ''
  const unit = placedAt(tree, ['amounts_in'])?.text
  if (entryKind(rule) === 'amount')
    return unit === undefined || unit === toFillMark ? '金额' : `金额（${unit}）`
  return rule.expected
}
