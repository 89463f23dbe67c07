/**
 * Follows blocks back to the templates that wrote them: while origins are kept, every piece of a template leaves a mark
 * (of the private use area, so that no text holds it) in the HTML that it writes. The marks are taken out again before
 * the HTML is read, so that the document is the same as without them.
 */
import type { Block, Section } from '../document/tree.ts'
import type { OutlineSection } from '../model/publication.ts'

/** A piece of a template, and the words of words.yaml that it asks for by name. */
export type Point = { readonly file: string; readonly line: number; readonly words: readonly string[] }

export type BlockOrigin = {
  /** The file and line of the tag that begins the block; null where nothing tells. */
  readonly at: Point | null
  /** What wrote the text within it, in order. */
  readonly within: readonly Point[]
}

/** The entry of the outline that a section stands for, and the file of its template. */
export type SectionOrigin = { readonly outline: OutlineSection; readonly file: string }

export type Origins = {
  /** The mark to be written in front of a piece. */
  readonly mark: (point: Point) => string
  /** HTML without its marks, and who wrote what in it. */
  readonly unmarked: (html: string) => Unmarked
  readonly blocks: Map<Block, BlockOrigin>
  readonly sections: Map<Section, SectionOrigin>
}

export type Unmarked = {
  readonly html: string
  /** `at` is where an element's name begins. */
  readonly originOf: (element: { readonly name: string; readonly at: number }) => BlockOrigin
}

const [opens, closes] = ['\uE003', '\uE004']
const marks = new RegExp(`${opens}(\\d+)${closes}`, 'g')

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
