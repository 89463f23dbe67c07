/**
 * Finds a document's texts, one after the other, in the texts of a PDF's pages: nothing may be missing, and only what
 * a table repeats on its next page may be between them: heading rows and merged labels.
 */
import { contentsOf } from '../../src/document/contents.ts'
import { mergedRuns } from '../../src/document/grid.ts'
import { cellText, textOf } from '../../src/document/text.ts'
import type { Block, Document, Row, Table } from '../../src/document/tree.ts'
import { squeezed } from './read-pdf.ts'

/** `texts` are the pages' texts without white space and without page numbers. Returns the page of each heading and table. */
export function followPdf(document: Document, texts: readonly string[]): ReadonlyMap<string, number> {
  const starts = new Map<string, number>()
  let page = 0
  let at = 0
  const rest = () => (texts[page] ?? '').slice(at)

  const fail = (wanted: string): never => {
    throw new Error(`page ${page + 1}: wanted “${wanted.slice(0, 60)}”, read “${rest().slice(0, 60)}”`)
  }
  const turn = (wanted: string) => {
    if (page + 1 >= texts.length) fail(wanted)
    page++
    at = 0
  }
  const turnAtEnd = (wanted: string) => {
    if (rest() === '') turn(wanted)
  }
  /** Reads a text, over page breaks if need be. */
  const take = (text: string) => {
    for (let left = squeezed(text); left !== ''; ) {
      turnAtEnd(left)
      const here = rest()
      const read = here.startsWith(left) ? left : left.startsWith(here) ? here : fail(left)
      at += read.length
      left = left.slice(read.length)
    }
  }

  for (const section of document.sections) {
    if (section !== document.sections[0] && section.starts === 'new-page') {
      if (rest() !== '') fail(`the end of the page before ${section.id}`)
      turn(section.id)
    }
    for (const block of section.blocks) takeBlock(block)
  }
  if (rest() !== '' || page !== texts.length - 1) fail('the end of the document')
  return starts

  function takeBlock(block: Block): void {
    switch (block.type) {
      case 'heading':
        turnAtEnd(block.id)
        starts.set(block.id, page + 1)
        take(textOf(block.content))
        break
      case 'paragraph':
        take(textOf(block.content))
        break
      case 'contents':
        takeContents(block.title)
        break
      case 'table':
        takeTable(block)
    }
  }

  function takeTable(table: Table): void {
    const { number = null, title = '', scope = null, unit = null } = table.caption ?? {}
    turnAtEnd(table.id)
    const first = page
    take([number, title, scope, unit].join(''))
    if (page !== first) fail(`${table.id}, its caption on one page`)
    starts.set(table.id, page + 1)
    takeRows(table)
  }

  /** On each page the words of some entries, then their page numbers. */
  function takeContents(title: string): void {
    take(title)
    let numbers = ''
    for (const { text } of contentsOf(document)) {
      const words = squeezed(text)
      if (!rest().startsWith(words)) {
        take(/^\d+/.exec(rest())?.[0] ?? fail(words))
        turnAtEnd(words)
      }
      take(words)
    }
    numbers = /^\d+/.exec(rest())?.[0] ?? fail('page numbers of the contents')
    take(numbers)
  }

  function takeRows(table: Table): void {
    const heading = squeezed(table.head.map(rowText).join(''))
    const runs = mergedRuns(table)
    let top = true
    const openPage = (wanted: string) => {
      turn(wanted)
      take(heading)
      top = true
    }
    take(heading)
    table.body.forEach((own, index) => {
      let cells = shownCells(own, index)
      if (rest() === '' && cells.some(({ text }) => text !== '')) {
        openPage(rowText(own))
        cells = shownCells(own, index)
      }
      let parts = cells
      while (!rest().startsWith(joined(parts))) {
        // Where the page ends within a row, each cell has read as far as it got, and labels are shown again.
        const cut = cutAt(parts, rest()) ?? fail(joined(parts))
        at = (texts[page] ?? '').length
        openPage(joined(cut))
        parts = cut.map((part, place) => (part.label ? (shownCells(own, index)[place] ?? part) : part))
      }
      at += joined(parts).length
      top = false
    })

    function shownCells(own: Row, index: number): readonly Part[] {
      let column = 0
      return own.cells.map((cell) => {
        const run = runs.find((r) => r.column === column && r.from <= index && index < r.to)
        column += cell.colspan
        const hidden = run !== undefined && run.from !== index && !top
        return {
          text: hidden ? '' : squeezed(cellText(cell)),
          label: cell.role === 'label' || run !== undefined,
        }
      })
    }
  }
}

type Part = { readonly text: string; readonly label: boolean }

const rowText = ({ cells }: Row): string => cells.map(cellText).join('')
const joined = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('')

/** The rest of the cells when the first part of each makes up `read`; labels are read whole. */
function cutAt([first, ...others]: readonly Part[], read: string): readonly Part[] | null {
  if (first === undefined) return read === '' ? [] : null
  const { text, label } = first
  let most = 0
  while (most < text.length && text[most] === read[most]) most++
  if (label && most < text.length) return null
  for (let length = most; length >= (label ? most : 0); length--) {
    const left = cutAt(others, read.slice(length))
    if (left !== null) return [{ text: text.slice(length), label }, ...left]
  }
  return null
}
