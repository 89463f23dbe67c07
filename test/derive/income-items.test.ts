/** Income by functional item, money that no fund is named for, 使用非财政拨款结余, and named parts of income lines. */
import { describe, expect, it } from 'vitest'
import { checkUnit, composeUnit, documentOfUnit } from '../../src/build.ts'
import { derive } from '../../src/derive/derive.ts'
import type { Facts } from '../../src/derive/facts.ts'
import { figuresOf } from '../../src/derive/figures-of.ts'
import { type Changes, edited } from '../compose/composed.ts'
import { told } from '../compose/told.ts'
import { documentText } from '../document-text.ts'
import { projectWorld } from '../project.ts'
import { amounts, wan } from './facts-of.ts'

const job = { root: process.cwd(), unit: 'swu', year: 2023 }
const budget = (...edits: readonly (readonly [string, string])[]): Changes =>
  edited('data/swu/2023/budget.yaml', edits)
const check = (changes: Changes = {}) => checkUnit(projectWorld(changes), job)
const errorsOf = (changes: Changes) =>
  check(changes)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(told)
function factsOf(changes: Changes = {}): Facts {
  const { value } = check(changes)
  if (value === null) throw new Error(check(changes).diagnostics.map(told).join('\n'))
  return value
}
const itemOf = ({ income }: Facts, code: string) => {
  const row = income.items.find((each) => each.code === code)
  if (row === undefined) throw new Error(`no income for ${code}`)
  const { sources, surplus, carriedTotal, total, parts } = row.amounts
  return {
    ...amounts(sources),
    surplus: wan(surplus),
    carried: wan(carriedTotal),
    total: wan(total),
    parts: parts.map(({ name, amount }) => `${name} ${wan(amount)}`),
  }
}

describe('income by item', () => {
  it('takes a source that no line names from spending, and the others from the lines', () => {
    expect(itemOf(factsOf(), '2050204')).toEqual({
      general_public: '16600.08',
      business: '1130',
      other: '8166.62',
      surplus: '0',
      carried: '1213.02',
      total: '27109.72',
      parts: ['教育收费 950'],
    })
    expect(itemOf(factsOf(), '2296004')).toMatchObject({ government_fund: '109.5', total: '109.5' })
  })

  it('adds up to 款 and 类, and to the whole', () => {
    const facts = factsOf()
    expect(itemOf(facts, '205')).toMatchObject({
      surplus: '52800',
      carried: '92178.7',
      total: '522815.05',
      parts: ['教育收费 74162.23'],
    })
    expect(wan(facts.income.whole.thisYear)).toBe('403484.64')
    expect(wan(facts.income.whole.surplus)).toBe('59972.79')
    expect(wan(facts.income.whole.total)).toBe('557259.13')
  })

  it('is compared with what the blocks of the file give', () => {
    const given = budget(['government_fund: 109.50', 'government_fund: 109.50\n  other: 50266.53'])
    expect(errorsOf(given)[0]).toContain('其他收入与分项之和不符')
    expect(
      errorsOf(budget(['government_fund: 109.50', 'government_fund: 109.50\n  other: 50265.53'])),
    ).toEqual([])
  })
})

describe('spending of all funds together', () => {
  it('is the whole of its item; the lines of funds are parts of it', () => {
    const { spending } = factsOf()
    const row = (table: Facts['spending']['all'], code: string) =>
      wan(table.rows.find((each) => each.code === code)?.amounts.total ?? null)
    expect(row(spending.all, '2050205')).toBe('396393.59')
    expect(row(spending.fiscal, '2050205')).toBe('181866.03')
    expect(row(spending.byFund.unit_funds, '2050205')).toBe('—')
    expect(wan(spending.all.total.total)).toBe('468779.07')
  })

  it('leaves what no fund is named for as undivided, for the next year to compare with', () => {
    const { inputs } = factsOf()
    const { items } = figuresOf(derive(inputs))
    const ofItem = items.filter(({ code }) => code === '2050205')
    expect(ofItem.map(({ fund, amounts: own }) => [fund, wan(own.total)])).toEqual([
      ['general_public', '181866.03'],
      ['undivided', '214527.56'],
    ])
    expect(items.filter(({ code }) => code === '2060201').map(({ fund }) => fund)).toEqual(['general_public'])
  })
})

describe('the balance with carry-over', () => {
  it('is of 财政拨款 fund by fund, and of everything together', () => {
    expect(errorsOf({})).toEqual([])
    expect(errorsOf(budget(['{ all: 88480.06 }', '{ all: 88481.06 }']))).toEqual([
      expect.stringContaining('收入总计与支出总计不相等'),
    ])
    expect(
      errorsOf(budget(['basic: 152573.56, project: 29292.47', 'basic: 152573.56, project: 29292.57'])),
    ).toEqual([expect.stringContaining('一般公共预算收支不平衡')])
  })

  it('is of each fund where everything is divided: 使用非财政拨款结余 is 单位资金', () => {
    const { income } = factsOf(budget(['{ all: 88480.06 }', '{ other: 8000, business: 80480.06 }']))
    expect(amounts(income.forward)).toEqual({ unit_funds: '88480.06' })
    expect(amounts(income.forwardSources)).toEqual({ business: '80480.06', other: '8000' })
    expect(wan(income.forwardTotal)).toBe('88480.06')
  })
})

describe('other editions', () => {
  const toldIn = (changes: Changes, unit: typeof job) =>
    documentOfUnit(projectWorld(changes), unit).diagnostics.filter(({ severity }) => severity === 'error')

  it('that print single funds ask for what is not divided', () => {
    const inBase = edited('data/swu/unit.yaml', [['template: central', 'template: base']])
    expect(toldIn(inBase, job).map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^有的支出、结转没有分资金（写了 all）：.+要分资金印（templates\/base\//),
    )
  })

  const bureau = { root: process.cwd(), unit: 'example-bureau', year: 2024 }
  const surplus = edited('data/example-bureau/2024/budget.yaml', [
    ['business: { "901003": 40.00 }', 'business: { "901003": 30.00 }'],
    ['\ncarried_over:', '\nnon_fiscal_surplus: { "901003": 10.00 }\ncarried_over:'],
  ])

  it('print 使用非财政拨款结余 where a unit has it: tables 1 and 2 of the base', () => {
    const { value, diagnostics } = composeUnit(projectWorld(surplus), bureau)
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(told)).toEqual([])
    const text = value === null ? '' : documentText(value.document)
    expect(text.match(/使用非财政拨款结余/g)?.length).toBeGreaterThanOrEqual(3)
    expect(text).toMatch(/使用非财政拨款结余[^\n]*10\.00/)
  })

  it('that have no line for it are wrong for such a unit', () => {
    const silent = {
      ...surplus,
      ...edited('data/example-bureau/unit.yaml', [['kind: 行政单位\n', 'kind: 行政单位\ntemplate: putuo\n']]),
    }
    expect(toldIn(silent, bureau).map(({ message }) => message)).toContainEqual(
      expect.stringContaining('有使用非财政拨款结余，本区的版式没有印它'),
    )
  })
})

it('lines of income may name the member unit', () => {
  const { income } = factsOf(
    budget([
      'item: "2050202", carried_over: 14.33',
      'item: "2050202", member: 西南大学附属小学, carried_over: 14.33',
    ]),
  )
  const [, , school] = income.members
  expect([school?.name, wan(school?.sources.other ?? null), wan(school?.carriedTotal ?? null)]).toEqual([
    '西南大学附属小学',
    '1430.03',
    '14.33',
  ])
})
