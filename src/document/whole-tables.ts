/** The tables of a document as readers count them: each with the parts that continue it and the notes below it. */
import type { NamedTable } from './passage.ts'
import { passagesOf } from './reading.ts'
import { shortened, tight } from './text.ts'
import type { Document, Section, Table } from './tree.ts'

/** A table with all that belongs to it. */
export type WholeTable = {
  /** 表5-1　一般公共预算支出表; in running text, the heading that it stands below. */
  readonly title: string
  readonly section: Section
  /** The table, then those that continue it. */
  readonly parts: readonly Table[]
  /** The paragraphs below it that are notes: 备注：…. */
  readonly notes: readonly string[]
}

type Open = WholeTable & { readonly named: NamedTable; readonly parts: Table[]; readonly notes: string[] }

/** All tables, in their order. */
export function wholeTables(document: Document): readonly WholeTable[] {
  const tables: Open[] = []
  let heading = document.title
  let isBelowTable = false
  for (const passage of passagesOf(document)) {
    const last = tables.at(-1)
    if (passage.kind === 'caption' || passage.kind === 'row') {
      const { table: named, block, section } = passage
      if (last?.named !== named)
        tables.push({ named, title: titleOf(named, heading), section, parts: [block], notes: [] })
      else if (last.parts.at(-1) !== block) last.parts.push(block)
      isBelowTable = true
    } else if (passage.kind === 'paragraph' && passage.block.role === 'note') {
      if (isBelowTable && last?.section === passage.section) last.notes.push(passage.text)
    } else {
      isBelowTable = false
      if (passage.kind === 'heading') heading = passage.text
    }
  }
  return tables
}

/** A table in running text has no caption. */
function titleOf({ caption }: NamedTable, heading: string): string {
  if (caption === null) return shortened(heading, longest)
  return caption.number === null ? caption.title : `${tight(caption.number)}　${caption.title}`
}

const longest = 60
