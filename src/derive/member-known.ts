/** Member units are named by their codes; an unknown one would put an amount nowhere. */
import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'

/** What is wrong with a code that `unit.yaml` does not list among its members. */
export function unknownMember(code: string, at: Place, known: readonly string[]): Diagnostic {
  const near = nearest(code, known)
  return {
    slug: 'member-known',
    severity: 'error',
    message: `单位代码“${code}”不在 unit.yaml 的 members 中`,
    at,
    hint: near === null ? `可用的单位代码：${known.join('、')}` : `是不是“${near}”？`,
  }
}
