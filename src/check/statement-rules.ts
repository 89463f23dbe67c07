/** Rules about what part one and part three tell beside the tables: staff, 三公, procurement, assets. */
import type { FactsRule } from './facts-rule.ts'
import { assetsCoverEquipment } from './rules/assets-cover-equipment.ts'
import { civilServiceWithinInstitution } from './rules/civil-service-within-institution.ts'
import { inPostWithinEstablishment } from './rules/in-post-within-establishment.ts'
import { kindMatchesStaff } from './rules/kind-matches-staff.ts'
import { newAssetsCoverPurchases } from './rules/new-assets-cover-purchases.ts'
import { newAssetsNameWhatIsBought } from './rules/new-assets-name-what-is-bought.ts'
import { newAssetsWithinProcurement } from './rules/new-assets-within-procurement.ts'
import { procurementCoversSheets } from './rules/procurement-covers-sheets.ts'
import { retireesMatchSpending } from './rules/retirees-match-spending.ts'
import { staffingCoversMembers } from './rules/staffing-covers-members.ts'
import { threePublicDetailsMatchAmounts } from './rules/three-public-details-match-amounts.ts'
import { vehiclesMatchRunningCost } from './rules/vehicles-match-running-cost.ts'

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
