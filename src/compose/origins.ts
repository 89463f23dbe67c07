/**
 * Records which template wrote each block. If a renderer has origins, every piece of a template writes a mark into the
 * HTML, made of characters of the private use area, which no text contains. The marks are removed before the HTML is
 * parsed, so the document is the same as without them.
 */
import type { Block, Section } from '../document/tree.ts'
import type { OutlineSection } from '../model/publication.ts'

/** A piece of a template, and the keys of words.yaml that it uses. */
export type Point = { readonly file: string; readonly line: number; readonly words: readonly string[] }

/** Where a block was written. */
export type BlockOrigin = {
  /** The tag that begins the block; null if no mark precedes it. */
  readonly at: Point | null
  /** The pieces that wrote the text inside it, in order. */
  readonly within: readonly Point[]
}

/** The outline entry of a section, and the file of its template. */
export type SectionOrigin = { readonly outline: OutlineSection; readonly file: string }

/** The origins of one document; the maps are filled while it is composed. */
export type Origins = {
  /** A new mark, to be written before a piece. */
  readonly mark: (point: Point) => string
  /** Removes the marks from HTML. */
  readonly unmarked: (html: string) => Unmarked
  readonly blocks: Map<Block, BlockOrigin>
  readonly sections: Map<Section, SectionOrigin>
}

/** HTML without marks, and the origins of its elements. */
export type Unmarked = {
  readonly html: string
  /** The origin of an element; `at` is the offset of its name in `html`. */
  readonly originOf: (element: { readonly name: string; readonly at: number }) => BlockOrigin
}

const [opens, closes] = ['\uE003', '\uE004']
const marks = new RegExp(`${opens}(\\d+)${closes}`, 'g')

/** Empty origins for one document. */
export function newOrigins(): Origins {
  const points: Point[] = []
  return {
    mark: (point) => `${opens}${points.push(point) - 1}${closes}`,
    unmarked: (html) => unmarked(html, points),
    blocks: new Map(),
    sections: new Map(),
  }
}

function unmarked(marked: string, points: readonly Point[]): Unmarked {
  const html = marked.replaceAll(marks, '')
  let taken = 0
  const placed = [...marked.matchAll(marks)].flatMap(({ 0: mark, 1: index, index: at }) => {
    const point = points[Number(index)]
    taken += mark.length
    return point === undefined ? [] : [{ at: at - taken + mark.length, point }]
  })
  return {
    html,
    originOf({ name, at }) {
      const [start, close] = [at - 1, html.toLowerCase().indexOf(`</${name}`, at)]
      const end = close < 0 ? at : close
      const within = placed.filter((one) => one.at > start && one.at <= end).map(({ point }) => point)
      return { at: placed.findLast((one) => one.at === start)?.point ?? null, within }
    },
  }
}
