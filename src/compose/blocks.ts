/** HTML elements → blocks of the document tree: headings, paragraphs, the contents. table-block.ts converts tables. */
import { suggestion } from '../diagnostic/nearest.ts'
import {
  type Block,
  type HeadingLevel,
  type Inline,
  type ParagraphRole,
  paragraphRoles,
} from '../document/tree.ts'
import { inlinesOf } from './inlines.ts'
import type { HtmlElement, HtmlNode } from './parse-html.ts'
import { choiceOf, claimId, reportProblem, type SectionContext } from './section-context.ts'
import { tableBlock } from './table-block.ts'

/** The blocks of a section. Reports text outside every block, and elements that are not blocks. */
export function blocksOf(nodes: readonly HtmlNode[], context: SectionContext): readonly Block[] {
  return nodes.flatMap((node): readonly Block[] => {
    if (typeof node === 'string') {
      const text = node.trim()
      if (text !== '')
        reportProblem(
          context,
          `文字“${text.slice(0, 20)}”不在任何段落之内`,
          text.slice(0, 8),
          '放进 <p>…</p>',
        )
      return []
    }
    const block = blockOf(node, context)
    if (block === null) return []
    context.wrote?.(block, node)
    return [block]
  })
}

/** Null for a paragraph without text, and for an element that is not a block. */
function blockOf(node: HtmlElement, context: SectionContext): Block | null {
  switch (node.name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
      return heading(node, context)
    case 'p': {
      const content = inlinesOf(node.children, context)
      if (content.length === 0) return null
      const block: Block = { type: 'paragraph', role: roleOf(node, context), content }
      if (choiceOf(node, when, context) !== undefined) context.notes.add(block)
      return block
    }
    case 'table':
      return tableBlock(node, context)
    case 'contents':
      return { type: 'contents', title: node.attributes.title ?? '' }
    default:
      reportProblem(context, `<${node.name}> 不能放在这里`, node, '这里可以放：h1–h4、p、table、contents')
      return null
  }
}

/** A paragraph with it is printed only where that holds for the finished document. */
const when = {
  attribute: 'data-when',
  choices: ['rounded'] as const,
  hint: '可用：rounded（印出的分项相加不等于合计时才印）',
}

/** `class="numbered"`: the program writes the number, in the form of words.yaml. */
function heading(node: HtmlElement, context: SectionContext): Block {
  const level = Number(node.name.slice(1)) as HeadingLevel
  const content = inlinesOf(node.children, context)
  const choices = ['numbered'] as const
  const hint = '可用：numbered（自动编号）'
  const numbered = choiceOf(node, { attribute: 'class', choices, kind: '样式', hint }, context)
  if (numbered === undefined) context.numbering.pass(level)
  const [before, behind] = numbered === undefined ? ['', ''] : context.numbering.next(level)
  return {
    type: 'heading',
    level,
    id: claimId(node, node.attributes.id ?? context.nextId('heading'), context),
    content: withNumber(before, content, behind),
    ...(node.attributes['data-entry'] && { entry: node.attributes['data-entry'] }),
  }
}

/** The number joins the first and last text of the title, so that the title has as many inlines as before. */
function withNumber(before: string, content: readonly Inline[], behind: string): readonly Inline[] {
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

function roleOf(node: HtmlElement, context: SectionContext): ParagraphRole {
  const listed = `可用：${paragraphRoles.join('、')}`
  const hint = suggestion(node.attributes.class ?? '', paragraphRoles, listed)
  return (
    choiceOf(node, { attribute: 'class', choices: paragraphRoles, kind: '样式', hint }, context) ?? 'body'
  )
}
