/** One section of the outline → sections of the document. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Block, Section } from '../document/tree.ts'
import type { OutlineSection } from '../model/publication.ts'
import type { Templates } from '../model/templates.ts'
import { blocksOf } from './blocks.ts'
import type { HeadingNumbering } from './heading-numbers.ts'
import type { Origins } from './origins.ts'
import { type HtmlElement, type HtmlNode, parseHtml } from './parse-html.ts'
import { reachedFrom } from './reached-files.ts'
import type { Renderer } from './render.ts'
import { choiceOf, claimId, type SectionContext } from './section-context.ts'
import type { View } from './view.ts'

/** What all sections of a document share. */
export type DocumentContext = {
  readonly templates: Templates
  readonly renderer: Renderer
  readonly numbering: HeadingNumbering
  /** Ids of the sections, headings and tables so far. */
  readonly ids: Set<string>
  /** Paragraphs with `data-when`; `withNeededNotes` takes away those that are not needed. */
  readonly notes: Set<Block>
  readonly found: Diagnostic[]
  /** If given, the renderer marks what it writes, and the origin of each section and block is recorded here. */
  readonly origins?: Origins | undefined
}

/** The sections of an outline entry: one, or the `<section>`s that its template writes. Empty sections are left out. */
export function sectionsOf(
  outline: OutlineSection,
  view: View,
  { templates, renderer, numbering, ids, notes, found, origins }: DocumentContext,
): readonly Section[] {
  const file = templates.files.get(outline.template.text)
  const written = file === undefined ? null : renderer.render(file, view, found)
  if (file === undefined || written === null) return []
  const marked = origins?.unmarked(written)
  const html = marked?.html ?? written
  const rendered = { html, files: reachedFrom([file], templates.partials) }
  const nodes = parseHtml(rendered, found).filter((node) => typeof node !== 'string' || node.trim() !== '')
  const parts = nodes.every(isSection) ? nodes.filter(isSection) : [wrap(nodes)]
  return parts.flatMap((part, index): Section[] => {
    const id = part.attributes.id ?? (index === 0 ? outline.id : `${outline.id}-${index + 1}`)
    const counts = new Map<string, number>()
    const nextId = (kind: string) => {
      const next = (counts.get(kind) ?? 0) + 1
      counts.set(kind, next)
      return `${id}-${kind}-${next}`
    }
    const wrote: SectionContext['wrote'] =
      marked && ((block, element) => origins?.blocks.set(block, marked.originOf(element)))
    const context: SectionContext = { rendered, found, nextId, ids, numbering, notes, wrote }
    const blocks = blocksOf(part.children, context)
    if (blocks.length === 0) return []
    claimId(part, id, context)
    const section: Section = {
      id,
      orientation: choiceOf(part, orientation, context) ?? outline.orientation ?? 'portrait',
      starts: choiceOf(part, starts, context) ?? outline.starts ?? 'new-page',
      pageNumber: outline.page_number ?? 'shown',
      blocks,
    }
    origins?.sections.set(section, { outline, file: file.path })
    return [section]
  })
}

const orientation = { attribute: 'data-orientation', choices: ['portrait', 'landscape'] as const }
const starts = { attribute: 'data-starts', choices: ['new-page', 'same-page'] as const }

const isSection = (node: HtmlNode): node is HtmlElement => typeof node !== 'string' && node.name === 'section'

const wrap = (children: readonly HtmlNode[]): HtmlElement => ({
  name: 'section',
  at: 0,
  attributes: {},
  children,
})
