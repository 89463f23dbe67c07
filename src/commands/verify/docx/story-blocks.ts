/** Collects paragraphs and table rows while a part of a DOCX is read. */
import type { ListNumbering } from './list-numbering.ts'

/** A paragraph or a table row. */
export type StoryBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] }

/** A paragraph that is being read. */
export type WordParagraph = {
  text: string
  /** Its list; 0 means none. */
  list: string
  level: number
  /** Its paragraph mark is deleted: it continues in the next paragraph. */
  isMarkDeleted: boolean
}

/** A row that is being read; each cell is a list of paragraphs. */
export type WordRow = { readonly cells: string[][]; isDeleted: boolean }

/** The body or a text box in it. */
type TextFrame = {
  readonly blocks: StoryBlock[]
  /** Blocks of text boxes; they follow the paragraph or row that contains the box. */
  readonly boxes: StoryBlock[]
  readonly paragraphs: WordParagraph[]
  readonly rows: WordRow[]
  /** Text of paragraphs whose mark is deleted. */
  carried: string
}

/** Opens and closes paragraphs, rows, cells and text boxes. */
export type Blocks = {
  readonly open: (kind: 'paragraph' | 'row' | 'cell' | 'box') => void
  readonly close: (kind: 'paragraph' | 'row' | 'box') => void
  /** The innermost open paragraph. */
  readonly paragraph: () => WordParagraph | undefined
  readonly row: () => WordRow | undefined
  /** All blocks. */
  readonly done: () => readonly StoryBlock[]
}

const newFrame = (): TextFrame => ({ blocks: [], boxes: [], paragraphs: [], rows: [], carried: '' })
const newParagraph = (): WordParagraph => ({ text: '', list: '0', level: 0, isMarkDeleted: false })

/** No blocks yet. */
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

function endParagraph(own: TextFrame, numbering: ListNumbering): void {
  const { text, list, level, isMarkDeleted } = own.paragraphs.pop() ?? newParagraph()
  const label = list === '0' || isMarkDeleted ? '' : numbering(list, level)
  const whole = `${own.carried}${label}${text}`
  own.carried = isMarkDeleted ? whole : ''
  if (isMarkDeleted || whole === '') return
  const cell = own.rows.at(-1)?.cells.at(-1)
  if (cell === undefined) own.blocks.push({ kind: 'paragraph', text: whole })
  else cell.push(whole)
}

/** The rows of a table inside a cell become text of the cell. */
function endRow(own: TextFrame): void {
  const row = own.rows.pop()
  if (row === undefined || row.isDeleted) return
  const cells = row.cells.map((paragraphs) => paragraphs.join('\n'))
  const around = own.rows.at(-1)?.cells.at(-1)
  if (around === undefined) own.blocks.push({ kind: 'row', cells })
  else around.push(...cells)
}

function flushBoxes(own: TextFrame): void {
  if (own.rows.length === 0 && own.paragraphs.length === 0) own.blocks.push(...own.boxes.splice(0))
}
