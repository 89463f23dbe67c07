/** Rules about codes and names: of the classification and of member units. */
import type { FactsRule } from './facts-rule.ts'
import { codeInCatalogue } from './rules/code-in-catalogue.ts'
import { codeNameAsInCatalogue } from './rules/code-name-as-in-catalogue.ts'
import { economicCodeIsFiveDigits } from './rules/economic-code-is-five-digits.ts'
import { itemIsSevenDigits } from './rules/item-is-seven-digits.ts'
import { memberGiven } from './rules/member-given.ts'
import { memberKnown } from './rules/member-known.ts'
import { runningItemsAreBasic } from './rules/running-items-are-basic.ts'
import { statedTotalHasParts } from './rules/stated-total-has-parts.ts'

export const codeRules: readonly FactsRule[] = [
  itemIsSevenDigits,
  economicCodeIsFiveDigits,
  codeInCatalogue,
  codeNameAsInCatalogue,
  runningItemsAreBasic,
  memberGiven,
  memberKnown,
  statedTotalHasParts,
]
