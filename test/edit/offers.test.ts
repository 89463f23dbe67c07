/** Keys that last year did not use, as lines to uncomment: their position, and that they are valid. */
import { describe, expect, it } from 'vitest'
import { readUnit } from '../../src/read/read-unit.ts'
import type { Changes } from '../commands/running.ts'
import { edited } from '../compose/composed.ts'
import { projectWorld } from '../project.ts'
import { begun, leftIn } from './filling.ts'

const offer = /^( *)#([a-z_]+:.*)$/gm
const folder = 'data/example-bureau/2024'

const service = await begun('example-service', 2026)
const construction = await begun('example-construction', 2026)

/** The lines of a file from the one that begins with `first`, up to a blank one. */
const from = (text: string | null | undefined, first: string): string => {
  const lines = (text ?? '').split('\n')
  const start = lines.findIndex((line) => line.startsWith(first))
  const end = lines.findIndex((line, index) => index > start && line === '')
  return lines.slice(start, end === -1 ? -1 : end).join('\n')
}

describe('a unit that had none of it', () => {
  const budget = service['data/example-service/2026/budget.yaml']
  const statement = service['data/example-service/2026/statement.yaml']
  const sheet = service['data/example-service/2026/projects/01-service-hall.yaml']

  it.each([
    ['carry-over', budget, '# 上年结转', '#carried_over: { general_public: 待填 }'],
    [
      'the three public expenses and what stands behind them',
      budget,
      '# 表7',
      `#three_public: { overseas: 待填, reception: 待填, vehicle_purchase: 待填, vehicle_running: 待填 }
#three_public_details: { overseas_groups: 待填, overseas_people: 待填, vehicles_bought: 待填, vehicles_kept: 待填 }  # 出国（境）团组数、出国（境）人次、购置公务用车辆数、公务用车保有量`,
    ],
    [
      'a reason for whatever may move, under the one that is owed',
      statement,
      '# 比2025年增减的原因',
      `reasons:
  total: 待填  # 2025年没有写
  #general_public: 待填  # 一般公共预算，不写则与收支总预算相同
  #government_fund: 待填  # 政府性基金预算
  #state_capital: 待填  # 国有资本经营预算
  #three_public: 待填  # “三公”经费
  #overseas: 待填  # 因公出国（境）费
  #reception: 待填  # 公务接待费
  #vehicle_purchase: 待填  # 公务用车购置费
  #vehicle_running: 待填  # 公务用车运行费`,
    ],
    [
      'procurement',
      statement,
      '# 政府采购预算',
      '#procurement: { goods: 待填, services: 待填, works: 待填 }',
    ],
    ['services', statement, '# 政府购买服务', '#purchased_services: { amount: 待填, content: 待填 }'],
    ['non-tax revenue', statement, '# 非税收入', '#non_tax: { amount: 待填, prior: 0, reason: 待填 }'],
  ])('is offered %s', (_, text, section, lines) => {
    expect(from(text, section).split('\n').slice(1).join('\n')).toBe(lines)
  })

  it('is offered last year’s appraisal, carry-over and procurement of a project, where they stand', () => {
    expect(sheet).toContain(`name: 政务服务大厅运行管理
#evaluation: 待填  # 上年度绩效评价，优秀、良好、中、差之一
category: 其他运转类
`)
    expect(sheet).toContain(`
#carried_over: { general_public: 待填 }  # 测算数中使用上年度财政拨款结转的部分
tasks:
`)
    expect(sheet).toContain(`
#procurement: [{ name: 待填, quantity: 待填, amount: 待填 }]  # 项目采购
past:
`)
  })

  it('is told at the head of the file what such lines are', () => {
    expect(budget).toContain(
      '# “#”紧接着键名的行（如 #carried_over:）备用：本年有这一项才去掉“#”再填，没有不用管。\n',
    )
    expect(service['data/example-service/2026/performance.yaml']).not.toContain('备用')
  })

  it('has nothing of it to fill', () => {
    expect(leftIn('example-service', 2026, service)).toHaveLength(45)
  })
})

describe('a unit that had some of it', () => {
  it('is offered the rest, between what is there', () => {
    expect(from(construction['data/example-construction/2026/budget.yaml'], 'three_public_details')).toBe(
      `three_public_details:
  overseas_groups: 待填  # 2025年：1
  overseas_people: 待填  # 2025年：2
  #vehicles_bought: 待填  # 购置公务用车辆数
  vehicles_kept: 待填  # 2025年：6`,
    )
  })

  it('is asked for reasons of what stood at something, and offered the others with last year’s words', () => {
    expect(from(construction['data/example-construction/2026/statement.yaml'], 'reasons:')).toBe(`reasons:
  total: 待填  # 2025年：auto
  general_public: 待填  # 2025年：auto
  government_fund: 待填  # 2025年：示例大道一期工程建成，本年只安排二期工程
  #state_capital: 待填  # 国有资本经营预算；2025年：“三供一业”移交补助到期，相关项目已经完成
  three_public: 待填  # 2025年：本年不购置公务用车
  overseas: 待填  # 2025年：参加境外绿色建筑技术交流
  #reception: 待填  # 公务接待费
  #vehicle_purchase: 待填  # 公务用车购置费；2025年：上年更新车辆1辆，本年无购置计划
  vehicle_running: 待填  # 2025年：车辆更新后燃料费、维修费减少
  agency_operating: 待填  # 2025年：落实过紧日子要求，压减办公费、差旅费等日常开支`)
  })

  it('is offered the funds that the project has', async () => {
    const made = await begun('example-bureau')
    const offered = Object.entries(made).flatMap(([path, text]) =>
      (text ?? '')
        .split('\n')
        .flatMap((line) => (line.startsWith('#carried_over: ') ? [`${path.split('/').at(-1)} ${line}`] : [])),
    )
    expect(offered).toEqual([
      '02-training.yaml #carried_over: { general_public: 待填, special_account: 待填 }  # 测算数中使用上年度财政拨款结转的部分',
      '04-retirees.yaml #carried_over: { state_capital: 待填 }  # 测算数中使用上年度财政拨款结转的部分',
    ])
  })
})

/** Units and years in every shape: several members and one, on one line and on many, with and without. */
const shapes: readonly (readonly [string, string, number, Changes])[] = [
  ['several members', 'example-construction', 2026, construction],
  ['a unit with nothing but the least', 'example-service', 2026, service],
  ['the real unit', 'qiaokou-bigdata', 2025, await begun('qiaokou-bigdata')],
  ['a year between', 'qiaokou-bigdata', 2026, await begun('qiaokou-bigdata', 2026)],
  [
    'blocks in braces',
    'example-bureau',
    2025,
    await begun('example-bureau', 2025, {
      ...edited(`${folder}/statement.yaml`, [
        [
          'assets:\n  total: 2345.60\n  vehicles: { general: 2, law_enforcement: 3 }\n  large_equipment: 1\n  new_assets: { amount: 18.00, content: 更新公务用车一辆 }\n',
          'assets: { total: 2345.60 }\n',
        ],
      ]),
      ...edited(`${folder}/budget.yaml`, [
        [
          'three_public: { overseas: 7.00, reception: 3.20, vehicle_purchase: 18.00, vehicle_running: 20.00 }',
          'three_public: { overseas: 7.00, reception: 21.20, vehicle_running: 20.00 }',
        ],
      ]),
    }),
  ],
]

describe.each(shapes)('every line that is offered to %s', (_, unit, year, made) => {
  const taken: Changes = Object.fromEntries(
    Object.entries(made).map(([path, text]) => [
      path,
      path.includes(`/${year}/`) ? (text?.replaceAll(offer, '$1$2') ?? null) : text,
    ]),
  )
  const count = Object.entries(made).reduce(
    (sum, [, text]) => sum + [...(text ?? '').matchAll(offer)].length,
    0,
  )

  it('can be taken as it is, and is then to be filled', () => {
    expect(count).toBeGreaterThanOrEqual(10)
    const wrong = readUnit(projectWorld(taken), { root: process.cwd(), unit, year }).diagnostics.filter(
      ({ slug }) => slug !== 'nothing-left-to-fill',
    )
    expect(wrong).toEqual([])
    expect(leftIn(unit, year, taken).length).toBeGreaterThanOrEqual(leftIn(unit, year, made).length + count)
  })
})
