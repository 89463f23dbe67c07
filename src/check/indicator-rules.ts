/** Rules about the indicators of tables 11 and 12. */
import type { FactsRule } from './facts-rule.ts'
import { indicatorClassesAgree } from './rules/indicator-classes-agree.ts'
import { indicatorNameMatchesTarget } from './rules/indicator-name-matches-target.ts'
import { indicatorStandardsAgree } from './rules/indicator-standards-agree.ts'
import { indicatorTargetsAgree } from './rules/indicator-targets-agree.ts'
import { percentWithinHundred } from './rules/percent-within-hundred.ts'

export const indicatorRules: readonly FactsRule[] = [
  indicatorNameMatchesTarget,
  indicatorTargetsAgree,
  indicatorClassesAgree,
  indicatorStandardsAgree,
  percentWithinHundred,
]
