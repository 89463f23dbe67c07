/** A publication's document and the text of a finished file → every difference between them. */
import type { Document } from '../../document/tree.ts'
import { regionsOf } from './differing-regions.ts'
import { type Unit, unitsOf } from './expected-passages.ts'
import type { Aside, Reading } from './file-text.ts'
import type { Finding } from './finding.ts'
import { settle } from './region-findings.ts'
import { type Stream, streamOf } from './token-stream.ts'
import { squeezed } from './tokens.ts'
import { withMoves } from './with-moves.ts'

/** The differences, and how much was compared. */
export type Compared = {
  /** None where the file is another publication: every text would differ. */
  readonly findings: readonly Finding[]
  /** Figures and texts of the data that were looked for. */
  readonly figures: number
  readonly texts: number
  /** How many of the texts are the same in the file. */
  readonly alike: number
  /** Whether enough are for the file to be of this publication. */
  readonly isIts: boolean
}

const leastShare = 0.5

/** Compares a document with the text of a file. */
export function compareDocument(document: Document, { segments, asides }: Reading): Compared {
  const stream = streamOf(segments)
  const all = unitsOf(document)
  const units = hasContents(all, stream) ? all : all.filter(({ kind }) => kind !== 'contents')
  const regions = regionsOf(units, stream)
  const alike = units.length - regions.reduce((sum, { from, to }) => sum + to - from, 0)
  const isIts = alike >= leastShare * units.length
  const findings = isIts ? regions.flatMap((region) => settle(units, stream, region)) : []
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

/** Each line of the contents is printed again as a heading; where most are printed only once, the file has no contents. */
function hasContents(units: readonly Unit[], { text }: Stream): boolean {
  const lines = units.filter(({ kind }) => kind === 'contents')
  const twice = lines.filter((line) => text.indexOf(line.text) !== text.lastIndexOf(line.text))
  return twice.length >= lines.length / 2
}

const figuresOf = ({ cells }: Unit): number =>
  cells.reduce((sum, { tokens }) => sum + tokens.filter(({ kind }) => kind === 'figure').length, 0)

const missingContents = (all: readonly Unit[], looked: readonly Unit[]): readonly Finding[] =>
  all
    .map((unit, index): Finding => ({ kind: 'missing', unit, index, page: null }))
    .filter((finding) => finding.kind === 'missing' && !looked.includes(finding.unit))

/** Page numbers are the writer's own; no other text of headers, footers and notes is in the data. */
function asideFinding({ where, text, page }: Aside): readonly Finding[] {
  const own = squeezed(text)
  if (/^[-—–―·|/第页共]*$/.test(own)) return []
  return [{ kind: 'added', what: 'text', where, text: own, page }]
}
