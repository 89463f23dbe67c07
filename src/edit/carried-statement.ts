/** Last year's `statement.yaml` → the new year's. */

import type { Facts } from '../derive/facts.ts'
import { keyInWords } from '../model/key-names.ts'
import { asEntered, toFillMark } from '../model/scalar.ts'
import { type ReasonKey, statementSchema } from '../model/statement.ts'
import type { TreePath } from '../model/yaml-tree.ts'
import { isNil, type Money } from '../number/money.ts'
import { blank, type Edit, type NewValue } from '../read/edit-yaml.ts'
import { type Offer, toFillEach } from '../read/key-offers.ts'
import { knownKeysAt } from '../read/schema-walk.ts'
import { fieldsAsked, fieldsBlock, fieldsOffered } from './carried-fields.ts'
import { type CarriedYears, filledBy, type KeyValues, plainEdit } from './carried-file.ts'

/** Comparisons of forms that only some districts have: offered where last year gave a reason. */
const rare: readonly ReasonKey[] = [
  'fiscal',
  'basic',
  'project',
  'vehicles',
  'institution_operating',
  'procurement',
]

/** Comparisons that require a reason; the others may have one. */
const owed: readonly ReasonKey[] = [
  'total',
  'government_fund',
  'state_capital',
  'three_public',
  'agency_operating',
]

/** The edit of `statement.yaml`. */
export function statementEdit(facts: Facts, years: CarriedYears): Edit {
  const { unit, statement } = facts.inputs
  const { from, to } = years
  return {
    ...plainEdit('statement', facts, years),
    setAt: (path): KeyValues => {
      if (path.length === 0) return { reasons: reasonsAsked(facts, years), ...fieldsBegun(facts, years) }
      if (path.length === 1 && path[0] === 'fields') return fieldsAsked(years.fields, facts.inputs.fields)
      if (path[0] !== 'non_tax' || path.length !== 1) return {}
      const last = statement.non_tax && asEntered(statement.non_tax.amount)
      return { prior: from === to - 1 && last !== undefined ? last : blank(`${to - 1}年的预算数`) }
    },
    offersAt: (path) => offers(facts, years, path),
    nameAt: ([top, key, ...below]) =>
      (top === 'fields' && below.length === 0 && years.fields.find((field) => field.key === key)?.label) ||
      null,
    sections: {
      approved: '财政部门批复的日期；二十日内公开',
      published: '公开的日期，印在封面',
      staffing: '人员编制和实有人数',
      reasons: `比${to - 1}年增减的原因，不带句号。没有增减的删去；写 auto 则由程序按数据写出。`,
      procurement: '政府采购预算',
      purchased_services: `政府购买服务预算${orDelete(statement.purchased_services)}`,
      assets: `截至${to - 1}年12月31日的国有资产${statement.assets.new_assets ? '；本年没有新增资产就删去 new_assets' : ''}`,
      non_tax: `非税收入${orDelete(statement.non_tax)}`,
      fields: '本区要求填的其他内容',
    },
    head: (holding) => [
      `${unit.name}${to}年部门预算情况说明中各表没有的内容，金额单位为${statement.amounts_in}。`,
      ...filledBy(years, holding),
    ],
  }
}

/** Required keys where last year's file has no `fields`. */
function fieldsBegun({ inputs }: Facts, { fields }: CarriedYears): KeyValues {
  const asked = fieldsAsked(fields, {})
  const isBegun = fields.some(({ key }) => inputs.fields[key] !== undefined)
  return isBegun || Object.keys(asked).length === 0 ? {} : { fields: asked }
}

/** Remark for what last year had: it may be gone. What last year did not have is offered as a comment. */
const orDelete = (held: object | undefined): string => (held === undefined ? '' : '，没有就删去')

/** Last year's amount that a reason is about, in 元; null if the publication does not mention it. */
function amountOf(key: ReasonKey, facts: Facts): Money | null {
  const { inputs, comparisons } = facts
  // An institution has none, unless its district prints it all the same.
  const isOfNobody = inputs.unit.kind === '事业单位' && inputs.statement.reasons?.[key] === undefined
  return key === 'agency_operating' && isOfNobody ? null : comparisons[key].current
}

/** Maps of reasons by code or name have their own keys. */
const reasonKeys = knownKeysAt(statementSchema, ['reasons']).filter(
  (key) => key !== 'items' && key !== 'economic' && key !== 'figures',
) as readonly ReasonKey[]

/** Asks for a reason where last year's amount is not nil, and a reason is required or was given. */
function reasonsAsked(facts: Facts, { from }: CarriedYears): NewValue {
  const given = facts.inputs.statement.reasons ?? {}
  const asked = reasonKeys.filter((key) => {
    const amount = amountOf(key, facts)
    return (
      key === 'total' ||
      (amount !== null && !isNil(amount) && (owed.includes(key) || given[key] !== undefined))
    )
  })
  return Object.fromEntries(
    asked.map((key): [string, NewValue] => {
      const last = given[key]
      return [
        key,
        last === undefined ? blank(`${from}年没有写`) : blank('', [{ label: `${from}年`, value: last }]),
      ]
    }),
  )
}

function reasonsOffered(facts: Facts, { from }: CarriedYears): readonly Offer[] {
  return reasonKeys
    .filter((key) => amountOf(key, facts) !== null)
    .filter((key) => !rare.includes(key) || facts.inputs.statement.reasons?.[key] !== undefined)
    .map((key) => {
      const last = facts.inputs.statement.reasons?.[key]
      const name = keyInWords(['reasons', key])
      const remark = key === 'general_public' ? `${name}，不写则与收支总预算相同` : name
      return { key, value: toFillMark, remark: last === undefined ? remark : `${remark}；${from}年：${last}` }
    })
}

function offers(facts: Facts, years: CarriedYears, path: TreePath): readonly Offer[] {
  const [top] = path
  if (path.length === 0) {
    // Only for the year that is carried over is last year's amount known to be nil.
    const prior = years.from === years.to - 1 ? '0' : toFillMark
    return [
      { key: 'approved', value: toFillMark, remark: `如 ${years.to}-01-20` },
      { key: 'published', value: toFillMark, remark: '' },
      { key: 'procurement', value: toFillEach(['goods', 'services', 'works']), remark: '' },
      { key: 'purchased_services', value: toFillEach(['amount', 'content']), remark: '' },
      {
        key: 'non_tax',
        value: `{ amount: ${toFillMark}, prior: ${prior}, reason: ${toFillMark} }`,
        remark: '',
      },
      ...fieldsBlock(years.fields),
    ]
  }
  if (top === 'reasons') return reasonsOffered(facts, years)
  if (top === 'fields' && path.length === 1) return fieldsOffered(years.fields)
  if (top === 'staffing' && path.length === 2) {
    return [{ key: 'retired', value: toFillEach(['veterans', 'retired']), remark: '离休、退休' }]
  }
  if (top !== 'assets' || path.length !== 1) return []
  return [
    { key: 'vehicles', value: toFillEach(['general']), remark: '公务用车，辆' },
    { key: 'offices', value: toFillMark, remark: '办公用房' },
    { key: 'large_equipment', value: toFillMark, remark: '单位价值50万元以上的设备，台（套）' },
    { key: 'new_assets', value: toFillEach(['amount', 'content']), remark: '本年新增资产' },
  ]
}
