/**
 * The finished document as a reader finds his way in it: the cover, the parts below each heading, the tables with what
 * stands below them, the running text. Nothing here knows a template; what a part or a table is, its words must tell.
 */
import { cellText, textOf } from '../document/text.ts'
import type { Block, Document, Heading, Paragraph, Table } from '../document/tree.ts'

/** Text, without white space, and where it stands. */
export type Passage = { readonly text: string; readonly where: string }

/** What stands below a heading, parts of parts included: a line a paragraph or cell. */
export type Part = Passage & {
  /** Without the unit's name, in which any word may stand. */
  readonly title: string
}

/** A table with the tables that continue it. */
export type TableEntry = {
  /** 表5-1; its title where it has no number. */
  readonly name: string
  /** The caption's without the unit's name; where there is none, the line above. */
  readonly title: string
  readonly caption: Table['caption']
  readonly tables: readonly Table[]
  /** All its cells, a line each. */
  readonly text: string
  /** The paragraphs between it and whatever comes next. */
  readonly below: string
}

export type Outline = {
  /** Everything before the contents and the first heading. */
  readonly cover: string
  readonly parts: readonly Part[]
  readonly tables: readonly TableEntry[]
  /** Paragraph by paragraph, without the cover, the list of tables and the glossary. */
  readonly prose: readonly Passage[]
}

export const isGlossary = ({ title }: Pick<Part, 'title'>): boolean =>
  /名词解释|名词说明|专业名词/.test(title)

/** Text as it is searched: 收　入 is 收入. */
export const tight = (text: string): string => text.replaceAll(/[\s　]/g, '')

type Open = {
  readonly title: string
  readonly level: number
  readonly where: string
  readonly lines: string[]
}
type OpenTable = {
  readonly of: Omit<TableEntry, 'text' | 'below'>
  readonly tables: Table[]
  readonly below: string[]
}

/** `names` are the unit's. */
export function outlineOf({ sections }: Document, names: readonly string[]): Outline {
  const walk = new Walk(names.map(tight))
  for (const { starts, blocks } of sections) {
    if (starts === 'new-page') walk.leaveTable()
    for (const block of blocks) walk.take(block)
  }
  return walk.outline()
}

/** One pass over the blocks; holds what is open at the moment. */
class Walk {
  readonly #cover: string[] = []
  readonly #parts: Open[] = []
  readonly #tables: OpenTable[] = []
  readonly #prose: Passage[] = []
  #open: readonly Open[] = []
  #isCover = true
  #table: OpenTable | null = null
  #lineAbove = ''
  readonly #names: readonly string[]

  constructor(names: readonly string[]) {
    this.#names = names
  }

  take(block: Block): void {
    switch (block.type) {
      case 'heading':
        this.#heading(block)
        break
      case 'paragraph':
        this.#paragraph(block)
        break
      case 'table':
        this.#takeTable(block)
        break
      case 'contents':
        this.#isCover = false
        break
      default:
        block satisfies never
    }
  }

  /** What follows on another page is no note of the table. */
  leaveTable(): void {
    this.#table = null
    this.#lineAbove = ''
  }

  #heading({ level, content }: Heading): void {
    const title = textOf(content)
    const above = this.#open.filter((part) => part.level < level)
    for (const { lines } of above) lines.push(tight(title))
    const part = { title, level, where: whereOf([...above.map((one) => one.title), title]), lines: [] }
    this.#parts.push(part)
    this.#open = [...above, part]
    this.#isCover = false
    this.#table = null
    this.#lineAbove = title
  }

  #paragraph({ role, content }: Paragraph): void {
    const text = tight(textOf(content))
    if (this.#isCover || role.startsWith('cover-')) {
      this.#cover.push(text)
      return
    }
    for (const { lines } of this.#open) lines.push(text)
    this.#table?.below.push(text)
    this.#lineAbove = textOf(content)
    if (role === 'table-list' || this.#open.some(isGlossary)) return
    this.#prose.push({ text, where: this.#table?.of.name ?? this.#open.at(-1)?.where ?? '' })
  }

  #takeTable(table: Table): void {
    const cells = [...table.head, ...table.body].flatMap((row) =>
      row.cells.map((cell) => tight(cellText(cell))),
    )
    for (const { lines } of this.#open) lines.push(...cells)
    this.#isCover = false
    if (table.caption === null && this.#table !== null && this.#table.below.length === 0) {
      this.#table.tables.push(table)
      return
    }
    const title = table.caption?.title ?? this.#lineAbove
    const tables = [table]
    const name = table.caption?.number ?? title
    this.#table = {
      of: { name: tight(name), title: this.#nameless(title), caption: table.caption, tables },
      tables,
      below: [],
    }
    this.#tables.push(this.#table)
  }

  #nameless(title: string): string {
    return this.#names.reduce((left, name) => left.replaceAll(name, ''), tight(title))
  }

  outline(): Outline {
    return {
      cover: this.#cover.join('\n'),
      parts: this.#parts.map(({ title, where, lines }) => ({
        title: this.#nameless(title),
        where,
        text: lines.join('\n'),
      })),
      tables: this.#tables.map(({ of, tables, below }) => ({
        ...of,
        text: tables
          .flatMap(({ head, body }) => [...head, ...body])
          .flatMap(({ cells }) => cells.map((cell) => tight(cellText(cell))))
          .join('\n'),
        below: below.join('\n'),
      })),
      prose: this.#prose,
    }
  }
}

/** 第三部分 十、（一）机关运行经费安排情况: the headings above by their numbers. */
function whereOf(titles: readonly string[]): string {
  const own = titles.at(-1) ?? ''
  const above = titles.slice(0, -1).map((title, index) => {
    const number = index === 0 ? /^第.+?部分/ : /^(?:（[^）]{1,4}）|[^、]{1,3}、)/
    return number.exec(title)?.[0] ?? `${title} `
  })
  const [first, ...others] = above
  return [...(first === undefined ? [] : [first]), `${others.join('')}${own.replaceAll('　', ' ')}`].join(' ')
}
