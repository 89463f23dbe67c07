/**
 * Paragraphs that a template marks `data-when="rounded"` are printed only where what is printed does not add up to the
 * last digit. That is known when everything else is composed.
 */
import { hasRounding, type RoundingContext } from '../document/has-rounding.ts'
import type { Block, Document } from '../document/tree.ts'
import type { Origins } from './origins.ts'
import { readTrace, type Trace } from './trace.ts'

/** What the notes of a document depend on, and what follows its sections. */
export type NoteContext = RoundingContext & {
  /** The marked paragraphs. */
  readonly notes: ReadonlySet<Block>
  readonly trace?: Trace | undefined
  readonly origins?: Origins | undefined
}

/** The document with its marked paragraphs where it needs them, else without. */
export function withNeededNotes(document: Document, context: NoteContext): Document {
  const { notes, trace, origins } = context
  if (notes.size === 0) return document
  if (hasRounding(trace === undefined ? document : withoutMarks(document, trace), context)) return document
  const sections = document.sections.map((section) => {
    const blocks = section.blocks.filter((block) => !notes.has(block))
    if (blocks.length === section.blocks.length) return section
    const shorter = { ...section, blocks }
    const origin = origins?.sections.get(section)
    if (origin !== undefined) origins?.sections.set(shorter, origin)
    return shorter
  })
  return { ...document, sections: sections.filter(({ blocks }) => blocks.length > 0) }
}

/** A document is plain data, and JSON escapes no character of a mark. */
const withoutMarks = (document: Document, trace: Trace): Document =>
  JSON.parse(readTrace(JSON.stringify(document), trace).text) as Document
