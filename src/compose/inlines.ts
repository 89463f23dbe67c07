/** What stands inside of a paragraph or a cell: text, stress, line breaks. */
import type { Inline } from '../document/tree.ts'
import type { HtmlNode } from './parse-html.ts'
import { problem, type Site } from './section-context.ts'
import { joinSpaces } from './white-space.ts'

/** Text, line breaks and stress; white space at both ends is dropped. */
export function inlinesOf(nodes: readonly HtmlNode[], site: Site): readonly Inline[] {
  return trimmed(spaced(written(nodes, site, false)))
}

/** As the template writes it, white space and all. */
function written(nodes: readonly HtmlNode[], site: Site, strong: boolean): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (typeof node === 'string') return [{ type: 'text', text: node, strong }]
    if (node.name === 'br') return [{ type: 'break' }]
    if (node.name === 'strong') return written(node.children, site, true)
    problem(site, `<${node.name}> 不能放在段落之内`, node, '段落之内可以放：文字、strong、br')
    return []
  })
}

/** White space joined line by line, across stressed and other text. */
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
