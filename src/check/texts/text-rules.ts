/** Contradictions and residue in what the unit entered and the templates say: warnings for a person to look at. */
import type { PrintedRule } from '../rule.ts'
import { amountsHaveTheirUnit } from './amounts-have-their-unit.ts'
import { amountsInTextsMatchTheSheet } from './amounts-in-texts-match-the-sheet.ts'
import { asOfDatesHavePassed } from './as-of-dates-have-passed.ts'
import { bodiesStillExist } from './bodies-still-exist.ts'
import { bracketsArePaired } from './brackets-are-paired.ts'
import { contactsAreMeantToBePublic } from './contacts-are-meant-to-be-public.ts'
import { countsAgree } from './counts-agree.ts'
import { enumerationsGoOn } from './enumerations-go-on.ts'
import { evaluatedProjectsHaveAPast } from './evaluated-projects-have-a-past.ts'
import { firstLevelProjectsAreCounted } from './first-level-projects-are-counted.ts'
import { glossaryTermsAreUsed } from './glossary-terms-are-used.ts'
import { goalsAreNamedAsProjects } from './goals-are-named-as-projects.ts'
import { goalsAreNotRepeated } from './goals-are-not-repeated.ts'
import { indicatorsAreInTheirClass } from './indicators-are-in-their-class.ts'
import { indicatorsAreListedOnce } from './indicators-are-listed-once.ts'
import { labelsArePrintedOnce } from './labels-are-printed-once.ts'
import { listsAreAsLongAsAnnounced } from './lists-are-as-long-as-announced.ts'
import { newProjectsAreCalledNew } from './new-projects-are-called-new.ts'
import { newProjectsHaveNoPastValues } from './new-projects-have-no-past-values.ts'
import { noUsualSlips } from './no-usual-slips.ts'
import { numberingIsEven } from './numbering-is-even.ts'
import { oneOffProjectsAreCalledSo } from './one-off-projects-are-called-so.ts'
import { oneUnitForAmounts } from './one-unit-for-amounts.ts'
import { otherGoodsAndServicesAreFew } from './other-goods-and-services-are-few.ts'
import { pastFiguresInTextsMatch } from './past-figures-in-texts-match.ts'
import { quantitiesMatchTheirBasis } from './quantities-match-their-basis.ts'
import { reasonsAgreeWithChanges } from './reasons-agree-with-changes.ts'
import { subordinatesAreThere } from './subordinates-are-there.ts'
import { targetsMatchPlans } from './targets-match-plans.ts'
import { tasksAreCalledByTheirNames } from './tasks-are-called-by-their-names.ts'
import { yearsAreCurrent } from './years-are-current.ts'

/** In the order of `docs/checks.md`. */
export const textRules: readonly PrintedRule[] = [
  countsAgree,
  targetsMatchPlans,
  quantitiesMatchTheirBasis,
  listsAreAsLongAsAnnounced,
  firstLevelProjectsAreCounted,
  enumerationsGoOn,
  subordinatesAreThere,
  amountsInTextsMatchTheSheet,
  pastFiguresInTextsMatch,
  oneUnitForAmounts,
  amountsHaveTheirUnit,
  yearsAreCurrent,
  asOfDatesHavePassed,
  goalsAreNamedAsProjects,
  tasksAreCalledByTheirNames,
  bodiesStillExist,
  oneOffProjectsAreCalledSo,
  evaluatedProjectsHaveAPast,
  newProjectsHaveNoPastValues,
  reasonsAgreeWithChanges,
  newProjectsAreCalledNew,
  otherGoodsAndServicesAreFew,
  goalsAreNotRepeated,
  indicatorsAreListedOnce,
  indicatorsAreInTheirClass,
  glossaryTermsAreUsed,
  contactsAreMeantToBePublic,
  bracketsArePaired,
  noUsualSlips,
  labelsArePrintedOnce,
  numberingIsEven,
]
