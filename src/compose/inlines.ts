/** What stands inside of a paragraph or a cell: text, stress, line breaks. */
import type { Inline } from '../document/tree.ts'
import { type HtmlNode, joinSpace } from './html.ts'
import { problem, type Site } from './site.ts'

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
