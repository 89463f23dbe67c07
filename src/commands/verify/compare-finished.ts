/** Compares a finished file, edited or exported by any program, with the document of the data. */
import { type Diagnostic, errorOf } from '../../diagnostic/diagnostic.ts'
import type { Document } from '../../document/tree.ts'
import { compareDocument } from './compare-document.ts'
import { findingDiagnostics } from './finding-diagnostics.ts'
import { readFinished } from './read-finished.ts'

/** The result of the comparison. */
export type FinishedComparison = {
  readonly diagnostics: readonly Diagnostic[]
  /** Null if the file cannot be read, or is of another publication. */
  readonly counts: ComparisonCounts | null
}

/** How much was compared, and how many differences there are. */
export type ComparisonCounts = {
  /** Figures and texts of the data. */
  readonly figures: number
  readonly texts: number
  /** Differences in figures and in words. */
  readonly inFigures: number
  readonly inWords: number
}

/** All differences between the file and the document; never throws for a bad file. */
export async function compareFinished(document: Document, bytes: Uint8Array): Promise<FinishedComparison> {
  const { value: reading, diagnostics } = await readFinished(bytes)
  if (reading === null) return { diagnostics, counts: null }
  const { findings, figures, texts, alike, isIts } = compareDocument(document, reading)
  if (!isIts) return { diagnostics: [...diagnostics, isAnother(document, texts, alike)], counts: null }
  const reported = findingDiagnostics(findings)
  const inFigures = reported.filter(({ severity }) => severity === 'error').length
  return {
    diagnostics: [...diagnostics, ...reported],
    counts: { figures, texts, inFigures, inWords: reported.length - inFigures },
  }
}

const isAnother = ({ title }: Document, texts: number, alike: number): Diagnostic =>
  errorOf(
    'file-is-of-this-publication',
    `文件不像是“${title}”：${texts} 处文字和表格行，只有 ${alike} 处一致`,
    '是不是别的单位或年份的文件？用 --unit 和 --year 指明',
  )
