/** Paragraphs and table rows while a part of a DOCX is read: what is open, and what is done. */
import type { Numbering } from './list-numbering.ts'

export type StoryBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] }

export type Paragraph = {
  text: string
  /** The list and level that number it; list 0 is none. */
  list: string
  level: number
  /** Its end is deleted: it goes on in the next paragraph. */
  isMarkDeleted: boolean
}

export type Row = { readonly cells: string[][]; isDeleted: boolean }

/** The body, or a text box within it. */
type Frame = {
  readonly blocks: StoryBlock[]
  /** What stands in boxes comes behind the paragraph or row that holds them. */
  readonly boxes: StoryBlock[]
  readonly paragraphs: Paragraph[]
  readonly rows: Row[]
  /** Text of a paragraph whose mark is deleted. */
  carried: string
}

export type Blocks = {
  readonly open: (kind: 'paragraph' | 'row' | 'cell' | 'box') => void
  readonly close: (kind: 'paragraph' | 'row' | 'box') => void
  /** The innermost that is open. */
  readonly paragraph: () => Paragraph | undefined
  readonly row: () => Row | undefined
  /** All that was read. */
  readonly done: () => readonly StoryBlock[]
}

const newFrame = (): Frame => ({ blocks: [], boxes: [], paragraphs: [], rows: [], carried: '' })
const newParagraph = (): Paragraph => ({ text: '', list: '0', level: 0, isMarkDeleted: false })

export function openBlocks(numbering: Numbering): Blocks {
  const body = newFrame()
  const frames = [body]
  const frame = () => frames.at(-1) ?? body
  return {
    open(kind) {
      const { paragraphs, rows } = frame()
      if (kind === 'paragraph') paragraphs.push(newParagraph())
      else if (kind === 'row') rows.push({ cells: [], isDeleted: false })
      else if (kind === 'cell') rows.at(-1)?.cells.push([])
      else frames.push(newFrame())
    },
    close(kind) {
      const own = frame()
      if (kind === 'paragraph') endParagraph(own, numbering)
      else if (kind === 'row') endRow(own)
      else if (frames.length > 1) {
        frames.pop()
        frame().boxes.push(...own.blocks, ...own.boxes)
      }
      flushBoxes(frame())
    },
    paragraph: () => frame().paragraphs.at(-1),
    row: () => frame().rows.at(-1),
    done() {
      // A last paragraph whose mark is deleted has nothing to go on in.
      if (body.carried !== '') body.blocks.push({ kind: 'paragraph', text: body.carried })
      return [...body.blocks, ...body.boxes]
    },
  }
}

function endParagraph(own: Frame, numbering: Numbering): void {
  const { text, list, level, isMarkDeleted } = own.paragraphs.pop() ?? newParagraph()
  const label = list === '0' || isMarkDeleted ? '' : numbering(list, level)
  const whole = `${own.carried}${label}${text}`
  own.carried = isMarkDeleted ? whole : ''
  if (isMarkDeleted || whole === '') return
  const cell = own.rows.at(-1)?.cells.at(-1)
  if (cell === undefined) own.blocks.push({ kind: 'paragraph', text: whole })
  else cell.push(whole)
}

/** The rows of a table within a cell are the cell's text. */
function endRow(own: Frame): void {
  const row = own.rows.pop()
  if (row === undefined || row.isDeleted) return
  const cells = row.cells.map((paragraphs) => paragraphs.join('\n'))
  const around = own.rows.at(-1)?.cells.at(-1)
  if (around === undefined) own.blocks.push({ kind: 'row', cells })
  else around.push(...cells)
}

function flushBoxes(own: Frame): void {
  if (own.rows.length === 0 && own.paragraphs.length === 0) own.blocks.push(...own.boxes.splice(0))
}
