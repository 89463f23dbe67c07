/** Rules that look for words that no finished publication holds, whoever wrote them. */

import { findAll, tellByFile, tellTogether } from '../publication/finding.ts'
import type { Line } from '../publication/lines.ts'
import type { Publication, PublicationRule } from '../publication/publication-rule.ts'
import type { Rule } from '../rule.ts'

type PatternRule = Omit<Rule<Publication>, 'find'> & {
  readonly pattern: RegExp
  readonly message: string
  readonly hint: string
  /** Which lines it looks at; all if left out. */
  readonly within?: (line: Line) => boolean
  /** What makes one diagnostic of several findings: a matter of habit is one, a slip is mended file by file. */
  readonly fold: 'file' | 'publication'
}

export const patternRule = ({
  pattern,
  message,
  hint,
  within = () => true,
  fold,
  ...rule
}: PatternRule): PublicationRule => ({
  ...rule,
  find: ({ lines }) =>
    (fold === 'file' ? tellByFile : tellTogether)(findAll(lines.filter(within), pattern), {
      slug: rule.slug,
      message,
      hint,
    }),
})

export const isEntered = ({ kind }: Line): boolean => kind === 'entered'

/** A person's name may be spaced (李　明). */
export const isNoName = ({ entered }: Line): boolean =>
  entered !== null && !/(?:responsible|contact\.name)$/.test(entered.path.join('.'))
