import type { FactsRule } from '../rule.ts'
import { indicatorClassesAgree } from './indicator-classes-agree.ts'
import { indicatorNameMatchesTarget } from './indicator-name-matches-target.ts'
import { indicatorStandardsAgree } from './indicator-standards-agree.ts'
import { indicatorTargetsAgree } from './indicator-targets-agree.ts'
import { percentWithinHundred } from './percent-within-hundred.ts'
import { scoresMakeTheWhole } from './scores-make-the-whole.ts'

/** Rules about the indicators of tables 11 and 12. */
export const indicatorRules: readonly FactsRule[] = [
  indicatorNameMatchesTarget,
  indicatorTargetsAgree,
  indicatorClassesAgree,
  indicatorStandardsAgree,
  percentWithinHundred,
  scoresMakeTheWhole,
]
