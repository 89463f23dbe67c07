/** A table whose head leaves no room for even one line on a page of its own. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Table } from '../../document/tree.ts'

/** Thrown by the layout when a row cannot be set on any page; `layoutPdf` catches it. */
export class DoesNotFit extends Error {
  readonly diagnostic: Diagnostic
  constructor({ id, caption }: Table) {
    super(id)
    this.diagnostic = {
      slug: 'table-fits-page',
      severity: 'error',
      message: `${[caption?.number, caption?.title].filter(Boolean).join(' ') || id}：表头太高，一页放不下`,
      hint: '在表的模板里缩短表头的文字、加宽这一列，或在 style.yaml 里减小字号和行距',
    }
  }
}
