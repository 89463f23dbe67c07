/** Inlines → lines: text measured by its faces and filled into a width, piece by piece. */
import type { Inline } from '../../document/tree.ts'
import type { FontRole } from '../../model/style.ts'
import type { Faces, OpenedFace } from './faces.ts'
import { closingMark, openingMark, piecesOf } from './line-ends.ts'

/** A stretch of one face. */
export type Run = {
  readonly face: OpenedFace
  readonly text: string
  readonly width: number
}

/** A line: its runs, its width in points, and whether it ends its paragraph. */
export type PdfLine = {
  readonly runs: readonly Run[]
  /** In points, without white space at the end. */
  readonly width: number
  /** The paragraph, or its part before a forced break, ends here. */
  readonly last: boolean
}

/** How a text is set: faces, font, size in points. */
export type TypeSetting = {
  readonly faces: Faces
  readonly font: FontRole
  readonly strong: FontRole
  readonly size: number
}

type Glyph = { readonly face: OpenedFace; readonly character: string; readonly width: number }
/** Characters that a line break does not part. */
export type LinePiece = { readonly glyphs: readonly Glyph[]; readonly width: number }

/** Lines of a paragraph in `width` points, the first indented by `indent` points. An empty paragraph has none. */
export function linesOf(
  content: readonly Inline[],
  setting: TypeSetting,
  width: number,
  indent: number,
): readonly PdfLine[] {
  const lines: PdfLine[] = []
  let glyphs: Glyph[] = []
  let filled = indent
  const close = (last: boolean) => {
    while (glyphs.at(-1)?.character === ' ') glyphs.pop()
    lines.push(lineOf(glyphs, last))
    glyphs = []
    filled = 0
  }
  const add = (piece: LinePiece) => {
    if (glyphs.length === 0 && piece.glyphs.every(({ character }) => character === ' ')) return
    glyphs.push(...piece.glyphs)
    filled += piece.width
  }
  for (const part of partsOf(content)) {
    if (part.length === 0) {
      close(true)
      continue
    }
    for (const piece of measuredPieces(part, setting)) {
      if (filled + trimmedWidth(piece) > width + 0.01 && glyphs.length > 0) close(false)
      if (trimmedWidth(piece) <= width - filled + 0.01) add(piece)
      else {
        // A piece wider than the line is broken anywhere: nothing may run out of a cell.
        for (const glyph of piece.glyphs) {
          if (filled + glyph.width > width + 0.01 && glyphs.length > 0) {
            const down = glyphs.splice(lastPlace(glyphs, glyph, width))
            close(false)
            for (const own of down) add({ glyphs: [own], width: own.width })
          }
          add({ glyphs: [glyph], width: glyph.width })
        }
      }
    }
  }
  if (glyphs.length > 0) close(true)
  return lines
}

/** Where a line that is full may end before `next`: 避头尾 holds even inside a piece, as long as something is left. */
function lastPlace(glyphs: readonly Glyph[], next: Glyph, width: number): number {
  let end = glyphs.length
  const first = (at: number) => (glyphs[at] ?? next).character
  while (end > 1 && (closingMark.test(first(end)) || openingMark.test(first(end - 1)))) end--
  const down = [...glyphs.slice(end), next].reduce((sum, own) => sum + own.width, 0)
  return down <= width ? end : glyphs.length
}

type StyledText = { readonly text: string; readonly strong: boolean }

/** Stretches between forced breaks; an empty stretch is a break alone. */
export function partsOf(content: readonly Inline[]): readonly (readonly StyledText[])[] {
  const parts: StyledText[][] = [[]]
  for (const inline of content) {
    if (inline.type === 'break') parts.push([], [])
    else parts.at(-1)?.push({ text: inline.text, strong: inline.strong })
  }
  return parts.filter((part, index) => part.length > 0 || index % 2 === 1)
}

/** The pieces of a part, measured. */
export function measuredPieces(part: readonly StyledText[], setting: TypeSetting): readonly LinePiece[] {
  const text = part.map((styled) => styled.text).join('')
  const strongUntil: { readonly end: number; readonly strong: boolean }[] = []
  let end = 0
  for (const styled of part) {
    end += styled.text.length
    strongUntil.push({ end, strong: styled.strong })
  }
  let at = 0
  let stretch = 0
  return piecesOf(text).map((piece) => {
    const glyphs = [...piece].map((character): Glyph => {
      while (at >= (strongUntil[stretch]?.end ?? Number.POSITIVE_INFINITY)) stretch++
      at += character.length
      return glyphOf(character, strongUntil[stretch]?.strong ? setting.strong : setting.font, setting)
    })
    return { glyphs, width: glyphs.reduce((total, { width }) => total + width, 0) }
  })
}

function glyphOf(character: string, role: FontRole, { faces, size }: TypeSetting): Glyph {
  const codePoint = character.codePointAt(0) ?? 0
  const face = faces.faceOf(role, codePoint) ?? faces.first(role)
  return { face, character, width: face.advance(codePoint) * size }
}

/** Width in points without the blanks at the end. */
export function trimmedWidth({ glyphs, width }: LinePiece): number {
  const last = glyphs.at(-1)
  return last?.character === ' ' ? width - last.width : width
}

/** The glyphs of a line grouped into runs of one face. */
export function lineOf(glyphs: readonly Glyph[], last: boolean): PdfLine {
  const runs: { face: OpenedFace; text: string; width: number }[] = []
  for (const { face, character, width } of glyphs) {
    const run = runs.at(-1)
    if (run?.face === face) {
      run.text += character
      run.width += width
    } else runs.push({ face, text: character, width })
  }
  return { runs, width: runs.reduce((total, { width }) => total + width, 0), last }
}
