/** A document as plain text, to be read line by line: every section, block and cell that a writer gets. */
import { cellText, textOf } from '../src/document/text.ts'
import type { Block, Caption, Cell, Document, Inline, Row, Section, Table } from '../src/document/tree.ts'

/**
 * Sections begin with `=== id`, headings with `#` signs, tables with `[table id …]`, their rows with the row's role;
 * `<br>` is a line break, `**…**` stress, `⏎` parts a cell's paragraphs, `‖` ends the heading rows.
 */
export const documentText = ({ title, author, language, sections }: Document): string =>
  `${[`${title}｜${author}｜${language}`, ...sections.map(sectionText)].join('\n\n')}\n`

/** Every text of a document, a piece a line, without ids or other marks. */
export const proseOf = ({ title, author, sections }: Document): string =>
  [title, author, ...sections.flatMap(({ blocks }) => blocks.flatMap(piecesOf))].join('\n')

function piecesOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [textOf(block.content)]
    case 'contents':
      return [block.title]
    case 'table':
      return [
        ...Object.values(block.caption ?? {}).filter((piece) => typeof piece === 'string'),
        ...[...block.head, ...block.body].flatMap(({ cells }) => cells.map(cellText)),
      ]
  }
}

function sectionText({ id, orientation, starts, pageNumber, blocks }: Section): string {
  const marks = [orientation, starts, ...(pageNumber === 'hidden' ? ['no page number'] : [])]
  return [`=== ${id} (${marks.join(', ')})`, ...blocks.map(blockText)].join('\n')
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inlineText(block.content)} {${block.id}}`
    case 'paragraph':
      return `${block.role === 'body' ? '' : `[${block.role}] `}${inlineText(block.content)}`
    case 'contents':
      return `[contents] ${block.title}`
    case 'table':
      return tableText(block)
  }
}

const inlineText = (content: readonly Inline[]): string =>
  content
    .map((inline) => (inline.type === 'break' ? '<br>' : inline.strong ? `**${inline.text}**` : inline.text))
    .join('')

function tableText({ id, caption, columns, head, body, density, joined }: Table): string {
  const marks = [id, ...(density === 'compact' ? ['compact'] : []), ...(joined ? ['joined'] : [])]
  const widths = columns.map(({ width, align, merge }) => `${width}${align[0]}${merge === 'down' ? '↓' : ''}`)
  return [
    `[table ${marks.join(', ')}; ${widths.join(' ')}]`,
    ...(caption === null ? [] : [captionText(caption)]),
    ...head.map((row) => `  ${rowText(row)} ‖`),
    ...body.map((row) => `  ${row.role === 'plain' ? '' : `${row.role}: `}${rowText(row)}`),
  ].join('\n')
}

const captionText = ({ number, title, scope, unit, listed }: Caption): string =>
  `  ${[number, title, scope, unit, listed ? 'listed' : null].filter((part) => part !== null).join('｜')}`

const rowText = ({ cells }: Row): string => cells.map(cellMark).join(' | ')

function cellMark(cell: Cell): string {
  const span = `${cell.colspan > 1 ? `→${cell.colspan}` : ''}${cell.rowspan > 1 ? `↓${cell.rowspan}` : ''}`
  return `${cell.paragraphs.map(inlineText).join('⏎')}${span}`
}
