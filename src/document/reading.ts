/**
 * The finished document as passages in reading order. Everybody who names a place of the document takes the name from
 * here: the checks, `verify`, `explain`, `template:try`, `template:explain` and the reports.
 *
 * - Paragraphs are counted below each heading and below each table; those before the contents are on the cover (封面).
 * - Rows are counted as they are printed, head rows included, from a table's caption on through all parts of a form.
 * - Columns are those of the table's grid: a cell that spans columns is in the first of them.
 * - A heading or table whose name was used before is （第2处）.
 */
import { type ContentsEntry, contentsOf } from './contents.ts'
import type { NamedTable, Passage } from './passage.ts'
import { rowPassages } from './row-passages.ts'
import { shortened, textOf, tight } from './text.ts'
import type { Block, Caption, Contents, Document, Heading, Paragraph, Section, Table } from './tree.ts'

/** The longest heading or title that a place is named by in full. */
const longest = 30

/**
 * All passages of a document; texts may be empty. `plain` removes from a text what is no part of a name, such as the
 * marks of traced figures.
 */
export function passagesOf(document: Document, plain = (text: string): string => text): readonly Passage[] {
  const reader = new Reader(plain, contentsOf(document))
  return document.sections.flatMap((section) =>
    section.blocks.flatMap((block) => reader.read(section, block)),
  )
}

/** Reads block after block; knows what the next place is counted from. */
class Reader {
  readonly #plain: (text: string) => string
  readonly #contents: readonly ContentsEntry[]
  readonly #counts = new Map<string, number>()
  /** The cover, heading or table that paragraphs are counted below. */
  #below = '封面'
  #paragraphs = 0
  #table: NamedTable | null = null
  #rows = 0

  constructor(plain: (text: string) => string, contents: readonly ContentsEntry[]) {
    this.#plain = plain
    this.#contents = contents
  }

  read(section: Section, block: Block): readonly Passage[] {
    switch (block.type) {
      case 'heading':
        return [this.#readHeading(section, block)]
      case 'paragraph':
        return [this.#readParagraph(section, block)]
      case 'contents':
        return this.#readContents(section, block)
      case 'table':
        return this.#readTable(section, block)
      default:
        return block satisfies never
    }
  }

  #readHeading(section: Section, block: Heading): Passage {
    const text = textOf(block.content)
    const name = this.#unique(this.#quoted(text))
    this.#enter(name)
    this.#table = null
    return { kind: 'heading', text, where: `标题${name}`, section, block }
  }

  #readParagraph(section: Section, block: Paragraph): Passage {
    const text = textOf(block.content)
    this.#paragraphs += 1
    const where = `${this.#below}第${this.#paragraphs}段`
    return { kind: 'paragraph', text, where, section, block, sentences: text.split(/(?<=[。；！？])/) }
  }

  #readContents(section: Section, block: Contents): readonly Passage[] {
    const name = this.#unique('目录')
    this.#enter(name)
    const lines = this.#contents.map(({ text }, index): Passage => {
      return { kind: 'entry', text, where: `${name}第${index + 1}行`, section, block }
    })
    return [{ kind: 'contents', text: block.title, where: `${name}的标题`, section, block }, ...lines]
  }

  #readTable(section: Section, block: Table): readonly Passage[] {
    const { caption, joined, head, body } = block
    const isPart = caption === null || (joined && caption.number === null)
    const table = (isPart ? this.#table : null) ?? this.#open(caption)
    const first = this.#rows
    this.#rows += head.length + body.length
    const captions = captionTexts(caption).map(([part, text]): Passage => {
      return { kind: 'caption', text, where: this.#unique(`${table.name}的${part}`), section, block, table }
    })
    return [...captions, ...rowPassages({ section, block, table, first, plain: this.#plain })]
  }

  /** Begins a table, with its first row. */
  #open(caption: Caption | null): NamedTable {
    const title = caption === null ? `${this.#below}的表` : this.#quoted(caption.title)
    const name = this.#unique(caption?.number == null ? title : tight(this.#plain(caption.number)))
    this.#enter(name)
    this.#rows = 0
    this.#table = { name, caption }
    return this.#table
  }

  #enter(name: string): void {
    this.#below = `${name}之下`
    this.#paragraphs = 0
  }

  #quoted(text: string): string {
    return `“${shortened(this.#plain(text), longest)}”`
  }

  #unique(name: string): string {
    const count = (this.#counts.get(name) ?? 0) + 1
    this.#counts.set(name, count)
    return count === 1 ? name : `${name}（第${count}处）`
  }
}

/** The parts of a caption that are there, each with what clerks call it. */
function captionTexts(caption: Caption | null): readonly (readonly [part: string, text: string])[] {
  const parts = [
    ['表号', caption?.number],
    ['表题', caption?.title],
    ['表头说明', caption?.scope],
    ['计量单位', caption?.unit],
  ] as const
  return parts.flatMap(([part, text]) => (text == null ? [] : [[part, text] as const]))
}
