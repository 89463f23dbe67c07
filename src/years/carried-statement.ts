/** Last year's `statement.yaml` → the new year's. */
import type { Facts } from '../derive/facts.ts'
import { isNil } from '../number/money.ts'
import { filledBy, notThere, plainEdit, type Setting, type Years } from './carried-file.ts'
import { blank, type Edit } from './edit-yaml.ts'

const reasonsOwed = ['government_fund', 'state_capital', 'three_public', 'agency_operating'] as const

/** `statement.yaml`. */
export function statementEdit(facts: Facts, years: Years): Edit {
  const { unit, statement } = facts.inputs
  const { from, to } = years
  return {
    ...plainEdit('statement', facts, years),
    setAt: (path): Setting => {
      if (path[0] === 'reasons' && path.length === 1) return reasonsToAdd(facts, years)
      if (path[0] !== 'non_tax' || path.length !== 1) return {}
      const last = statement.non_tax?.amount.digits
      return { prior: from === to - 1 && last !== undefined ? last : blank(`${to - 1}年的预算数`) }
    },
    before: '',
    sections: {
      approved: '财政部门批复的日期；二十日内公开',
      published: '公开的日期，印在封面',
      staffing: '人员编制和实有人数',
      reasons: `比${to - 1}年增减的原因，不带句号。没有增减的删去；写 auto 则由程序按数据写出。`,
      procurement: '政府采购预算',
      purchased_services: '政府购买服务预算，没有就删去',
      assets: `截至${to - 1}年12月31日的国有资产；本年没有新增资产就删去 new_assets`,
      non_tax: '非税收入，没有就删去',
    },
    head: (isMarked) => [
      `${unit.name}${to}年部门预算情况说明中各表没有的内容，金额单位为${statement.amounts_in}。`,
      ...filledBy(years, isMarked),
      ...notThere('statement', statement, ['other']),
    ],
  }
}

/** A figure that did not move last year may move this year, and then owes a reason. */
function reasonsToAdd({ inputs, spending, threePublic, agencyOperating }: Facts, { from }: Years): Setting {
  const given = inputs.statement.reasons ?? {}
  const amounts = {
    government_fund: spending.byFund.government_fund.total.total,
    state_capital: spending.byFund.state_capital.total.total,
    three_public: threePublic.total,
    agency_operating: inputs.unit.kind === '事业单位' ? null : agencyOperating,
  }
  return Object.fromEntries(
    reasonsOwed
      .filter((key) => given[key] === undefined && amounts[key] !== null && !isNil(amounts[key]))
      .map((key) => [key, blank(`${from}年没有写`)]),
  )
}
