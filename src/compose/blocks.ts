/** Elements → blocks of the document tree: headings, paragraphs, the contents. Tables have a file of their own. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { type Block, type HeadingLevel, type Inline, type ParagraphRole, paragraphRoles } from '../document/tree.ts'
import { type Element, type HtmlNode, joinSpace } from './html.ts'
import { tableBlock } from './table-block.ts'
import type { TemplateFile } from '../model/templates.ts'
import { placeOfText } from './template-place.ts'

/** What the conversion knows of its surroundings. */
export type Site = {
  readonly file: TemplateFile
  /** Prefix of ids, unique in the document. */
  readonly section: string
  readonly found: Diagnostic[]
  /** Hands out numbers for ids: `part-3-heading-4`. */
  readonly nextId: (kind: string) => string
}

export function problem(site: Site, message: string, text: string, hint: string): void {
  site.found.push({ slug: 'template-html-subset', severity: 'error', message, at: placeOfText(site.file, text), hint })
}

/** The blocks of a section. Text outside of a block is an error: it would stand nowhere. */
export function blocksOf(nodes: readonly HtmlNode[], site: Site): readonly Block[] {
  return nodes.flatMap((node): readonly Block[] => {
    if (typeof node === 'string') {
      if (node.trim() !== '') problem(site, `文字“${node.trim().slice(0, 20)}”不在任何段落之内`, node.trim().slice(0, 8), '放进 <p>…</p>')
      return []
    }
    switch (node.name) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
        return [
          {
            type: 'heading',
            level: Number(node.name.slice(1)) as HeadingLevel,
            id: node.attributes['id'] ?? site.nextId('heading'),
            content: inlinesOf(node.children, site),
          },
        ]
      case 'p': {
        const content = inlinesOf(node.children, site)
        return content.length === 0 ? [] : [{ type: 'paragraph', role: roleOf(node, site), content }]
      }
      case 'table':
        return [tableBlock(node, site)]
      case 'contents':
        return [{ type: 'contents', title: node.attributes['title'] ?? '' }]
      default:
        problem(site, `<${node.name}> 不能放在这里`, `<${node.name}`, '这里可以放：h1–h4、p、table、contents')
        return []
    }
  })
}

function roleOf(node: Element, site: Site): ParagraphRole {
  const given = node.attributes['class'] ?? 'body'
  const role = paragraphRoles.find((known) => known === given)
  if (role !== undefined) return role
  const near = nearest(given, paragraphRoles)
  problem(site, `<p> 没有名为“${given}”的样式`, given, near === null ? `可用：${paragraphRoles.join('、')}` : `是不是“${near}”？`)
  return 'body'
}

/** Text, line breaks and stress; white space at both ends is dropped. */
export function inlinesOf(nodes: readonly HtmlNode[], site: Site, strong = false): readonly Inline[] {
  const inlines = nodes.flatMap((node): readonly Inline[] => {
    if (typeof node === 'string') {
      const text = joinSpace(node)
      return text === '' ? [] : [{ type: 'text', text, strong }]
    }
    if (node.name === 'br') return [{ type: 'break' }]
    if (node.name === 'strong') return inlinesOf(node.children, site, true)
    problem(site, `<${node.name}> 不能放在段落之内`, `<${node.name}`, '段落之内可以放：文字、strong、br')
    return []
  })
  return strong ? inlines : trimmed(inlines)
}

function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  return inlines
    .map((inline, index): Inline => {
      if (inline.type !== 'text') return inline
      const start = index === 0 ? inline.text.trimStart() : inline.text
      return { ...inline, text: index === inlines.length - 1 ? start.trimEnd() : start }
    })
    .filter((inline) => inline.type !== 'text' || inline.text !== '')
}
