/** Recognises paragraphs and rows that were moved: missing in one place, added in another. */
import type { AddedFinding, FileFinding, MissingFinding } from './file-finding.ts'

/** Characters. Shorter texts (合计, 单位：元) may be anywhere by chance. */
const shortest = 8

/** Replaces each such pair of findings by one. */
export function withMoves(findings: readonly FileFinding[]): readonly FileFinding[] {
  const moved = new Map<FileFinding, AddedFinding>()
  const taken = new Set<AddedFinding>()
  const added = findings.filter((finding) => finding.kind === 'added')
  for (const finding of findings) {
    if (finding.kind !== 'missing' || finding.unit.text.length < shortest) continue
    const now = added.find((each) => !taken.has(each) && isSame(finding, each))
    if (now === undefined) continue
    moved.set(finding, now)
    taken.add(now)
  }
  return findings.flatMap((finding): readonly FileFinding[] => {
    if (finding.kind === 'added' && taken.has(finding)) return []
    const now = moved.get(finding)
    return finding.kind === 'missing' && now !== undefined
      ? [{ kind: 'moved', unit: finding.unit, to: now.where, page: now.page }]
      : [finding]
  })
}

/** A row in another table is not the same row. */
const isSame = ({ unit }: MissingFinding, { text, where, what }: AddedFinding): boolean =>
  text.replaceAll(/[｜ ]/g, '') === unit.text &&
  (unit.table === null || what !== 'row' || where.startsWith(`${unit.table.name} `))
