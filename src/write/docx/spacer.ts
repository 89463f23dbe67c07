/**
 * Empty lines that Word needs beside tables. Two tables with nothing between them become one in Word, and then the
 * heading rows of the second are no longer repeated; and the last section's page needs a paragraph to end on.
 */
import { LineRuleType, Paragraph } from 'docx'
import { twips } from './measures.ts'
import { spacerStyle } from './style-names.ts'

/**
 * An empty line of so many points. `joint` hides it, so that the tables around it touch; `kept-joint` also keeps them
 * on one page.
 */
export function spacer(kind: number | 'joint' | 'kept-joint' | 'page-break'): Paragraph {
  const style = spacerStyle.id
  if (kind === 'page-break') return new Paragraph({ style, pageBreakBefore: true })
  if (kind === 'joint' || kind === 'kept-joint') {
    const spacing = { line: 1, lineRule: LineRuleType.EXACT }
    const kept = kind === 'kept-joint' && { keepNext: true }
    return new Paragraph({ style, spacing, run: { size: 1, vanish: true }, ...kept })
  }
  return new Paragraph({ style, spacing: { line: twips(Math.max(1, kind)), lineRule: LineRuleType.EXACT } })
}
