import type { PrintedRule } from '../rule.ts'
import { assetDateIsLastYearEnd } from './asset-date-is-last-year-end.ts'
import { printedSheetsAddUp } from './printed-sheets-add-up.ts'
import { printedTablesAddUp } from './printed-tables-add-up.ts'
import { printedTablesAgree } from './printed-tables-agree.ts'
import { textSumsAddUp } from './text-sums-add-up.ts'

/** Rules about figures as they are printed. */
export const printedRules: readonly PrintedRule[] = [
  printedTablesAddUp,
  printedTablesAgree,
  printedSheetsAddUp,
  textSumsAddUp,
  assetDateIsLastYearEnd,
]
