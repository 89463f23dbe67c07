/** Where the next piece goes: the pages so far and the height left on the last one. */
import type { Section } from '../../document/tree.ts'
import type { Style } from '../../model/style.ts'
import type { Faces } from './faces.ts'
import { type Area, areaOf, type Page } from './page.ts'

/** Everything that laying out needs to know; the pages grow as it goes. */
export type Setup = { readonly style: Style; readonly faces: Faces }

export type Cursor = {
  readonly setup: Setup
  readonly pages: Page[]
  /** Page on which each heading and table begins. */
  readonly starts: Map<string, number>
  section: Section
  area: Area
  /** Top of the free space on the current page. */
  y: number
}

export function startCursor(setup: Setup, first: Section): Cursor {
  const cursor: Cursor = {
    setup,
    pages: [],
    starts: new Map(),
    section: first,
    area: areaOf(setup.style, first.orientation),
    y: 0,
  }
  newPage(cursor)
  return cursor
}

export function newPage(cursor: Cursor): void {
  const { section, setup } = cursor
  cursor.area = areaOf(setup.style, section.orientation)
  cursor.y = cursor.area.top
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

export function currentPage(cursor: Cursor): Page {
  const page = cursor.pages.at(-1)
  if (page === undefined) throw new Error('no page was begun')
  return page
}

const tolerance = 0.01

export const bottomOf = ({ area }: Cursor): number => area.top + area.height

export const roomLeft = (cursor: Cursor): number => bottomOf(cursor) - cursor.y + tolerance

export const atTop = (cursor: Cursor): boolean => cursor.y <= cursor.area.top + tolerance
