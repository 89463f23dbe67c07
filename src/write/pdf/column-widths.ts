/**
 * Widths of a table's columns: their shares, changed where a figure would not fit and, in a table that no other
 * joins, where a word or a name would lose only its last characters to a second line.
 */
import { cellText, textOf } from '../../document/text.ts'
import type { Cell, Inline, Table } from '../../document/tree.ts'
import type { FontRole } from '../../model/style.ts'
import { fontedRows } from './cell-fonts.ts'
import type { Setup } from './cursor.ts'
import { advanceOf } from './faces.ts'
import { piecesOf } from './line-ends.ts'

/** A column that wraps anyway may give up 15 % of its width; no column more than 40 %. */
const easyPart = 0.15
const lastPart = 0.4

/** A text this much longer than its line gets the width for it; so does a word of so few characters below the head. */
const reach = 1.3
const word = 5

/** A hair more than the text, so that adding up does not break it. */
const slack = 0.5

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** Widths in points by the shares of `<col>` alone. */
export function shares({ columns }: Table, width: number): readonly number[] {
  const total = sum(columns.map((column) => column.width))
  return columns.map((column) => (column.width / total) * width)
}

/** The room of a table. */
export type TableRoom = {
  readonly width: number
  /** No other table joins this one, so its columns need not be in line with another's. */
  readonly free: boolean
}

/** Null if the figures do not fit at this size: they are never broken. */
export function columnWidths(
  table: Table,
  setup: Setup,
  { width, free, size }: TableRoom & { readonly size: number },
): readonly number[] | null {
  const wide = shares(table, width)
  const demands = demandsOf(table, setup, size, wide)
  const easy = withFigures(wide, demands, (own, demand) => easyRoom(own, own, demand))
  const widths =
    easy ?? withFigures(wide, demands, (own, { figures }) => own - Math.max(figures, own * (1 - lastPart)))
  return free && widths !== null ? withWords(widths, demands) : widths
}

/** What a column of this width gives without a further line of text; `first` is the width that it had. */
const easyRoom = (own: number, first: number, { figures, line, long }: Demand): number =>
  own - Math.max(figures, line <= own ? line : own, first * (1 - (long ? easyPart : lastPart)))

/** Gives columns what their figures ask for; null if the others have not enough room for it. */
function withFigures(
  widths: readonly number[],
  demands: readonly Demand[],
  roomOf: (own: number, demand: Demand) => number,
): readonly number[] | null {
  const short = widths.map((own, column) => Math.max(0, (demands[column]?.figures ?? 0) - own))
  const room = widths.map((own, column) => Math.max(0, roomOf(own, demands[column] ?? nothing)))
  return sum(short) > sum(room) ? null : taken(widths, room, short)
}

/** Gives columns what their words ask for, the smallest wish first, as long as the others have it to spare. */
function withWords(widths: readonly number[], demands: readonly Demand[]): readonly number[] {
  const wishes = widths
    .map((own, column) => ({ column, missing: (demands[column]?.line ?? 0) - own }))
    .filter(({ missing }) => missing > 0)
    .toSorted((a, b) => a.missing - b.missing)
  return wishes.reduce((given, { column, missing }) => {
    const room = given.map((own, other) =>
      other === column ? 0 : Math.max(0, easyRoom(own, widths[other] ?? own, demands[other] ?? nothing)),
    )
    if (sum(room) < missing) return given
    return taken(
      given,
      room,
      given.map((_, other) => (other === column ? missing : 0)),
    )
  }, widths)
}

/** Moves the missing width from columns that have room, from each in proportion to its room. */
function taken(widths: readonly number[], room: readonly number[], short: readonly number[]) {
  const part = sum(room) === 0 ? 0 : sum(short) / sum(room)
  return widths.map((own, column) => own + (short[column] ?? 0) - (room[column] ?? 0) * part)
}

type Demand = {
  /** What the figures need, so as not to be broken. */
  readonly figures: number
  /** Width of the longest text that fits on one line or nearly does. */
  readonly line: number
  /** Some text takes several lines. */
  readonly long: boolean
}

const nothing: Demand = { figures: 0, line: 0, long: false }

function demandsOf(table: Table, setup: Setup, size: number, widths: readonly number[]): readonly Demand[] {
  const { columns, head, body } = table
  const demands = columns.map(() => ({ ...nothing }))
  const cells = [...fontedRows(head, setup.style), ...fontedRows(body, setup.style)].flat()
  for (const { cell, column, font } of cells) {
    const demand = demands[column]
    if (demand === undefined || cell.colspan > 1) continue
    const sides = 2 * setup.style.table.padding.x
    const inner = (widths[column] ?? 0) - sides
    const whole = isWhole(cell)
    for (const paragraph of cell.paragraphs) {
      const text = textOf(paragraph)
      // A long text need not be measured: hardly a character is narrower than a quarter of its size.
      const far = !whole && text.length * size * 0.25 > inner * reach
      const natural = far ? Number.POSITIVE_INFINITY : naturalWidth(paragraph, font, { setup, size })
      const needs = natural + sides + slack
      if (whole) demand.figures = Math.max(demand.figures, needs)
      const short = cell.role !== 'head' && text.length <= word
      if (natural <= inner * reach || short) demand.line = Math.max(demand.line, needs)
      else demand.long = true
    }
  }
  return demands
}

/** Width of a paragraph on one line. */
function naturalWidth(
  paragraph: readonly Inline[],
  font: FontRole,
  { setup: { faces, style }, size }: { readonly setup: Setup; readonly size: number },
): number {
  let width = 0
  for (const inline of paragraph) {
    if (inline.type === 'break') continue
    const role = inline.strong ? style.strong : font
    for (const character of inline.text) width += advanceOf(character, role, faces) * size
  }
  return width
}

/** A short text that cannot be broken, such as ≥299条, needs its line as a figure does. */
const oneLine = 8
const breakable = /[\u4e00-\u9fff]{2}/
const figure = /^[≥≤＞＜><±+-]?\d[\d,.]*\p{Script=Han}{0,3}$/u

function isWhole(cell: Cell): boolean {
  if (cell.role === 'amount') return true
  const text = cellText(cell)
  if (cell.role !== 'text' || text.length < 2 || text.length > oneLine) return false
  return figure.test(text) || (!breakable.test(text) && piecesOf(text).length === 1)
}
