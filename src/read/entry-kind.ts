/** What a scalar is to be, for those who write the cell in which people enter it. */
import type { LeafRule } from '../model/scalar.ts'

/** `amount`: of money, with a unit. `code`: a code, a year and whatever else is no text and no number. */
export type EntryKind = 'amount' | 'number' | 'day' | 'words' | 'text' | 'code'

/** The kind, told by what the rule accepts. */
export function entryKind({ accept, words, digits }: LeafRule): EntryKind {
  if (words.length > 0) return 'words'
  if (digits !== undefined) return accept('1元') ? 'amount' : 'number'
  if (accept('文字')) return 'text'
  return accept('2024-01-20') ? 'day' : 'code'
}
