/** What moved a figure: the parts that explain most of it, the largest first, and the rest. */

import { describe, expect, it } from 'vitest'
import { publishedOf } from '../../src/build.ts'
import { explanationOf } from '../../src/derive/change-parts.ts'
import type { Comparison, PartOfChange } from '../../src/derive/comparison.ts'
import { asPrinted, minus, money, nil } from '../../src/number/money.ts'
import { type Changes, edited } from '../compose/composed.ts'
import { exampleJob, qiaokouJob, textOfFile } from '../project.ts'
import { budget, factsOf, wan } from './facts-of.ts'

const signed = (digits: string) =>
  digits.startsWith('-') ? minus(nil, money(digits.slice(1), '万元')) : money(digits, '万元')
const part = (project: string, amount: string): PartOfChange => ({
  of: { project },
  kind: 'changed',
  amount: signed(amount),
})
const told = (explanation: Comparison['explanation']) =>
  explanation && [
    ...explanation.parts.map(
      ({ of, kind, amount }) => `${'project' in of ? of.project : of.part} ${kind} ${wan(amount)}`,
    ),
    `rest ${wan(explanation.rest)}`,
  ]

describe('an explanation', () => {
  it.each<[string, string, PartOfChange[], string[] | null]>([
    [
      'takes what moves a tenth of the whole or more',
      '100',
      [part('甲', '9'), part('乙', '-10'), part('丙', '80')],
      ['丙 changed 80', '乙 changed -10', 'rest 30'],
    ],
    [
      'takes four at most',
      '100',
      ['50', '40', '30', '20', '15'].map((own) => part(own, own)),
      ['50 changed 50', '40 changed 40', '30 changed 30', '20 changed 20', 'rest -40'],
    ],
    [
      'takes the largest where none is large',
      '100',
      [part('甲', '9'), part('乙', '8')],
      ['甲 changed 9', 'rest 91'],
    ],
    ['may leave no rest', '-12.5', [part('甲', '-12.5')], ['甲 changed -12.5', 'rest 0']],
    ['counts figures as printed', '1', [part('甲', '1.004')], ['甲 changed 1', 'rest 0']],
    ['is none where nothing finer is known', '100', [], null],
    ['is none where no part moved', '100', [part('甲', '0'), part('乙', '0.001')], null],
  ])('%s', (_, difference, parts, expected) => {
    expect(told(explanationOf(signed(difference), parts, (amount) => asPrinted(amount, '万元')))).toEqual(
      expected,
    )
  })
})

it('of the real unit is its new project', () => {
  const { comparisons } = factsOf({}, qiaokouJob)
  const expected = ['城市视频经费 new 1000', 'rest -61.96']
  expect(told(comparisons.total.explanation)).toEqual(expected)
  expect(told(comparisons.general_public.explanation)).toEqual(expected)
  expect(comparisons.total.isExplained).toBe(false)
})

describe('last year’s parts', () => {
  const unit = 'example-construction'
  const job = { root: process.cwd(), unit, year: 2025 }
  const before = `data/${unit}/2024`
  const published = {
    [`${before}/published.json`]: publishedOf(factsOf({}, { ...job, year: 2024 }), '2024年部门预算'),
  }
  const road = edited(`${before}/projects/04-road.yaml`, [
    ['unit_price: 9000000.00', 'unit_price: 9999999.00'],
  ])
  const gone: Changes = Object.fromEntries(
    ['budget.yaml', 'performance.yaml', 'statement.yaml', 'projects'].map((name) => [
      `${before}/${name}`,
      null,
    ]),
  )
  const expected = [
    '示例大道市政道路建设 changed -500',
    '老旧小区改造 changed -330',
    '国有企业“三供一业”移交补助 gone -260',
    'carry_forward changed -201',
    'rest 152.02',
  ]

  it.each<[string, Changes, readonly string[]]>([
    ['are those of last year’s folder', {}, expected],
    ['are those that were published', published, expected],
    ['are those that were published, whatever became of the folder', { ...published, ...road }, expected],
    ['are known from the publication alone', { ...published, ...gone }, expected],
  ])('%s', (_, changes, parts) => {
    const { comparisons } = factsOf(changes, job)
    expect(told(comparisons.total.explanation)).toEqual(parts)
  })

  it('move with the folder where nothing was published', () => {
    expect(told(factsOf(road, job).comparisons.total.explanation)).not.toEqual(expected)
  })
})

describe('parts that are no projects', () => {
  type Edits = readonly (readonly [string, string])[]
  const names = ['01-square', '02-training', '03-road', '04-retirees'].map((name) => `projects/${name}.yaml`)
  const folder = (year: number) => `data/example-bureau/${year}`
  const lastYear = (edits: Edits): Changes => ({
    ...Object.fromEntries(
      ['statement.yaml', 'performance.yaml', ...names].map((name) => [
        `${folder(2023)}/${name}`,
        textOfFile(`${folder(2024)}/${name}`),
      ]),
    ),
    [`${folder(2023)}/budget.yaml`]: Object.values(budget(...edits))[0] ?? null,
  })
  const business = (amount: string) =>
    ['business: { "901003": 40.00 }', `business: { "901003": ${amount} }`] as const

  it.each<[string, Edits, readonly string[]]>([
    [
      '事业单位经营支出',
      [['unit_operations: 15.00', 'unit_operations: 45.00'], business('70.00')],
      ['unit_operations changed -30', 'rest 0'],
    ],
    [
      '年终结转结余',
      [['unit_funds: { "901003": 5.00 }', 'unit_funds: { "901003": 25.00 }'], business('60.00')],
      ['carry_forward changed -20', 'rest 0'],
    ],
    [
      '基本支出',
      [
        ['unit_funds,\n      basic: { personnel: 20.00 }', 'unit_funds,\n      basic: { personnel: 12.00 }'],
        business('32.00'),
      ],
      ['basic changed 8', 'rest 0'],
    ],
  ])('%s', (_, edits, expected) => {
    const { comparisons } = factsOf(lastYear(edits), exampleJob)
    expect(told(comparisons.total.explanation)).toEqual(expected)
  })
})
