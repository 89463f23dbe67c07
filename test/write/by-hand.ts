/** Documents made by hand: the shortest way to a tree that holds what a test is about. */
import type {
  Block,
  Cell,
  Column,
  Document,
  Inline,
  Paragraph,
  Row,
  Section,
  Table,
} from '../../src/document/tree.ts'

export const inlines = (text: string): readonly Inline[] => [{ type: 'text', text, strong: false }]

export const paragraph = (text: string, role: Paragraph['role'] = 'body'): Paragraph => ({
  type: 'paragraph',
  role,
  content: inlines(text),
})

/** A line feed parts the cell's paragraphs. */
export const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
  role: 'text',
  align: null,
  colspan: 1,
  rowspan: 1,
  paragraphs: text === '' ? [] : text.split('\n').map(inlines),
  ...more,
})

export const head = (text: string, more: Partial<Cell> = {}): Cell => cell(text, { role: 'head', ...more })
export const label = (text: string): Cell => cell(text, { role: 'label' })

export const row = (...cells: readonly (string | Cell)[]): Row => ({
  role: 'plain',
  cells: cells.map((own) => (typeof own === 'string' ? cell(own) : own)),
})

export const column = (more: Partial<Column> = {}): Column => ({
  width: 1,
  align: 'start',
  merge: 'none',
  ...more,
})

/** A table of as many columns as its first row has cells. */
export function table(body: readonly Row[], more: Partial<Table> = {}): Table {
  const columns = (body[0] ?? more.head?.[0])?.cells.map(() => column()) ?? []
  return {
    type: 'table',
    id: 't',
    caption: null,
    columns,
    head: [],
    body,
    density: 'normal',
    joined: false,
    ...more,
  }
}

export const caption = (
  title: string,
  more: Partial<Table['caption']> = {},
): NonNullable<Table['caption']> => ({
  number: '表1',
  title,
  scope: '单位：某局',
  unit: '单位：万元',
  listed: true,
  ...more,
})

export const section = (blocks: readonly Block[], more: Partial<Section> = {}): Section => ({
  id: 's',
  orientation: 'portrait',
  starts: 'new-page',
  pageNumber: 'shown',
  blocks,
  ...more,
})

export const documentOf = (...content: readonly (Block | Section)[]): Document => {
  const blocks = content.filter((own): own is Block => 'type' in own)
  const sections = content.filter((own): own is Section => !('type' in own))
  return {
    title: '某局2024年部门预算',
    author: '某局',
    language: 'zh-CN',
    sections: [...sections, ...(blocks.length > 0 ? [section(blocks)] : [])],
  }
}
