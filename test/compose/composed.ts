/** Units composed for tests: the document, or a failure that shows what the clerk would read. */
import { type Composed, composeUnit, type Job } from '../../src/build.ts'
import { showText } from '../../src/diagnostic/show.ts'
import { exampleJob, projectWorld, textOfFile } from '../project.ts'

export type Changes = Readonly<Record<string, string | null>>

/** The example unit (or another), composed with changes in memory. */
export function composed(changes: Changes = {}, job: Job = exampleJob): Composed {
  const { value, diagnostics } = composeUnit(projectWorld(changes), job)
  if (value === null) throw new Error(showText(diagnostics, { colour: false }))
  return value
}

/** A file's text with each `from` replaced by `to`; a `from` that does not occur exactly once is an error. */
export function edited(path: string, edits: readonly (readonly [from: string, to: string])[]): Changes {
  const text = edits.reduce((before, [from, to]) => {
    if (before.split(from).length !== 2) throw new Error(`${path} does not hold “${from}” exactly once`)
    return before.replace(from, () => to)
  }, textOfFile(path))
  return { [path]: text }
}
