import type { Facts } from '../../derive/facts.ts'
import type { Inputs } from '../../model/inputs.ts'
import type { Published } from '../../model/published.ts'
import { absolute, agree, asPrinted, compare, type Money, type MoneyUnit, minus } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { showAmount } from '../show-amount.ts'
import type { Claim } from './claim.ts'
import { claimsOfBlocks, lastYearPublished } from './claims-of-blocks.ts'
import { claimsOfFolder } from './claims-of-folder.ts'

/**
 * What was published stays as it was published (预算法第十四条: budgets are made public once approved), so every figure of
 * last year that the data hold, in a `prior` block or in last year's folder, must be the one in `published.json`.
 */
export const priorYearMatchesLastPublication: FactsRule = {
  slug: 'prior-year-matches-last-publication',
  subject: 'facts',
  severity: 'error',
  title: '上年数就是上年公开的数',
  source: '预算法第十四条；上年的 published.json',
  about:
    '上年公开的数存在 data/<单位>/<上年>/published.json 时，budget.yaml 的 prior、earlier 和上年文件夹里的数都与它比较，印出来不同的就报。',
  judge: find,
}

function find({ inputs }: Facts): readonly Finding[] {
  const { lastPublished, prior } = inputs
  if (lastPublished === null) return []
  return [
    ...(prior === null ? [] : editedSince(prior, lastPublished)),
    ...claimsOfBlocks(inputs, lastYearPublished(lastPublished))
      .filter(differs)
      .map((claim) =>
        disagreement(claim, lastPublished, '改成已公开的数，或删去这一项：程序自动取已公开的数'),
      ),
  ]
}

/** Figures of a year's folder that are not what was published from it. */
export function editedSince(inputs: Inputs, published: Published): readonly Finding[] {
  const { unitId: unit, year } = inputs
  const folder = claimsOfFolder(inputs, published)
  const parts = folder.parts.filter(differs)
  // An edited part moves every total above it; totals are reported only where no part explains them.
  const edited = parts.length > 0 ? parts : folder.wholes.filter(differs)
  const hint = `已公开的数不再改动：把 data/${unit}/${year} 改回公开数。确实重新公开过，运行 npm run publish:year -- --unit ${unit} --year ${year} --replace`
  return edited.map((claim) => disagreement(claim, published, hint))
}

/** Whether the two print differently. Table 11 reports to one decimal, so there the intervals must miss each other. */
export const differs = ({ entered, published, unit, isRough }: Claim): boolean =>
  isRough ? !agree(entered, published) : compare(asPrinted(entered, unit), asPrinted(published, unit)) !== 0

function disagreement(claim: Claim, { year }: Published, hint: string): Finding {
  const { label, entered, published, unit, at, publishedAt } = claim
  const difference = absolute(minus(asPrinted(entered, unit), asPrinted(published, unit)))
  const direction = compare(entered, published) > 0 ? '数据偏大' : '数据偏小'
  const show = (amount: Money) => inUnit(amount, unit)
  return {
    message: `${year}年${label}与当年公开的不一致`,
    at,
    stated: { figure: show(entered), from: at ? `${at.file}:${at.line}，现在的数据` : '现在的数据' },
    computed: { figure: show(published), from: `${publishedAt.file}:${publishedAt.line}，已公开` },
    difference: `${show(difference)}（${direction}，单位：${unit}）`,
    hint,
  }
}

const inUnit = (amount: Money, unit: MoneyUnit): string => showAmount(amount, unit)
