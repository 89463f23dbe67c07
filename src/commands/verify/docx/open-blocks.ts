/** Collects paragraphs and table rows while a part of a DOCX is read. */
import type { ListNumbering } from './list-numbering.ts'

/** A paragraph or table row as it is read on the page. */
export type StoryBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] }

/** A paragraph that is open. */
export type WordParagraph = {
  text: string
  /** The list and level that number it; list 0 is none. */
  list: string
  level: number
  /** Its end is deleted: it goes on in the next paragraph. */
  isMarkDeleted: boolean
}

/** A table row that is open. */
export type WordRow = { readonly cells: string[][]; isDeleted: boolean }

/** The body, or a text box within it. */
type Frame = {
  readonly blocks: StoryBlock[]
  /** Blocks of text boxes; they come after the paragraph or row that holds the box. */
  readonly boxes: StoryBlock[]
  readonly paragraphs: WordParagraph[]
  readonly rows: WordRow[]
  /** Text of a paragraph whose mark is deleted. */
  carried: string
}

/** The blocks of a part: elements are opened and closed as the XML has them. */
export type Blocks = {
  readonly open: (kind: 'paragraph' | 'row' | 'cell' | 'box') => void
  readonly close: (kind: 'paragraph' | 'row' | 'box') => void
  /** The innermost that is open. */
  readonly paragraph: () => WordParagraph | undefined
  readonly row: () => WordRow | undefined
  /** All blocks, in reading order. */
  readonly done: () => readonly StoryBlock[]
}

const newFrame = (): Frame => ({ blocks: [], boxes: [], paragraphs: [], rows: [], carried: '' })
const newParagraph = (): WordParagraph => ({ text: '', list: '0', level: 0, isMarkDeleted: false })

/** Begins a part. `numbering` gives the labels of its lists. */
export function openBlocks(numbering: ListNumbering): Blocks {
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
      // The last paragraph has no next one to continue in, even if its mark is deleted.
      if (body.carried !== '') body.blocks.push({ kind: 'paragraph', text: body.carried })
      return [...body.blocks, ...body.boxes]
    },
  }
}

function endParagraph(own: Frame, numbering: ListNumbering): void {
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
