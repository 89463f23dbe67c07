/** Diagnostics in the short form that tests compare: `file:line:column+length slug message｜hint`, folder names left out. */
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'

export const told = ({ at, slug, message, hint }: Diagnostic): string => {
  const where = at ? `${at.file.replace(/^.*\//, '')}:${at.line}:${at.column}+${at.length} ` : ''
  return `${where}${slug} ${message}｜${hint ?? ''}`
}
