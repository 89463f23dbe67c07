/** Finds moved paragraphs and rows: one that is missing at one place and added at another. */
import type { AddedFinding, MissingFinding, VerifyFinding } from './finding.ts'

/** Shorter texts (合计, 单位：元) may be equal by chance. */
const minLength = 8

/** The findings with each such pair replaced by one MovedFinding. */
export function withMoves(findings: readonly VerifyFinding[]): readonly VerifyFinding[] {
  const moved = new Map<VerifyFinding, AddedFinding>()
  const taken = new Set<AddedFinding>()
  const added = findings.filter((finding) => finding.kind === 'added')
  for (const finding of findings) {
    if (finding.kind !== 'missing' || finding.passage.text.length < minLength) continue
    const now = added.find((each) => !taken.has(each) && isSame(finding, each))
    if (now === undefined) continue
    moved.set(finding, now)
    taken.add(now)
  }
  return findings.flatMap((finding): readonly VerifyFinding[] => {
    if (finding.kind === 'added' && taken.has(finding)) return []
    const now = moved.get(finding)
    return finding.kind === 'missing' && now !== undefined
      ? [{ kind: 'moved', passage: finding.passage, to: now.where, page: now.page }]
      : [finding]
  })
}

/** Whether both have the same text; a row must also be in the same table. */
const isSame = ({ passage }: MissingFinding, { text, where, what }: AddedFinding): boolean =>
  text.replaceAll(/[｜ ]/g, '') === passage.text &&
  (passage.table === null || what !== 'row' || where.startsWith(`${passage.table.name} `))
