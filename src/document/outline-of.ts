/** The passages of a document → its outline, in one pass. */

import { isGlossary, isLikeHeading, type Outline, type OutlineText, type TableEntry } from './outline.ts'
import type { CaptionPassage, HeadingPassage, ParagraphPassage, Passage, RowPassage } from './passage.ts'
import { tight } from './text.ts'
import type { Section, Table } from './tree.ts'

const numbering = [
  /^第[一二三四五六七八九十]+部分/,
  /^[一二三四五六七八九十]+、/,
  /^（[一二三四五六七八九十]+）/,
]

/** The level of a heading that is written as a paragraph; null if the paragraph is no heading. */
function levelOf(text: string): number | null {
  const index = numbering.findIndex((pattern) => pattern.test(text))
  return index === -1 || !isLikeHeading(text) || /[，：:]/.test(text) ? null : index + 1
}

type Open = {
  readonly title: string
  readonly level: number
  readonly where: string
  readonly lines: string[]
}
type OpenTable = Pick<TableEntry, 'name' | 'title' | 'caption' | 'above'> & {
  readonly tables: Table[]
  readonly lines: string[]
  readonly below: string[]
}

/** `names` are the unit's. */
export function outlineOf(passages: readonly Passage[], names: readonly string[]): Outline {
  const walk = new Walk(names.map(tight))
  for (const passage of passages) walk.take(passage)
  return walk.outline()
}

/** One pass over the passages; knows the parts and the table that are open. */
class Walk {
  readonly #cover: string[] = []
  readonly #parts: Open[] = []
  readonly #tables: OpenTable[] = []
  readonly #prose: OutlineText[] = []
  #open: readonly Open[] = []
  /** Sections below numbered paragraphs, within the parts that are open. */
  #numbered: readonly Open[] = []
  #isCover = true
  #section: Section | null = null
  #table: OpenTable | null = null
  #heading = ''
  #above: string[] = []
  readonly #names: readonly string[]

  constructor(names: readonly string[]) {
    this.#names = names
  }

  take(passage: Passage): void {
    if (passage.section !== this.#section) this.#takeSection(passage.section)
    switch (passage.kind) {
      case 'heading':
        this.#takeHeading(passage)
        break
      case 'paragraph':
        this.#takeParagraph(passage)
        break
      case 'caption':
      case 'row':
        this.#takeTable(passage)
        break
      case 'contents':
      case 'entry':
        this.#isCover = false
        break
      default:
        passage satisfies never
    }
  }

  /** A paragraph on another page is no note of the table. */
  #takeSection(section: Section): void {
    this.#section = section
    if (section.starts !== 'new-page') return
    this.#table = null
    this.#above = []
  }

  #takeHeading({ text: title, block: { level } }: HeadingPassage): void {
    this.#open = this.#begin(this.#open, { title, level })
    this.#numbered = []
    this.#isCover = false
    this.#table = null
    this.#heading = title
    this.#above = []
  }

  /** The parts that are open when a new one has begun. */
  #begin(
    open: readonly Open[],
    { title, level }: Pick<Open, 'title' | 'level'>,
    around = '',
  ): readonly Open[] {
    const above = open.filter((part) => part.level < level)
    for (const { lines } of above) lines.push(tight(title))
    const where = whereOf([...(around === '' ? [] : [around]), ...above.map((one) => one.title), title])
    const part = { title, level, where, lines: [] }
    this.#parts.push(part)
    return [...above, part]
  }

  #takeParagraph({ block: { role }, text: printed, where }: ParagraphPassage): void {
    const text = tight(printed)
    if (this.#isCover || role.startsWith('cover-')) {
      this.#cover.push(text)
      return
    }
    const level = role === 'table-list' ? null : levelOf(text)
    for (const { lines } of [...this.#open, ...(level === null ? this.#numbered : [])]) lines.push(text)
    if (level !== null) {
      this.#numbered = this.#begin(this.#numbered, { title: printed, level }, this.#open[0]?.title)
    }
    this.#table?.below.push(text)
    this.#above.push(text)
    if (role === 'table-list' || [...this.#open, ...this.#numbered].some(isGlossary)) return
    this.#prose.push({ text, where })
  }

  #takeTable(passage: CaptionPassage | RowPassage): void {
    const { block } = passage
    if (this.#table?.tables.at(-1) !== block) {
      this.#isCover = false
      const isContinued = block.caption === null && this.#table?.below.length === 0
      if (!isContinued || this.#table === null) this.#beginTable(block.caption)
      this.#table?.tables.push(block)
      this.#above = []
    }
    if (passage.kind === 'caption') return
    const cells = passage.cells.map(({ text }) => tight(text))
    for (const { lines } of [...this.#open, ...this.#numbered]) lines.push(...cells)
    this.#table?.lines.push(...cells)
  }

  #beginTable(caption: Table['caption']): void {
    const names = [this.#heading, ...this.#above].filter((line) => isLikeHeading(line) && line.includes('表'))
    const title = caption?.title ?? names.at(-1) ?? this.#heading
    this.#table = {
      name: tight(caption?.number ?? title),
      title: this.#nameless(title),
      caption,
      above: this.#above.join('\n'),
      tables: [],
      lines: [],
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
      tables: this.#tables.map(({ lines, below, ...table }) => ({
        ...table,
        text: lines.join('\n'),
        below: below.join('\n'),
      })),
      prose: this.#prose,
    }
  }
}

/** 第三部分 十、（一）机关运行经费安排情况: the headings above by their numbers. */
function whereOf(titles: readonly string[]): string {
  const own = (titles.at(-1) ?? '').replaceAll('　', ' ')
  const [part, ...above] = titles.slice(0, -1)
  if (part === undefined) return own
  const numbers = above.map((title) => /^(?:（[^）]{1,4}）|[^、]{1,3}、)/.exec(title)?.[0] ?? `${title} `)
  return `${/^第.+?部分/.exec(part)?.[0] ?? part.replaceAll('　', ' ')} ${numbers.join('')}${own}`
}
