/** Where the next piece goes: the pages so far and the height left on the last one. */
import type { Block, Section } from '../../document/tree.ts'
import type { Style } from '../../model/style.ts'
import type { Faces } from './faces.ts'
import type { Measured } from './measured.ts'
import { type Area, areaOf, type PdfPage } from './page.ts'

/** Everything that laying out needs to know; the pages grow as it goes. */
export type Setup = { readonly style: Style; readonly faces: Faces }

/** How a table was set, for the DOCX: edges of its columns, type size and padding, in points. */
export type TableMeasures = {
  /** Left edges of the columns and the right edge of the last, from the table's left, in points. */
  readonly edges: readonly number[]
  /** Of the type, in points: less than the style's where the table is crowded. */
  readonly size: number
  /** Space above and below a cell's text, in points. */
  readonly padding: number
}

/** Where the next block is set, and what has been set. */
export type Cursor = {
  readonly setup: Setup
  readonly pages: PdfPage[]
  /** PdfPage on which each heading and table begins. */
  readonly starts: Map<string, number>
  /** What each table's columns and rows were given. */
  readonly tables: Map<string, TableMeasures>
  /** Headings and paragraphs that are measured already, and the width that it was for. */
  readonly measured: WeakMap<Block, { readonly areaWidth: number; readonly measured: Measured }>
  section: Section
  area: Area
  /** Top of the free space on the current page. */
  y: number
  /** Tables on the current page that go on from another without a gap. */
  joints: number
}

/** A cursor at the top of the first page. */
export function startCursor(setup: Setup, first: Section): Cursor {
  const cursor: Cursor = {
    setup,
    pages: [],
    starts: new Map(),
    tables: new Map(),
    measured: new WeakMap(),
    section: first,
    area: areaOf(setup.style, first.orientation),
    y: 0,
    joints: 0,
  }
  newPage(cursor)
  return cursor
}

/** Begins a page of the current section. */
export function newPage(cursor: Cursor): void {
  const { section, setup } = cursor
  cursor.area = areaOf(setup.style, section.orientation)
  cursor.y = cursor.area.top
  cursor.joints = 0
  cursor.pages.push({
    number: cursor.pages.length + 1,
    orientation: section.orientation,
    showsNumber: section.pageNumber === 'shown',
    marks: [],
    rules: [],
  })
}

/** Goes on with another section, on a new page where it asks for one or turns the sheet. */
export function enterSection(cursor: Cursor, section: Section): void {
  const turns =
    section.orientation !== cursor.section.orientation || section.pageNumber !== cursor.section.pageNumber
  cursor.section = section
  if (section.starts === 'new-page' || turns) newPage(cursor)
}

/** The page that the cursor is on. */
export function currentPage(cursor: Cursor): PdfPage {
  const page = cursor.pages.at(-1)
  if (page === undefined) throw new Error('no page was begun')
  return page
}

const tolerance = 0.01

/** Foot of the type area in points from the top of the page. */
export const bottomOf = ({ area }: Cursor): number => area.top + area.height

/** Points left on the page. */
export const roomLeft = (cursor: Cursor): number => bottomOf(cursor) - cursor.y + tolerance

/** Points that Word needs beyond ours: at a joint of two tables for the rules of both, below the last for a line of its own. */
const wordsJoint = 1.05
const wordsEnd = 1.5

/** Height left for the rows of a table, so that Word's page has room for them as well; `ends` if no table joins it. */
export const roomForRows = (cursor: Cursor, ends: boolean): number =>
  roomLeft(cursor) - wordsJoint * cursor.joints - (ends ? wordsEnd : 0)

/** Whether nothing is on the page yet. */
export const atTop = (cursor: Cursor): boolean => cursor.y <= cursor.area.top + tolerance
