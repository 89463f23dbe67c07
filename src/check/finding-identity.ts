/** What makes a finding the same finding tomorrow: its rule, its place, and its figures or words. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Accepted } from '../model/accepted.ts'
import { isWithin } from '../model/key-span.ts'

/** The figures of a finding, or its message if it has none; the form of an entry of `accepted.yaml`. */
export type FindingContent = { readonly figures: readonly string[] } | { readonly found: string }

/** Both figures and those joined with them; else what the several places say; else the message. */
export function contentOf({
  stated,
  computed,
  joined = [],
  sides = [],
  message,
}: Diagnostic): FindingContent {
  const compared = [stated?.figure, computed?.figure, ...joined].filter(isGiven)
  const figures = compared.length > 0 ? compared : sides.map(({ figure }) => figure).filter(isGiven)
  return figures.length > 0 ? { figures } : { found: message }
}

const isGiven = (figure: string | undefined): figure is string => figure !== undefined && figure !== ''

/** Whether an entry accepts a finding. */
export const accepts = (entry: Accepted, finding: Diagnostic): boolean =>
  entry.rule.text === finding.slug && isThere(entry, finding) && saysTheSame(entry, finding)

/** Whether a finding is where an entry says. */
export function isThere({ at, span }: Accepted, finding: Diagnostic): boolean {
  if (at === null) return true
  if (span !== null) return finding.at !== undefined && isWithin(finding.at, span)
  return finding.where === at
}

function saysTheSame(entry: Accepted, finding: Diagnostic): boolean {
  if (isForAll(entry)) return true
  const content = contentOf(finding)
  return 'figures' in content
    ? asOne(content.figures) === asOne(entry.figures ?? [])
    : content.found === entry.found
}

/** Whether an entry accepts every finding of its rule. */
export const isForAll = ({ figures, found }: Accepted): boolean => figures === null && found === null

/** The thousands separators depend on the edition. */
const asOne = (figures: readonly string[]): string =>
  figures.map((figure) => figure.replaceAll(/(?<=\d),(?=\d{3})/g, '').trim()).join('\n')
