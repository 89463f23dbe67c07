/** One section of the outline → sections of the document. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Section } from '../document/tree.ts'
import type { OutlineSection } from '../model/publication.ts'
import type { Templates } from '../model/templates.ts'
import { blocksOf } from './blocks.ts'
import { reachedFrom } from './lint/unused-additions.ts'
import type { Origins } from './origins.ts'
import { type Element, type HtmlNode, parseHtml } from './parse-html.ts'
import type { Renderer } from './render.ts'
import { type Numbering, problem, type Site, useId } from './section-context.ts'
import type { View } from './view.ts'

export type Writing = {
  readonly templates: Templates
  readonly renderer: Renderer
  readonly numbering: Numbering
  /** Ids of the sections, headings and tables so far. */
  readonly ids: Set<string>
  readonly found: Diagnostic[]
  /** Who wrote each section and block is taken down here; the renderer then marks what it writes. */
  readonly origins?: Origins | undefined
}

/** One section of the outline: itself, or the <section>s that its template writes. */
export function sectionsOf(
  outline: OutlineSection,
  view: View,
  { templates, renderer, numbering, ids, found, origins }: Writing,
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
    const wrote: Site['wrote'] =
      marked && ((block, element) => origins?.blocks.set(block, marked.originOf(element)))
    const site: Site = { rendered, section: id, found, nextId, ids, numbering, wrote }
    const blocks = blocksOf(part.children, site)
    if (blocks.length === 0) return []
    useId(part, id, site)
    const section: Section = {
      id,
      orientation: oneOf(part, 'data-orientation', orientations, site) ?? outline.orientation ?? 'portrait',
      starts: oneOf(part, 'data-starts', starts, site) ?? outline.starts ?? 'new-page',
      pageNumber: outline.page_number ?? 'shown',
      blocks,
    }
    origins?.sections.set(section, { outline, file: file.path })
    return [section]
  })
}

const orientations = ['portrait', 'landscape'] as const
const starts = ['new-page', 'same-page'] as const

/** An attribute's value, if it is one of a closed list; any other is told. */
function oneOf<W extends string>(
  node: Element,
  attribute: string,
  words: readonly W[],
  site: Site,
): W | undefined {
  const given = node.attributes[attribute]
  const found = words.find((word) => word === given)
  if (given !== undefined && found === undefined) {
    const mark = { attribute, value: given, of: node }
    problem(site, `${attribute} 不能是“${given}”`, mark, `可用：${words.join('、')}`)
  }
  return found
}

const isSection = (node: HtmlNode): node is Element => typeof node !== 'string' && node.name === 'section'

const wrap = (children: readonly HtmlNode[]): Element => ({
  name: 'section',
  at: 0,
  attributes: {},
  children,
})
