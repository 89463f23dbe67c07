import type { FactsRule } from '../rule.ts'
import { codeInCatalogue } from './code-in-catalogue.ts'
import { codeNameAsInCatalogue } from './code-name-as-in-catalogue.ts'
import { economicCodeIsFiveDigits } from './economic-code-is-five-digits.ts'
import { itemIsSevenDigits } from './item-is-seven-digits.ts'
import { memberGiven } from './member-given.ts'
import { memberKnown } from './member-known.ts'
import { runningItemsAreBasic } from './running-items-are-basic.ts'
import { statedTotalHasParts } from './stated-total-has-parts.ts'

/** Rules about codes and names: of the classification and of member units. */
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
