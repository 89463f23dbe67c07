/** A figure of last year that the data hold, beside the one that was published. */
import type { Place } from '../../diagnostic/diagnostic.ts'
import { threePublicItems } from '../../model/budget.ts'
import type { IncomeSource } from '../../model/fund.ts'
import { keyInWords } from '../../model/key-names.ts'
import type { Money, MoneyUnit } from '../../number/money.ts'

/** A figure of last year in the data, and the published figure it must equal as printed. */
export type Claim = {
  readonly label: string
  readonly entered: Money
  readonly published: Money
  /** The unit that both were printed in. */
  readonly unit: MoneyUnit
  readonly at: Place | undefined
  readonly publishedAt: Place
  /** Reported more coarsely than it was published. */
  readonly isRough: boolean
}

/** The keys of 三公经费 that a claim may be about: the items and the total. */
export const threePublicKeys = [...threePublicItems, 'total'] as const

/** 事业收入, 一般公共预算收入. */
export const nameOfSource = (source: IncomeSource): string => {
  const name = keyInWords(['income', source])
  return name.endsWith('收入') ? name : `${name}收入`
}

/** `“三公”经费` for the total, else the name of the item. */
export const nameOfThreePublic = (key: (typeof threePublicKeys)[number]): string =>
  key === 'total' ? '“三公”经费' : keyInWords(['three_public', key])
