/** Compares a finished file, edited or exported by any program, with the document of the data. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Document } from '../../document/tree.ts'
import { compareDocument } from './compare-document.ts'
import { diagnosticsOf } from './finding-diagnostics.ts'
import { readFinished } from './read-finished.ts'

/** The result of a comparison. */
export type Verified = {
  readonly diagnostics: readonly Diagnostic[]
  /** Null if the file cannot be read or belongs to another publication. */
  readonly counts: ComparedCounts | null
}

/** How much was compared. */
export type ComparedCounts = {
  /** Figures and texts of the data. */
  readonly figures: number
  readonly texts: number
  /** Differences reported. */
  readonly inFigures: number
  readonly inWords: number
}

/** All differences between the file and the document. Never throws for a bad file. */
export async function compareFinished(document: Document, bytes: Uint8Array): Promise<Verified> {
  const { value: reading, diagnostics } = await readFinished(bytes)
  if (reading === null) return { diagnostics, counts: null }
  const { findings, figures, texts, alike, isIts } = compareDocument(document, reading)
  if (!isIts) return { diagnostics: [...diagnostics, isAnother(document, texts, alike)], counts: null }
  const told = diagnosticsOf(findings)
  const inFigures = told.filter(({ severity }) => severity === 'error').length
  return {
    diagnostics: [...diagnostics, ...told],
    counts: { figures, texts, inFigures, inWords: told.length - inFigures },
  }
}

const isAnother = ({ title }: Document, texts: number, alike: number): Diagnostic => ({
  slug: 'file-is-of-this-publication',
  severity: 'error',
  message: `文件不像是“${title}”：${texts} 处文字和表格行，只有 ${alike} 处一致`,
  hint: '是不是别的单位或年份的文件？用 --unit 和 --year 指明',
})
