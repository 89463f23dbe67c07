/** The texts of a DOCX, paragraph by paragraph and cell by cell, and what they should be. */
import { contentsOf } from '../../src/document/contents.ts'
import { mergedRuns } from '../../src/document/grid.ts'
import { cellText } from '../../src/document/text.ts'
import type { Block, Document, Inline, Section, Table } from '../../src/document/tree.ts'
import { styleOf, valueAt, type WordSection, wordRows, wordText } from './read-docx.ts'
import type { Written } from './written.ts'

/** A paragraph's text, or a table's cells by row and grid column, with the places that continue the cell above. */
type Read = string | { readonly rows: readonly (readonly string[])[]; readonly continued: readonly string[] }

export const textsInWord = (section: WordSection | undefined): readonly Read[] =>
  (section?.content ?? []).flatMap((own): readonly Read[] => {
    if (own.name === 'w:tbl') {
      const rows = wordRows(own)
      return [
        {
          rows: rows.map((cells) => cells.flatMap(({ text, span }) => Array<string>(span).fill(text))),
          continued: rows.flatMap((cells, row) =>
            cells.filter(({ below }) => below).map(({ column }) => `${row} ${column}`),
          ),
        },
      ]
    }
    // A long title breaks at its ideographic space, or before its year.
    const text = styleOf(own).startsWith('Heading')
      ? wordText(own)
          .replaceAll(/\n(?=\d{4}年)/g, '')
          .replaceAll('\n', '　')
      : wordText(own)
    return styleOf(own) === 'TableSpacer' && text === '' ? [] : [text]
  })

export const textsOf =
  ({ document, layout }: Written) =>
  (block: Block): readonly Read[] => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [linesOf(block.content)]
      case 'contents':
        return [
          block.title,
          ...contentsOf(document).map(({ id, text }) => `${text}\t${layout.starts.get(id)}`),
        ]
      case 'table': {
        const { number = null, title = null, scope = null, unit = null } = block.caption ?? {}
        const line =
          scope === null && unit === null ? [] : [`${scope ?? ''}${unit === null ? '' : `\t${unit}`}`]
        return [...[number, title].filter((text) => text !== null), ...line, cellsOf(block)]
      }
    }
  }

/** The grid as it must be: a cell that spans is in each of its places. */
function cellsOf(table: Table): Read {
  const continued: string[] = []
  const rows: string[][] = table.head.map(() => [])
  table.head.forEach(({ cells }, row) => {
    for (const cell of cells) {
      let column = 0
      while (rows[row]?.[column] !== undefined) column++
      for (let down = 0; down < cell.rowspan; down++) {
        if (down > 0) continued.push(`${row + down} ${column}`)
        for (let right = 0; right < cell.colspan; right++) {
          const own = rows[row + down]
          if (own !== undefined) own[column + right] = cellText(cell)
        }
      }
    }
  })
  for (const { cells } of table.body) {
    rows.push(cells.flatMap((cell) => Array<string>(cell.colspan).fill(cellText(cell))))
  }
  for (const { column, from, to } of mergedRuns(table)) {
    for (let row = from + 1; row < to; row++) continued.push(`${table.head.length + row} ${column}`)
  }
  const inOrder = (place: string) => place.split(' ').reduce((sum, part) => sum * 1000 + Number(part), 0)
  return { rows, continued: continued.toSorted((a, b) => inOrder(a) - inOrder(b)) }
}

const linesOf = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')

export const orientationOf = ({ properties }: WordSection) => valueAt(properties, ['w:pgSz'], 'w:orient')

/** Sections that share a Word section: neighbours of one orientation, numbered alike. */
export function groupsOf({ sections }: Document): readonly (readonly Section[])[] {
  const groups: Section[][] = []
  for (const section of sections) {
    const last = groups.at(-1)?.[0]
    const same = last?.orientation === section.orientation && last.pageNumber === section.pageNumber
    if (same) groups.at(-1)?.push(section)
    else groups.push([section])
  }
  return groups
}
