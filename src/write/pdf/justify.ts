/** Justified lines: space goes between Chinese characters and around figures and Latin words, never inside of them. */
import type { Line, Run } from './lines.ts'

/** A piece of a run. Space may be added after it and, if it is `open`, after every character of it. */
export type Stretch = Run & { readonly open: boolean; readonly places: number }

const wordOrNot = /[!-~]+|[^!-~]+/gu

export const stretchesOf = ({ runs }: Line, size: number): readonly Stretch[] =>
  runs.flatMap(({ face, text }) =>
    [...text.matchAll(wordOrNot)].map(([own]): Stretch => {
      const characters = [...own]
      const width = characters.reduce(
        (sum, character) => sum + face.advance(character.codePointAt(0) ?? 0) * size,
        0,
      )
      const open = !/^[!-~]/.test(own)
      return { face, text: own, width, open, places: open ? characters.length : 1 }
    }),
  )

/** Places between a line's pieces where space may be added. */
export const placesIn = (line: Line, size: number): number =>
  stretchesOf(line, size).reduce((sum, { places }) => sum + places, -1)
