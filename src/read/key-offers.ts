/**
 * Keys that last year's file did not have and the new one may need, as lines that the clerk uncomments. The `#` is
 * directly before the key, so that the line has its indentation without it; comments in words have a space after it.
 */

import { isScalar, type Pair, type YAMLMap } from 'yaml'
import { groupBy } from '../model/group-by.ts'
import { toFillMark } from '../model/scalar.ts'
import { oneLine } from './last-year-comments.ts'

/** A key that is offered. */
export type Offer = {
  readonly key: string
  /** The value as YAML on one line. */
  readonly value: string
  /** The comment after it; empty for none. */
  readonly remark: string
}

/** A map of blanks as YAML: `{ goods: 待填, services: 待填 }`. */
export const toFillEach = (keys: readonly string[]): string =>
  `{ ${keys.map((key) => `${key}: ${toFillMark}`).join(', ')} }`

/** Keys in the order of the schema, and the comments above keys. */
type KeyLayout = {
  readonly order: readonly string[]
  readonly sections: Readonly<Record<string, string>>
}

/** The pair before which a new key is put: the first whose key comes after it in the schema. */
export function pairAfter(map: YAMLMap, key: string, order: readonly string[]): Pair | undefined {
  const place = order.indexOf(key)
  return place === -1 ? undefined : map.items.find((pair) => order.indexOf(keyOf(pair)) > place)
}

/** The text of a pair's key. */
export const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '')

/** Writes the offers as comments at the places of their keys. The map must be in block form. */
export function writeOffers(map: YAMLMap, offers: readonly Offer[], { order, sections }: KeyLayout): void {
  for (const [pair, here] of groupBy(offers, ({ key }) => pairAfter(map, key, order))) {
    const lines = linesOf(here, sections)
    const isApart = sections[here[0]?.key ?? ''] !== undefined
    if (pair === undefined) {
      map.comment = `${isApart ? '\n' : ''}${lines.join('\n')}`
      continue
    }
    const { key } = pair
    if (!isScalar(key)) continue
    const below = key.commentBefore ?? ''
    // A blank line above the key now separates the offers from it.
    const isParted = isApart || key.spaceBefore === true
    key.commentBefore = [...lines, ...(isParted ? [''] : []), ...(below === '' ? [] : [below])].join('\n')
    key.spaceBefore = isApart
  }
}

function linesOf(offers: readonly Offer[], sections: Readonly<Record<string, string>>): readonly string[] {
  return offers.flatMap(({ key, value, remark }, index) => {
    const section = sections[key]
    return [
      ...(section === undefined || index === 0 ? [] : ['']),
      ...(section === undefined ? [] : [section.replaceAll(/^/gm, ' ')]),
      `${key}: ${value}${remark === '' ? '' : `  # ${oneLine(remark)}`}`,
    ]
  })
}
