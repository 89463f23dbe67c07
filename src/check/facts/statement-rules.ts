import type { FactsRule } from '../rule.ts'
import { assetsCoverEquipment } from './assets-cover-equipment.ts'
import { civilServiceWithinInstitution } from './civil-service-within-institution.ts'
import { inPostWithinEstablishment } from './in-post-within-establishment.ts'
import { kindMatchesStaff } from './kind-matches-staff.ts'
import { newAssetsCoverPurchases } from './new-assets-cover-purchases.ts'
import { newAssetsNameWhatIsBought } from './new-assets-name-what-is-bought.ts'
import { newAssetsWithinProcurement } from './new-assets-within-procurement.ts'
import { procurementCoversSheets } from './procurement-covers-sheets.ts'
import { retireesMatchSpending } from './retirees-match-spending.ts'
import { staffingCoversMembers } from './staffing-covers-members.ts'
import { threePublicDetailsMatchAmounts } from './three-public-details-match-amounts.ts'
import { vehiclesMatchRunningCost } from './vehicles-match-running-cost.ts'

/** Rules about statement.yaml: staff, 三公, procurement, assets. */
export const statementRules: readonly FactsRule[] = [
  staffingCoversMembers,
  civilServiceWithinInstitution,
  inPostWithinEstablishment,
  kindMatchesStaff,
  retireesMatchSpending,
  threePublicDetailsMatchAmounts,
  vehiclesMatchRunningCost,
  procurementCoversSheets,
  newAssetsWithinProcurement,
  newAssetsCoverPurchases,
  newAssetsNameWhatIsBought,
  assetsCoverEquipment,
]
