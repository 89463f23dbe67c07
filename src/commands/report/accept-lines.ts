/** Says of each finding of a rule how the unit can accept it: the command line to copy. */

import { roundingSlug } from '../../check/equation.ts'
import { rules } from '../../check/rules.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { groupBy } from '../../model/group-by.ts'
import type { UnitYear } from '../../model/inputs.ts'

/** A finding of a rule; `number` counts those of the rule from 1, accepted ones included, so that it stays. */
export type NumberedFinding = { readonly finding: Diagnostic; readonly number: number }

const slugs: ReadonlySet<string> = new Set(rules.map(({ slug }) => slug))

/** The findings that a unit may accept, by the slug of the rule. Templates and files that do not fit are none. */
export const findingsByRule = (
  found: readonly Diagnostic[],
): readonly (readonly [slug: string, findings: readonly NumberedFinding[]])[] =>
  groupBy(
    found.filter(({ slug }) => slugs.has(slug) && slug !== roundingSlug),
    ({ slug }) => slug,
  ).map(([slug, findings]) => [slug, findings.map((finding, index) => ({ finding, number: index + 1 }))])

type Year = Omit<UnitYear, 'root'>

/** The diagnostics of a unit, each open finding of a rule with its command line. */
export function withAcceptLines(found: readonly Diagnostic[], job: Year): readonly Diagnostic[] {
  const lines = new Map(
    findingsByRule(found).flatMap(([, findings]) =>
      findings.map((one) => [one.finding, acceptLine(one, findings, job)] as const),
    ),
  )
  return found.map((one) => {
    const accept = one.accepted === undefined ? lines.get(one) : undefined
    return accept === undefined ? one : { ...one, accept }
  })
}

/** `npm run accept -- --unit 单位 --year 年份`. */
export const acceptCommand = ({
  unit,
  year,
  member,
}: {
  readonly unit: string
  readonly year: string | number
  readonly member?: string | undefined
}): string =>
  `npm run accept -- --unit ${unit} --year ${year}${member === undefined ? '' : ` --member ${member}`}`

function acceptLine(
  { finding, number }: NumberedFinding,
  ofRule: readonly NumberedFinding[],
  job: Year,
): string {
  const place = placeOf(finding)
  const isAlone = ofRule.filter((other) => placeOf(other.finding) === place).length === 1
  return [
    `${acceptCommand(job)} --rule ${finding.slug}`,
    ...(place === null ? [] : [`--at ${quoted(place)}`]),
    ...(isAlone ? [] : [`--number ${number}`]),
    '--because "理由"',
  ].join(' ')
}

/** What `--at` names a finding by: its line and column, or the passage; null if it has neither. */
export const placeOf = ({ at, where }: Diagnostic): string | null =>
  at === undefined ? (where ?? null) : `${at.file}:${at.line}:${at.column}`

/** For the shell. */
const quoted = (word: string): string =>
  /^[\w./:-]+$/.test(word) ? word : `"${word.replaceAll(/["\\$`]/g, '\\$&')}"`
