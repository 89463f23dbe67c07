/** HTML inside a paragraph or a cell → inlines: text, strong text, line breaks. */
import type { Inline } from '../document/tree.ts'
import type { HtmlNode } from './parse-html.ts'
import { reportProblem, type SectionContext } from './section-context.ts'
import { joinSpaces } from './white-space.ts'

/** The inlines of a paragraph or cell, without white space at both ends. Reports any other element. */
export function inlinesOf(nodes: readonly HtmlNode[], context: SectionContext): readonly Inline[] {
  return trimmed(spaced(written(nodes, context, false)))
}

/** The inlines with white space as the template has it. */
function written(nodes: readonly HtmlNode[], context: SectionContext, strong: boolean): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (typeof node === 'string') return [{ type: 'text', text: node, strong }]
    if (node.name === 'br') return [{ type: 'break' }]
    if (node.name === 'strong') return written(node.children, context, true)
    reportProblem(context, `<${node.name}> 不能放在段落之内`, node, '段落之内可以放：文字、strong、br')
    return []
  })
}

/** Joins white space line by line, across strong and plain text. */
function spaced(inlines: readonly Inline[]): readonly Inline[] {
  const lines: Inline[][] = [[]]
  for (const inline of inlines) {
    if (inline.type === 'break') lines.push([])
    else lines.at(-1)?.push(inline)
  }
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    ...spacedLine(line),
  ])
}

function spacedLine(line: readonly Inline[]): readonly Inline[] {
  const texts = joinSpaces(line.map((inline) => (inline.type === 'text' ? inline.text : '')))
  return line.flatMap((inline, index): readonly Inline[] => {
    const text = texts[index] ?? ''
    return inline.type !== 'text' ? [inline] : text === '' ? [] : [{ ...inline, text }]
  })
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
