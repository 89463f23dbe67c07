/** The difference between 2 versions of a template, as a short unified diff. */
import { structuredPatch } from 'diff'

/** So many lines are shown; other tools show the rest. */
const mostLines = 40

type Version = { readonly file: string; readonly text: string }

/** Lines of the diff, heads first; none if the texts are the same. */
export function differenceOf(before: Version, after: Version): readonly string[] {
  const [old, current] = [before, after].map(({ text }) => text.replaceAll('\r\n', '\n'))
  const { hunks } = structuredPatch(before.file, after.file, old ?? '', current ?? '', '', '', { context: 1 })
  if (hunks.length === 0) return []
  const lines = hunks.flatMap((hunk) => [
    `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`,
    ...hunk.lines,
  ])
  const shown = lines.slice(0, mostLines)
  const left = lines.length - shown.length
  return [
    `--- ${before.file}`,
    `+++ ${after.file}`,
    ...shown,
    ...(left > 0 ? [`（还有 ${left} 行没有列出）`] : []),
  ]
}
