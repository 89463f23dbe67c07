/** Rules about figures as they are printed. */
import type { PublicationRule } from './publication-rule.ts'
import { assetDateIsLastYearEnd } from './rules/asset-date-is-last-year-end.ts'
import { printedSheetsAddUp } from './rules/printed-sheets-add-up.ts'
import { printedTablesAddUp } from './rules/printed-tables-add-up.ts'
import { printedTablesAgree } from './rules/printed-tables-agree.ts'
import { textSumsAddUp } from './rules/text-sums-add-up.ts'

export const printedRules: readonly PublicationRule[] = [
  printedTablesAddUp,
  printedTablesAgree,
  printedSheetsAddUp,
  textSumsAddUp,
  assetDateIsLastYearEnd,
]
