/** What rounding parts in several columns of one row, or in several figures of one table, is told once. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'

export type Told = {
  readonly diagnostic: Diagnostic
  /** Notices with one key are one thing to tell. */
  readonly key: string
  /** What this one compares, beside the others of its key: 基本支出. */
  readonly what: string
}

/** Errors and warnings stay as they are; of notices with one key the first, the others in its hint. */
export function foldNotices(told: readonly Told[]): readonly Diagnostic[] {
  const isNotice = ({ diagnostic }: Told) => diagnostic.severity === 'notice'
  const keys = [...new Set(told.filter(isNotice).map(({ key }) => key))]
  return [
    ...told.filter((one) => !isNotice(one)).map(({ diagnostic }) => diagnostic),
    ...keys.flatMap((key) => {
      const [first, ...others] = told.filter((one) => isNotice(one) && one.key === key)
      if (first === undefined) return []
      const also = others.map(
        ({ what, diagnostic: { stated, computed } }) => `${what} ${stated?.figure} 与 ${computed?.figure}`,
      )
      return also.length === 0
        ? [first.diagnostic]
        : [{ ...first.diagnostic, hint: `同样的还有：${also.join('；')}` }]
    }),
  ]
}
