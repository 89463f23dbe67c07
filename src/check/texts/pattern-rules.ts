import type { Finding } from '../finding.ts'
import { byFile, inOne, type Match, matchesOf } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'
import { faultRows } from './fault-rows.ts'
import { habitRows } from './habit-rows.ts'
import type { PatternRow } from './pattern-row.ts'

/** The rules of all rows. */
export const patternRules: readonly PrintedRule[] = [...faultRows, ...habitRows].map(ruleOf)

function ruleOf({ pattern, message, hint, in: textsOf, fold, ...rule }: PatternRow): PrintedRule {
  const judge = (printed: Printed): readonly Finding[] => {
    const matches = matchesOf(textsOf(printed), pattern)
    switch (fold) {
      case 'none':
        return firstOfEach(matches).flatMap((match) => inOne([match], { message, hint }))
      case 'file':
        return byFile(matches, { message, hint })
      case 'publication':
        return inOne(matches, { message, hint })
      default:
        return fold satisfies never
    }
  }
  return { ...rule, subject: 'printed', judge }
}

const firstOfEach = (matches: readonly Match[]): readonly Match[] =>
  matches.filter(({ line }, index) => matches[index - 1]?.line !== line)
