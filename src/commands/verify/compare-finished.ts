/** A finished file, edited or exported by whoever, against the document that the data make. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Document } from '../../document/tree.ts'
import { compareDocument } from './compare-document.ts'
import { tellFindings } from './finding-diagnostics.ts'
import { readFinished } from './read-finished.ts'

export type Verified = {
  readonly diagnostics: readonly Diagnostic[]
  /** Null where the file could not be read, or is of another publication. */
  readonly counts: Counts | null
}

export type Counts = {
  /** Figures and texts of the data, all of which were looked for. */
  readonly figures: number
  readonly texts: number
  /** How many differences were told. */
  readonly inFigures: number
  readonly inWords: number
}

/** All differences between the file and the document; never throws for a bad file. */
export async function verify(document: Document, bytes: Uint8Array): Promise<Verified> {
  const { value: reading, diagnostics } = await readFinished(bytes)
  if (reading === null) return { diagnostics, counts: null }
  const { findings, figures, texts, alike, isIts } = compareDocument(document, reading)
  if (!isIts) return { diagnostics: [...diagnostics, isAnother(document, texts, alike)], counts: null }
  const told = tellFindings(findings)
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
