import type { Facts } from '../../derive/facts.ts'
import { type Asked, isAsked } from '../../model/asked.ts'
import { unitSources } from '../../model/fund.ts'
import { keyInWords } from '../../model/key-names.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'

/** A table of spending by income line needs to know which line of 单位资金 pays. */
export const unitFundsNameTheirSource: FactsRule = {
  slug: 'unit-funds-name-their-source',
  subject: 'facts',
  severity: 'error',
  title: '单位资金写明是哪项收入',
  source: '收入总表按科目分来源的',
  about:
    '收入总表按科目列出各项收入来源的，单位有几项单位资金收入时，用单位资金的支出要写明是哪一项：fund: business（事业收入）、operations、superior_grants、affiliate_remittance、other。只有一项的不用写。',
  judge: find,
}

function find({ inputs }: Facts, asked: Asked): readonly Finding[] {
  const { budget, projects } = inputs
  const held = unitSources.filter((source) => budget.income[source] !== undefined)
  if (held.length < 2 || !isAsked(asked, 'spending.rows.by_source')) return []
  const lines = [
    ...budget.spending.map(({ fund, item }) => ({ isOpen: fund === 'unit_funds', at: item.place })),
    ...projects.map(({ fund, sources, name }) => ({
      isOpen: fund === 'unit_funds' || sources?.unit_funds !== undefined,
      at: name.place,
    })),
  ]
  return lines
    .filter(({ isOpen }) => isOpen)
    .map(({ at }) => ({
      message: '用单位资金，没有写明是哪一项收入',
      at,
      hint: `unit_funds 改成其中一项：${held.map((source) => `${source}（${keyInWords(['income', source])}）`).join('、')}`,
      affects: ['表2'],
    }))
}
