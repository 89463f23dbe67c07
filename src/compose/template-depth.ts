/** How deep a template nests its blocks and brackets. Checked before parsing, because all later steps recurse. */
import { lineAndColumn } from './template-place.ts'

/** Levels of nesting at most. */
export const maxNesting = 40

/** Every `{{…}}`; a comment matches as a whole, because it may contain braces. */
const mustaches = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{[\s\S]*?\}\}/g

/** Where the nesting exceeds `maxNesting`, or null. `line` counts from 1, `column` from 0, as in Handlebars. */
export function tooDeep(source: string): { readonly line: number; readonly column: number } | null {
  // The levels of each open block: 1 for itself and 1 for each of its {{else if}}s.
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
    if (depth > maxNesting || brackets(inside) > maxNesting) return lineAndColumn(source, index)
  }
  return null
}

/** The largest number of brackets that are open at once. */
function brackets(text: string): number {
  let [open, most] = [0, 0]
  for (const sign of text) {
    if (sign === '(') open += 1
    if (sign === ')') open -= 1
    most = Math.max(most, open)
  }
  return most
}
