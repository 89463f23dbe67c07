/** What a rule found in a text, and how matches become findings: one finding for one matter, however often it was found. */

import type { Side } from '../../diagnostic/diagnostic.ts'
import { shortened } from '../../document/text.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Finding } from '../finding.ts'
import { type Line, placeWithin } from './lines.ts'

/** Words at fault in a line. */
export type Match = {
  readonly line: Line
  /** The words at fault, as the line contains them. */
  readonly fragment: string
  /** Where they begin in the line; default: where they first occur. */
  readonly index?: number
  /** What this place says, if that is plainer than the fragment: 126个. */
  readonly says?: string
}

/** Every match of a pattern in the lines. */
export function matchesOf(lines: readonly Line[], pattern: RegExp): readonly Match[] {
  const everywhere = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)
  return lines.flatMap((line) =>
    // Nearly all lines hold nothing, and a search is a fraction of what going through matches costs.
    line.text.search(everywhere) < 0
      ? []
      : [...line.text.matchAll(everywhere)].map(
          ({ 0: fragment, index }): Match => ({ line, fragment, index }),
        ),
  )
}

/** What is wrong, to which the words found are added, and how to mend it. */
type Wording = { readonly message: string; readonly hint: string }

/** All matches as one finding: a single match with the words around it, several with all places and all that they say. */
export function inOne(matches: readonly Match[], { message, hint }: Wording): readonly Finding[] {
  const [first, ...others] = matches
  if (first === undefined) return []
  const sides = sidesOf(matches)
  const said =
    others.length > 0
      ? inOneLine(sides)
      : `${first.line.entered === null ? `${first.line.where}，` : ''}“${around(first)}”`
  const marked = matches.find(({ line }) => line.entered !== null) ?? first
  const at = placeWithin(marked.line, marked.fragment, marked.index)
  return [
    {
      message: `${message}：${said}`,
      at,
      ...(marked.line.entered === null && { where: marked.line.where }),
      ...(others.length > 0 && { sides }),
      hint,
    },
  ]
}

/** One finding for the matches in each file, and one for those in the templates' words. */
export const byFile = (matches: readonly Match[], wording: Wording): readonly Finding[] =>
  groupBy(matches, ({ line }) => line.entered?.place.file).flatMap(([, ofFile]) => inOne(ofFile, wording))

/** Each thing that is said, with the places that say it: 126个  performance.yaml:44，projects/03.yaml:20、92. */
export const sidesOf = (matches: readonly Match[]): readonly Side[] =>
  groupBy(matches, (match) => match.says ?? shortened(match.fragment, longest)).map(([figure, found]) => ({
    figure,
    from: placesInWords(found.map(({ line }) => line.where)),
  }))

const mostNamed = 3

function inOneLine(sides: readonly Side[]): string {
  const named = sides.slice(0, mostNamed).map(({ figure }) => `“${figure}”`)
  return `${named.join('、')}${sides.length > mostNamed ? `等${sides.length}种` : ''}`
}

/** Places in one string; lines of one file are grouped. */
export function placesInWords(places: readonly string[]): string {
  const apart = [...new Set(places)].map((place) => {
    const [, file = place, line = ''] = /^(.*\.yaml):(\d+)$/.exec(place) ?? []
    return { file, line }
  })
  return groupBy(apart, ({ file }) => file)
    .map(([file, lines]) => {
      const numbers = lines.flatMap(({ line }) => (line === '' ? [] : [line]))
      return numbers.length === 0 ? file : `${file}:${numbers.join('、')}`
    })
    .join('，')
}

/** The longest fragment that is quoted in full. */
const longest = 24

/** The fragment with a few characters on either side. */
export function around({ line: { text }, fragment, index = 0 }: Match, reach = 12): string {
  const at = Math.max(0, text.indexOf(fragment, index))
  const [from, to] = [Math.max(0, at - reach), Math.min(text.length, at + fragment.length + reach)]
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}
