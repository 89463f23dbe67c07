/** The document of a publication and the text of a finished file → all differences between them. */
import type { Document } from '../../document/tree.ts'
import { differingRegions } from './differing-regions.ts'
import { type ExpectedText, expectedTexts } from './expected-texts.ts'
import type { Aside, FileText } from './file-text.ts'
import type { VerifyFinding } from './finding.ts'
import { findingsIn } from './region-findings.ts'
import { type TokenStream, tokenStreamOf } from './token-stream.ts'
import { squeezed } from './tokens.ts'
import { withMoves } from './with-moves.ts'

/** The differences, and how much was compared. */
export type DocumentComparison = {
  /** Empty if the file is of another publication: every text would differ. */
  readonly findings: readonly VerifyFinding[]
  /** Number of figures and texts of the data, all of which were searched for. */
  readonly figures: number
  readonly texts: number
  /** Number of texts that are the same in the file. */
  readonly alike: number
  /** Whether the file is of this publication. */
  readonly isIts: boolean
}

/** The share of the texts that must be the same for the file to be of this publication. */
const minShare = 0.5

/** Compares a document with the text of a file. */
export function compareDocument(document: Document, { segments, asides }: FileText): DocumentComparison {
  const stream = tokenStreamOf(segments)
  const all = expectedTexts(document)
  const passages = hasContents(all, stream) ? all : all.filter(({ kind }) => kind !== 'contents')
  const sides = { passages, stream }
  const regions = differingRegions(sides)
  const alike = passages.length - regions.reduce((sum, { from, to }) => sum + to - from, 0)
  const isIts = alike >= minShare * passages.length
  const findings = isIts ? regions.flatMap((region) => findingsIn(sides, region)) : []
  return {
    findings: isIts
      ? [...asides.flatMap(asideFinding), ...missingContents(all, passages), ...withMoves(findings)]
      : [],
    figures: all.reduce((sum, passage) => sum + figuresOf(passage), 0),
    texts: all.length,
    alike,
    isIts,
  }
}

/** Each contents line is printed again as a heading; if most are printed only once, the file has no contents. */
function hasContents(passages: readonly ExpectedText[], { text }: TokenStream): boolean {
  const lines = passages.filter(({ kind }) => kind === 'contents')
  const twice = lines.filter((line) => text.indexOf(line.text) !== text.lastIndexOf(line.text))
  return twice.length >= lines.length / 2
}

const figuresOf = ({ cells }: ExpectedText): number =>
  cells.reduce((sum, { tokens }) => sum + tokens.filter(({ kind }) => kind === 'figure').length, 0)

const missingContents = (
  all: readonly ExpectedText[],
  looked: readonly ExpectedText[],
): readonly VerifyFinding[] =>
  all
    .map((passage, index): VerifyFinding => ({ kind: 'missing', passage, index, page: null }))
    .filter((finding) => finding.kind === 'missing' && !looked.includes(finding.passage))

/** Reports text of headers, footers and notes other than page numbers: none of it is in the data. */
function asideFinding({ where, text, page }: Aside): readonly VerifyFinding[] {
  const own = squeezed(text)
  if (/^[-—–―·|/第页共]*$/.test(own)) return []
  return [{ kind: 'added', what: 'text', where, text: own, page }]
}
