/**
 * Keys that last year's file did not have and the new one may need, as lines that the clerk uncomments. The `#` stands
 * right before the key, so that taking it away leaves the line at its indent; comments in words have a space after it.
 */
import { isScalar, type Pair, type YAMLMap } from 'yaml'
import { oneLine } from './last-year-comments.ts'
import { toFillMark } from './to-fill.ts'

export type Offer = {
  readonly key: string
  /** What stands after the key, as YAML on one line. */
  readonly value: string
  /** The comment behind it; none if empty. */
  readonly remark: string
}

/** `{ goods: 待填, services: 待填 }` */
export const toFillEach = (keys: readonly string[]): string =>
  `{ ${keys.map((key) => `${key}: ${toFillMark}`).join(', ')} }`

/** Keys in the order of the schema, and comments that stand above them. */
export type KeyLayout = {
  readonly order: readonly string[]
  readonly sections: Readonly<Record<string, string>>
}

/** The pair that a new key is put before; the first of those that the schema lists after it. */
export function pairAfter(map: YAMLMap, key: string, order: readonly string[]): Pair | undefined {
  const place = order.indexOf(key)
  return place === -1 ? undefined : map.items.find((pair) => order.indexOf(keyOf(pair)) > place)
}

export const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '')

/** Writes the offers where their keys would stand. The map must be in block form. */
export function writeOffers(map: YAMLMap, offers: readonly Offer[], { order, sections }: KeyLayout): void {
  const places = new Map<Pair | undefined, Offer[]>()
  for (const offer of offers) {
    const place = pairAfter(map, offer.key, order)
    places.set(place, [...(places.get(place) ?? []), offer])
  }
  for (const [pair, here] of places) {
    const lines = linesOf(here, sections)
    const isApart = sections[here[0]?.key ?? ''] !== undefined
    if (pair === undefined) {
      map.comment = `${isApart ? '\n' : ''}${lines.join('\n')}`
      continue
    }
    const { key } = pair
    if (!isScalar(key)) continue
    const below = key.commentBefore ?? ''
    // A blank line that stood above the key now parts the offers from it.
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
