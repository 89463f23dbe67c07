/** Limits the diagnostics about one file; a damaged file gives hundreds of thousands. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'

/** How many diagnostics about one file are listed. */
export const mostListed = 200

/** The first diagnostics, and one that says that there are more. */
export function capDiagnostics(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const last = found[mostListed]
  if (last === undefined) return found
  const more: Diagnostic = {
    slug: 'errors-listed',
    severity: 'error',
    message: `这个文件的错误太多，只列出前 ${mostListed} 处`,
    ...(last.at !== undefined && { at: { ...last.at, excerpt: '' } }),
    hint: '先看是不是放错了文件、存错了编码；改好以后再检查一遍',
  }
  return [...found.slice(0, mostListed), more]
}
