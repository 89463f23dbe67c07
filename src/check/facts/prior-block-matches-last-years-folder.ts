import { derive } from '../../derive/derive.ts'
import type { Facts } from '../../derive/facts.ts'
import { figuresOf } from '../../derive/figures-of.ts'
import { firstPlace } from '../../model/first-place.ts'
import { absolute, asPrinted, compare, type Money, minus } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { showAmount } from '../show-amount.ts'
import type { Claim } from './claim.ts'
import { claimsOfBlocks } from './claims-of-blocks.ts'
import { linesOf } from './places.ts'
import { differs } from './prior-year-matches-last-publication.ts'

/**
 * Last year's folder goes before the `prior` block, so a block that differs from it would be skipped without a word.
 */
export const priorBlockMatchesLastYearsFolder: FactsRule = {
  slug: 'prior-block-matches-last-years-folder',
  subject: 'facts',
  severity: 'warning',
  title: 'prior 与上年的文件夹一致',
  source: '第三部分；表11',
  about:
    '有上年文件夹的，上年数从文件夹里取，budget.yaml 的 prior 不再使用；两处不同的提醒。存有上年公开数的，由“上年数就是上年公开的数”比较。',
  judge: find,
}

function find({ inputs }: Facts): readonly Finding[] {
  const { prior, lastPublished, budget } = inputs
  const at = firstPlace(prior?.budget)
  if (prior === null || lastPublished !== null || at === undefined) return []
  if (budget.prior === undefined && budget.earlier?.[String(prior.year)] === undefined) return []
  const figures = figuresOf(derive(prior))
  return claimsOfBlocks(inputs, { figures, placeOf: () => at })
    .filter(differs)
    .map((claim) => findingOf(claim, prior.year))
}

function findingOf({ label, entered, published, unit, at, publishedAt }: Claim, year: number): Finding {
  const show = (amount: Money) => showAmount(amount, unit)
  const difference = absolute(minus(asPrinted(entered, unit), asPrinted(published, unit)))
  return {
    message: `${year}年${label}与${year}年文件夹里的不一致，印的是文件夹里的`,
    at,
    stated: { figure: show(entered), from: linesOf([at]) },
    computed: {
      figure: show(published),
      from: `${publishedAt.file.split('/').slice(0, -1).join('/')} 的数据`,
    },
    difference: `${show(difference)}（${compare(entered, published) > 0 ? '填列偏大' : '填列偏小'}，单位：${unit}）`,
    hint: '删去 prior 里的这一项，或改正上年文件夹里的数；公开过的，运行 npm run publish:year 存下公开数',
  }
}
