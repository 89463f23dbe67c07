/**
 * The document → pages: every line and rule with its position. Needs no PDF library, so page numbers are known early.
 */
import { leadsIn } from '../../document/together.ts'
import type { Block, Document, Heading, Paragraph, Section } from '../../document/tree.ts'
import { closeContents, type OpenEntry, setContents } from './contents.ts'
import {
  atTop,
  type Cursor,
  enterSection,
  newPage,
  roomLeft,
  type Setup,
  startCursor,
  type TableMeasures,
} from './cursor.ts'
import { linesOf } from './lines.ts'
import { heightOf, leastOf, type Measured } from './measured.ts'
import { areaOf, millimetres, type PdfPage, setLine } from './page.ts'
import { headingRole, measure, setHeading, setParagraph } from './prose.ts'
import { type Below, leastOfTable, setTable } from './table.ts'

/** All pages, and where things are on them. */
export type Layout = {
  readonly pages: readonly PdfPage[]
  /** PdfPage on which each heading and table begins, by id; the cover is page 1. */
  readonly starts: ReadonlyMap<string, number>
  /** By the table's id. */
  readonly tables: ReadonlyMap<string, TableMeasures>
}

/** Lays the document out. Throws `DoesNotFit` for a row that no page can hold. */
export function layOut(document: Document, setup: Setup): Layout {
  const [first, ...rest] = document.sections
  if (first === undefined) return { pages: [], starts: new Map(), tables: new Map() }
  const cursor = startCursor(setup, first)
  const entries: OpenEntry[] = []
  const following = (section: Section): readonly Block[] => {
    const next = document.sections[document.sections.indexOf(section) + 1]
    return next?.starts === 'same-page' ? [...section.blocks, ...next.blocks] : section.blocks
  }
  for (const section of [first, ...rest]) {
    if (section !== first) enterSection(cursor, section)
    const blocks = following(section)
    section.blocks.forEach((block, index) => {
      setBlock(cursor, document, blocks.slice(index), entries)
      if (block.type === 'table' && !isJoined(blocks[index + 1])) cursor.y += setup.style.table.after
    })
  }
  closeContents(cursor, entries)
  for (const page of cursor.pages) {
    if (page.showsNumber) setPageNumber(page, setup)
    if (document.stamp !== undefined) setStamp(page, document.stamp, setup)
  }
  return { pages: cursor.pages, starts: cursor.starts, tables: cursor.tables }
}

const isJoined = (block: Block | undefined): boolean => block?.type === 'table' && block.joined

function setBlock(cursor: Cursor, document: Document, blocks: readonly Block[], entries: OpenEntry[]): void {
  const [block] = blocks
  if (block === undefined) return
  switch (block.type) {
    case 'heading': {
      if (leastFrom(cursor, blocks) > roomLeft(cursor) && !atTop(cursor)) newPage(cursor)
      setHeading(cursor, block, measureBlock(cursor, block))
      return
    }
    case 'paragraph':
      if (leadsIn(block, blocks[1]) && leastFrom(cursor, blocks) > roomLeft(cursor) && !atTop(cursor))
        newPage(cursor)
      setParagraph(cursor, block, measureBlock(cursor, block))
      return
    case 'table':
      setTable(cursor, block, belowTable(cursor, blocks))
      return
    case 'contents':
      entries.push(...setContents(cursor, block, document))
      return
    default:
      block satisfies never
  }
}

/** A block is looked at before it is set, by those above it: it is measured once for a width. */
function measureBlock({ setup, area, measured }: Cursor, block: Heading | Paragraph): Measured {
  const known = measured.get(block)
  if (known?.areaWidth === area.width) return known.measured
  const role = block.type === 'heading' ? headingRole(block) : block.role
  const own = measure(block.content, role, setup, area.width)
  measured.set(block, { areaWidth: area.width, measured: own })
  return own
}

/** Height that the first block needs on this page together with what it must not be parted from. */
function leastFrom(cursor: Cursor, [block, ...rest]: readonly Block[]): number {
  if (block === undefined) return 0
  switch (block.type) {
    case 'heading':
      return heightOf(measureBlock(cursor, block)) + leastFrom(cursor, rest)
    case 'paragraph': {
      const measured = measureBlock(cursor, block)
      return leadsIn(block, rest[0]) ? heightOf(measured) + leastFrom(cursor, rest) : leastOf(measured)
    }
    case 'table':
      return leastOfTable(cursor, block, belowTable(cursor, [block, ...rest]))
    case 'contents':
      return 0
    default:
      return block satisfies never
  }
}

/**
 * Height that the first block, a table, needs at the least; heading rows without a row below them do not end a page.
 */
function belowTable(cursor: Cursor, [table, ...rest]: readonly Block[]): Below {
  const joined = isJoined(rest[0])
  const bare = table?.type === 'table' && table.body.length === 0
  return { tail: joined && bare ? leastFrom(cursor, rest) : notesHeight(cursor, rest), joined }
}

/** Height of the notes at the head of `blocks`. */
function notesHeight(cursor: Cursor, blocks: readonly Block[]): number {
  const [block, ...rest] = blocks
  if (block?.type !== 'paragraph' || block.role !== 'note') return 0
  const own = heightOf(measureBlock(cursor, block))
  return cursor.setup.style.table.after + own + notesHeight(cursor, rest)
}

/** In the middle of the upper margin. */
function setStamp(page: PdfPage, stamp: string, setup: Setup): void {
  const area = areaOf(setup.style, page.orientation)
  const { lines, style } = measure([{ type: 'text', text: stamp, strong: false }], 'stamp', setup, area.width)
  const [line] = lines
  if (line === undefined) return
  const x = area.left + (area.width - line.width) / 2
  setLine(page, line, { x, y: (area.top - style.line) / 2, leading: style.line, size: style.size })
}

/** At a side one character in from the edge. */
function setPageNumber(page: PdfPage, { style, faces }: Setup): void {
  const look = style.text['page-number']
  const area = areaOf(style, page.orientation)
  const text = style.page.numberFormat.replace('{page}', String(page.number))
  const setting = { faces, font: look.font, strong: style.strong, size: look.size }
  const [line] = linesOf([{ type: 'text', text, strong: false }], setting, Number.POSITIVE_INFINITY, 0)
  if (line === undefined) return
  const left = area.left + look.size
  const right = area.left + area.width - look.size - line.width
  const x = {
    outside: page.number % 2 === 1 ? right : left,
    center: area.left + (area.width - line.width) / 2,
    left,
    right,
  }[style.page.numberPosition]
  const y = area.top + area.height + millimetres(style.page.numberBelow)
  setLine(page, line, { x, y, leading: look.line, size: look.size })
}
