import type { Place } from './diagnostic.ts'

/** No clerk comments a line as long as that. */
const longest = 10_000

/** The comment at the end of a place's line, without its `#`; null if there is none. A `#` inside quotes begins none. */
export function commentAfter({ excerpt, column }: Place): string | null {
  if (excerpt.length > longest) return null
  const rest = [...excerpt].slice(column - 1).join('')
  const open = rest.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (quoted) => '"'.repeat(quoted.length))
  const start = /\s#/.exec(open)
  const comment = start === null ? '' : rest.slice(start.index + 2).trim()
  return comment === '' ? null : comment
}
