/** A paragraph or row that is missing here and added there is the same one, moved. */
import type { AddedFinding, Finding, MissingFinding } from './finding.ts'

/** Shorter texts (合计, 单位：元) may stand anywhere by chance. */
const shortest = 8

export function withMoves(findings: readonly Finding[]): readonly Finding[] {
  const moved = new Map<Finding, AddedFinding>()
  const taken = new Set<AddedFinding>()
  const added = findings.filter((finding) => finding.kind === 'added')
  for (const finding of findings) {
    if (finding.kind !== 'missing' || finding.unit.text.length < shortest) continue
    const now = added.find((each) => !taken.has(each) && isSame(finding, each))
    if (now === undefined) continue
    moved.set(finding, now)
    taken.add(now)
  }
  return findings.flatMap((finding): readonly Finding[] => {
    if (finding.kind === 'added' && taken.has(finding)) return []
    const now = moved.get(finding)
    return finding.kind === 'missing' && now !== undefined
      ? [{ kind: 'moved', unit: finding.unit, to: now.where, page: now.page }]
      : [finding]
  })
}

/** A row that went into another table is not the same any more. */
const isSame = ({ unit }: MissingFinding, { text, where, what }: AddedFinding): boolean =>
  text.replaceAll(/[｜ ]/g, '') === unit.text &&
  (unit.table === null || what !== 'row' || where.startsWith(`${unit.table.name} `))
