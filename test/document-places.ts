/**
 * Every place of a document where something is printed, by a name that a person can find on paper: table, row and
 * column, or section and paragraph. Two documents are compared place by place.
 */
import { cellAt } from '../src/document/grid.ts'
import { cellText, textOf } from '../src/document/text.ts'
import type { Block, Cell, Document, Row, Table } from '../src/document/tree.ts'

/** Place → what is printed there, in page order. */
export function placesOf({ sections }: Document): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  const add = (place: string, text: string) => {
    let name = place
    for (let again = 2; places.has(name); again++) name = `${place} (${again})`
    places.set(name, text)
  }
  for (const { id, blocks } of sections) for (const block of blocks) addBlock(block, id, add)
  return places
}

type Add = (place: string, text: string) => void

function addBlock(block: Block, section: string, add: Add): void {
  switch (block.type) {
    case 'heading':
      add(`${section} heading`, textOf(block.content))
      break
    case 'paragraph':
      add(section, textOf(block.content))
      break
    case 'contents':
      add(`${section} contents`, block.title)
      break
    case 'table':
      for (const [part, text] of Object.entries(block.caption ?? {})) add(`${block.id} ${part}`, `${text}`)
      for (const row of block.head) add(`${block.id} head`, row.cells.map(cellText).join(' | '))
      for (const row of block.body) addRow(block, row, add)
  }
}

function addRow(table: Table, row: Row, add: Add): void {
  table.columns.forEach((_, column) => {
    const cell = cellAt(row, column)
    if (cell === null) return
    const names = [rowName(row, column), columnName(table, column)].filter((name) => name !== '')
    add([table.id, ...names].join(' | '), cellText(cell))
  })
}

/** The nearest names to the left, with codes, without figures and empty cells; a label right beside is enough. */
function rowName(row: Row, column: number): string {
  const left = Array.from({ length: column }, (_, at) => cellAt(row, at)).filter((cell) => cell !== null)
  const besideLabel = left.at(-1)?.role === 'label' && left.at(-2)?.role !== 'label'
  if (besideLabel) return left.slice(-1).map(cellText).join('')
  const isName = (cell: Cell, at: number) =>
    cell.role !== 'amount' && (at === 0 || !/^[\d.,]+%?$/.test(cellText(cell)))
  const last = left.findLastIndex(isName)
  const first = left.findLastIndex((cell, at) => at < last && !isName(cell, at)) + 1
  return left
    .slice(first, last + 1)
    .map(cellText)
    .filter((text) => text !== '')
    .join(' ')
}

/** The headings above, the widest first: 本年收入 小计. */
function columnName({ head: rows, body, columns }: Table, column: number): string {
  const head = [...rows, ...body.filter(({ role }) => role === 'subhead')]
  let carried = columns.map(() => ({ left: 0, text: '' }))
  const names: string[] = []
  for (const { cells } of head) {
    const line = carried.map(({ left, text }) => ({
      left: Math.max(0, left - 1),
      text: left > 0 ? text : '',
    }))
    let at = 0
    for (const cell of cells) {
      while ((carried[at]?.left ?? 0) > 0) at++
      for (let i = at; i < at + cell.colspan; i++) line[i] = { left: cell.rowspan - 1, text: cellText(cell) }
      at += cell.colspan
    }
    const name = line[column]?.text ?? ''
    if (!names.includes(name)) names.push(name)
    carried = line
  }
  return names.filter((name) => name !== '').join(' ')
}

/** `place: before → after`; of a sentence only the figures that changed, each with the words before it. */
export function changesBetween(before: Document, after: Document): readonly string[] {
  const [old, now] = [placesOf(before), placesOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((place) => {
    const [from, to] = [old.get(place), now.get(place)]
    if (from === to) return []
    if (from === undefined || to === undefined) return [`${place}: ${from ?? '—'} → ${to ?? '—'}`]
    return (figureChanges(from, to) ?? [`${from} → ${to}`]).map((change) => `${place}: ${change}`)
  })
}

const figure = /(\d[\d,]*(?:\.\d+)?%?)/

function figureChanges(from: string, to: string): readonly string[] | null {
  const [old, now] = [from.split(figure), to.split(figure)]
  const sameWords = old.length === now.length && old.every((piece, at) => at % 2 === 1 || piece === now[at])
  if (!sameWords || old.join('') === old[1]) return null
  return old.flatMap((piece, at) => {
    const words = /[^，。；、：）\s]*$/.exec(old[at - 1] ?? '')?.[0] ?? ''
    return at % 2 === 0 || piece === now[at] ? [] : [`${words} ${piece} → ${now[at]}`.trim()]
  })
}
