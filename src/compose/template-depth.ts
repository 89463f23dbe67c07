/** How deep a template's blocks and brackets are nested, found out before it is parsed: every later step goes down by recursion. */

export const deepest = 40

/** Comments too, in which anything may stand. */
const mustaches = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{[\s\S]*?\}\}/g

/** Where the nesting becomes too deep, or null. `line` counts from 1, `column` from 0, as Handlebars reports them. */
export function tooDeep(source: string): { readonly line: number; readonly column: number } | null {
  // Of each open block: how many levels it and its {{else if}}s make.
  const open: number[] = []
  let depth = 0
  for (const { index, 0: mustache } of source.matchAll(mustaches)) {
    if (/^\{\{~?!/.test(mustache)) continue
    const inside = mustache.replace(/^\{+~?\s*/, '')
    if (/^#/.test(inside) || /^\^\s*[^~}\s]/.test(inside)) {
      open.push(1)
      depth += 1
    } else if (/^(else|\^)\s+[^~}\s]/.test(inside) && open.length > 0) {
      open.push((open.pop() ?? 0) + 1)
      depth += 1
    } else if (inside.startsWith('/')) {
      depth -= open.pop() ?? 0
    }
    if (depth > deepest || brackets(inside) > deepest) return placeOf(source, index)
  }
  return null
}

/** The most brackets that are open at once. */
function brackets(text: string): number {
  let [open, most] = [0, 0]
  for (const sign of text) {
    if (sign === '(') open += 1
    if (sign === ')') open -= 1
    most = Math.max(most, open)
  }
  return most
}

function placeOf(source: string, index: number): { readonly line: number; readonly column: number } {
  const before = source.slice(0, index).split('\n')
  return { line: before.length, column: before.at(-1)?.length ?? 0 }
}
