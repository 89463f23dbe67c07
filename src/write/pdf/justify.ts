/** Justified lines: space goes between Chinese characters and around figures and Latin words, never inside of them. */
import type { PdfLine, Run } from './lines.ts'

/** A part of a run. Space may be added after it and, if it is `open`, after every character of it. */
export type JustifiedStretch = Run & { readonly open: boolean; readonly places: number }

const wordOrNot = /[!-~]+|[^!-~]+/gu

/** The stretches of a line. */
export const stretchesOf = ({ runs }: PdfLine, size: number): readonly JustifiedStretch[] =>
  runs.flatMap(({ face, text }) =>
    [...text.matchAll(wordOrNot)].map(([own]): JustifiedStretch => {
      const characters = [...own]
      const width = characters.reduce(
        (sum, character) => sum + face.advance(character.codePointAt(0) ?? 0) * size,
        0,
      )
      const open = !/^[!-~]/.test(own)
      return { face, text: own, width, open, places: open ? characters.length : 1 }
    }),
  )

/** How many places of a line can take space. */
export const placesIn = (line: PdfLine, size: number): number =>
  stretchesOf(line, size).reduce((sum, { places }) => sum + places, -1)
