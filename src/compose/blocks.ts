/** Elements → blocks of the document tree: headings, paragraphs, the contents. Tables have a file of their own. */
import { nearest } from '../diagnostic/nearest.ts'
import {
  type Block,
  type HeadingLevel,
  type Inline,
  type ParagraphRole,
  paragraphRoles,
} from '../document/tree.ts'
import { inlinesOf } from './inlines.ts'
import type { Element, HtmlNode } from './parse-html.ts'
import { problem, type Site, useId } from './section-context.ts'
import { tableBlock } from './table-block.ts'

/** The blocks of a section. Text outside of a block is an error: it would stand nowhere. */
export function blocksOf(nodes: readonly HtmlNode[], site: Site): readonly Block[] {
  return nodes.flatMap((node): readonly Block[] => {
    if (typeof node === 'string') {
      if (node.trim() !== '')
        problem(
          site,
          `文字“${node.trim().slice(0, 20)}”不在任何段落之内`,
          node.trim().slice(0, 8),
          '放进 <p>…</p>',
        )
      return []
    }
    const block = blockOf(node, site)
    if (block === null) return []
    site.wrote?.(block, node)
    return [block]
  })
}

/** Null for a paragraph without text, and for what cannot stand here. */
function blockOf(node: Element, site: Site): Block | null {
  switch (node.name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
      return heading(node, site)
    case 'p': {
      const content = inlinesOf(node.children, site)
      return content.length === 0 ? null : { type: 'paragraph', role: roleOf(node, site), content }
    }
    case 'table':
      return tableBlock(node, site)
    case 'contents':
      return { type: 'contents', title: node.attributes.title ?? '' }
    default:
      problem(site, `<${node.name}> 不能放在这里`, node, '这里可以放：h1–h4、p、table、contents')
      return null
  }
}

/** `class="numbered"`: the number is written by the program, as words.yaml has it, whatever comes before. */
function heading(node: Element, site: Site): Block {
  const level = Number(node.name.slice(1)) as HeadingLevel
  const content = inlinesOf(node.children, site)
  const given = node.attributes.class
  if (given !== undefined && given !== 'numbered') {
    const mark = { attribute: 'class', value: given, of: node }
    problem(site, `<${node.name}> 没有名为“${given}”的样式`, mark, '可用：numbered（自动编号）')
  }
  if (given !== 'numbered') site.numbering.pass(level)
  const [before, behind] = given === 'numbered' ? site.numbering.next(level) : ['', '']
  return {
    type: 'heading',
    level,
    id: useId(node, node.attributes.id ?? site.nextId('heading'), site),
    content: around(before, content, behind),
  }
}

/** One text with the first and the last, so that a title keeps its pieces. */
function around(before: string, content: readonly Inline[], behind: string): readonly Inline[] {
  const plain = (text: string): readonly Inline[] =>
    text === '' ? [] : [{ type: 'text', text, strong: false }]
  const joined: Inline[] = []
  for (const inline of [...plain(before), ...content, ...plain(behind)]) {
    const last = joined.at(-1)
    if (last?.type === 'text' && inline.type === 'text' && last.strong === inline.strong)
      joined[joined.length - 1] = { ...last, text: last.text + inline.text }
    else joined.push(inline)
  }
  return joined
}

function roleOf(node: Element, site: Site): ParagraphRole {
  const given = node.attributes.class ?? 'body'
  const role = paragraphRoles.find((known) => known === given)
  if (role !== undefined) return role
  const near = nearest(given, paragraphRoles)
  problem(
    site,
    `<p> 没有名为“${given}”的样式`,
    { attribute: 'class', value: given, of: node },
    near === null ? `可用：${paragraphRoles.join('、')}` : `是不是“${near}”？`,
  )
  return 'body'
}
