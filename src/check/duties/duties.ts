import type { PrintedRule } from '../rule.ts'
import { agencyOperatingIsTold } from './agency-operating-is-told.ts'
import { assetsAreTold } from './assets-are-told.ts'
import { balanceChangeIsExplained } from './balance-change-is-explained.ts'
import { balanceTablesAreThere } from './balance-tables-are-there.ts'
import { basicAndProjectAreShown } from './basic-and-project-are-shown.ts'
import { contactIsGiven } from './contact-is-given.ts'
import { coverIsComplete } from './cover-is-complete.ts'
import { economicGroupsAreShown } from './economic-groups-are-shown.ts'
import { emptyTablesHaveNotes } from './empty-tables-have-notes.ts'
import { fiscalTablesAreThere } from './fiscal-tables-are-there.ts'
import { functionalItemsAreShown } from './functional-items-are-shown.ts'
import { functionsAreTold } from './functions-are-told.ts'
import { membersAreSummed } from './members-are-summed.ts'
import { nonTaxRevenueIsTold } from './non-tax-revenue-is-told.ts'
import { nothingIsLeftToAttachments } from './nothing-is-left-to-attachments.ts'
import { nothingIsMarkedSecret } from './nothing-is-marked-secret.ts'
import { performanceGoalsAreShown } from './performance-goals-are-shown.ts'
import { procurementIsTold } from './procurement-is-told.ts'
import { publishedWithinTwentyDays } from './published-within-twenty-days.ts'
import { purchasedServicesAreTold } from './purchased-services-are-told.ts'
import { roundingIsNoted } from './rounding-is-noted.ts'
import { staffIsTold } from './staff-is-told.ts'
import { tablesNameTheirUnit } from './tables-name-their-unit.ts'
import { termsAreExplained } from './terms-are-explained.ts'
import { threePublicChangeIsExplained } from './three-public-change-is-explained.ts'
import { threePublicIsSplit } from './three-public-is-split.ts'
import { unitsAreListed } from './units-are-listed.ts'

/**
 * All duties, in the order of the checklist: those of regulations first, then those that checks look at, then the
 * usual ones.
 */
export const duties: readonly PrintedRule[] = [
  publishedWithinTwentyDays,
  coverIsComplete,
  functionsAreTold,
  unitsAreListed,
  balanceTablesAreThere,
  fiscalTablesAreThere,
  functionalItemsAreShown,
  economicGroupsAreShown,
  basicAndProjectAreShown,
  threePublicIsSplit,
  threePublicChangeIsExplained,
  balanceChangeIsExplained,
  agencyOperatingIsTold,
  procurementIsTold,
  assetsAreTold,
  performanceGoalsAreShown,
  termsAreExplained,
  emptyTablesHaveNotes,
  membersAreSummed,
  nothingIsMarkedSecret,
  tablesNameTheirUnit,
  nothingIsLeftToAttachments,
  roundingIsNoted,
  staffIsTold,
  purchasedServicesAreTold,
  nonTaxRevenueIsTold,
  contactIsGiven,
]
