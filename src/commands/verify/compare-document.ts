/** A publication's document and the text of a finished file → every difference between them. */
import type { Document } from '../../document/tree.ts'
import { type ExpectedText, expectedTexts } from './expected-texts.ts'
import type { FileFinding } from './file-finding.ts'
import type { Aside, FileText } from './file-text.ts'
import { regionsOf } from './find-regions.ts'
import { findingsIn } from './region-findings.ts'
import { type Stream, streamOf } from './stream.ts'
import { squeezed } from './tokens.ts'
import { withMoves } from './with-moves.ts'

/** The differences, and how much was compared. */
export type DocumentComparison = {
  /** None where the file is another publication: every text would differ. */
  readonly findings: readonly FileFinding[]
  /** Figures and texts of the data that were looked for. */
  readonly figures: number
  readonly texts: number
  /** How many of the texts are the same in the file. */
  readonly alike: number
  /** Whether the file is of this publication. */
  readonly isIts: boolean
}

/** The share of the texts that must be the same for the file to be of this publication. */
const leastShare = 0.5

/** Compares a document with the text of a file. */
export function compareDocument(document: Document, { segments, asides }: FileText): DocumentComparison {
  const stream = streamOf(segments)
  const all = expectedTexts(document)
  const units = hasContents(all, stream) ? all : all.filter(({ kind }) => kind !== 'contents')
  const both = { units, stream }
  const regions = regionsOf(both)
  const alike = units.length - regions.reduce((sum, { from, to }) => sum + to - from, 0)
  const isIts = alike >= leastShare * units.length
  const findings = isIts ? regions.flatMap((region) => findingsIn(both, region)) : []
  return {
    findings: isIts
      ? [...asides.flatMap(asideFinding), ...missingContents(all, units), ...withMoves(findings)]
      : [],
    figures: all.reduce((sum, unit) => sum + figuresOf(unit), 0),
    texts: all.length,
    alike,
    isIts,
  }
}

/** The file has contents if it prints most of their lines more often than the other texts do: most are headings too. */
function hasContents(units: readonly ExpectedText[], { text }: Stream): boolean {
  const lines = units.filter(({ kind }) => kind === 'contents')
  const others = units.filter(({ kind }) => kind !== 'contents').map((unit) => unit.text)
  const found = lines.filter(
    (line) => timesIn(text, line.text) > others.reduce((sum, other) => sum + timesIn(other, line.text), 0),
  )
  return found.length >= lines.length / 2
}

const timesIn = (text: string, part: string): number => text.split(part).length - 1

const figuresOf = ({ cells }: ExpectedText): number =>
  cells.reduce((sum, { tokens }) => sum + tokens.filter(({ kind }) => kind === 'figure').length, 0)

const missingContents = (
  all: readonly ExpectedText[],
  looked: readonly ExpectedText[],
): readonly FileFinding[] =>
  all
    .map((unit, index): FileFinding => ({ kind: 'missing', unit, index, page: null }))
    .filter((finding) => finding.kind === 'missing' && !looked.includes(finding.unit))

/** Text in headers, footers and notes is added text, except page numbers. */
function asideFinding({ where, text, page }: Aside): readonly FileFinding[] {
  const own = squeezed(text)
  if (/^[-—–―·|/第页共]*$/.test(own)) return []
  return [{ kind: 'added', what: 'text', where, text: own, page }]
}
