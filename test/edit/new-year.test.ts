/** A new year's files from last year's: what is carried, what is blank, what becomes last year's. */
import { describe, expect, it } from 'vitest'
import { checkUnit } from '../../src/build.ts'
import { type Money, showMoney } from '../../src/number/money.ts'
import { type Changes, run } from '../commands/running.ts'
import { edited } from '../compose/composed.ts'
import { exampleJob, projectWorld, qiaokouJob, textOfFile } from '../project.ts'
import { begun, filled, leftIn } from './filling.ts'

const example = await begun('example-bureau')
const real = await begun('qiaokou-bigdata')
const textOf = (changes: Changes, file: string) => changes[`data/${file}`] ?? ''
const projectFile = (name: string) => `qiaokou-bigdata/2025/projects/${name}.yaml`

/** Lines of a file that hold `word`. */
const linesOf = (text: string, word: string) => text.split('\n').filter((line) => line.includes(word))

describe('the budget of a new year', () => {
  const budget = textOf(example, 'example-bureau/2025/budget.yaml')
  const realBudget = textOf(real, 'qiaokou-bigdata/2025/budget.yaml')

  it('keeps codes and says what was there last year', () => {
    expect(linesOf(realBudget, '  general_public')).toEqual(['  general_public: 待填  # 2024年：1757.51'])
    expect(linesOf(realBudget, '2010350')).toEqual([
      '  - { item: "2010350", basic: { personnel: 待填, operating: 待填 } }  # 事业运行；2024年：人员经费 233.74，公用经费 22.95',
    ])
    expect(linesOf(realBudget, '30299')).toEqual(['  "30299": 待填  # 其他商品和服务支出；2024年：16.07'])
  })

  it('keeps amounts by member unit on one line', () => {
    expect(linesOf(budget, 'general_public: { "901001": 待填, "901002"')).toEqual([
      '  general_public: { "901001": 待填, "901002": 待填, "901003": 待填 }  # 2024年：901001 800.50，901002 300.25，901003 120.10',
    ])
  })

  it('cuts a line that grows too long', () => {
    expect(budget).toContain(`  - item: "2011350"
    member: "901003"
    fund: unit_funds
    basic: { personnel: 待填 }  # 2024年：人员经费 20.00
    unit_operations: 待填  # 2024年：15.00
`)
  })

  it('leaves out what was there for last year’s rounding and past', () => {
    for (const key of ['stated', 'prior', 'earlier'])
      expect(realBudget).not.toMatch(new RegExp(`^\\s*${key}:`, 'm'))
  })

  it('carries no comment about old figures', () => {
    expect(realBudget).not.toMatch(/录自|分项之和|印256/)
    expect(realBudget).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.\.\/schemas\/budget\.json\n# 武汉市硚口区大数据中心2025年部门预算的数字，金额单位为万元。\n# 由 npm run new:year 从2024年的文件建立。/,
    )
  })
})

describe('the head of a new file', () => {
  const headOf = (file: string) => /^(?:#.*\n)+/.exec(textOf(example, `example-bureau/2025/${file}`))?.[0]

  it('names the members whose codes stand below', () => {
    expect(headOf('budget.yaml')).toBe(`# yaml-language-server: $schema=../../../schemas/budget.json
# 示例市示例区示例局2025年部门预算的数字，金额单位为万元。
# 预算单位：901001 示例市示例区示例局本级、901002 示例市示例区样本中心、901003 示例市示例区范例站。
# 由 npm run new:year 从2024年的文件建立。“待填”处填新数，“#”后面是2024年的，填好可以删去；查漏：npm run todo。
# “#”紧接着键名的行（如 #three_public_details:）备用：本年有这一项才去掉“#”再填，没有不用管。
# 上年数不必填，程序取自2024年的文件。
`)
  })

  it('names the projects that ended, whose goals may still stand below', () => {
    expect(headOf('performance.yaml')).toBe(`# yaml-language-server: $schema=../../../schemas/performance.json
# 示例市示例区示例局2025年整体支出绩效目标（表11）。金额一栏不在这里，由 budget.yaml 和项目表得出。
# 由 npm run new:year 从2024年的文件建立。“待填”处填新数，“#”后面是2024年的，填好可以删去；查漏：npm run todo。
# 没有带到2025年的项目：示例广场项目、示例道路项目；为它们设的目标和指标要删去。
# 目标、指标和指标值沿用2024年，请逐条核对；past 里2024年的值取自当年的指标值。
`)
  })
})

describe('a project sheet of a new year', () => {
  const first = textOf(real, projectFile('01-administration'))

  it('has last year’s budget, and asks what was spent', () => {
    expect(first).toContain(`past:
  "2023": { budget: 125000.00, executed: 114957.20 }
  "2024": { budget: 125000.00, executed: 待填 }  # 2024年的执行数
`)
    expect(first).not.toContain('"2022"')
  })

  it('adds up the tasks, and begins a past where there was none', () => {
    expect(textOf(real, projectFile('05-city-video'))).toContain(
      '\npast:\n  "2024": { budget: 10000000.00, executed: 待填 }  # 2024年的执行数\n',
    )
    expect(textOf(example, 'example-bureau/2025/projects/02-training.yaml')).toContain(
      '  "2024": { budget: 45.00, executed: 待填 }',
    )
  })

  it('keeps lump sums, and asks for what was counted', () => {
    expect(linesOf(first, 'quantity: 1,')).not.toEqual([])
    expect(textOf(example, 'example-bureau/2025/projects/02-training.yaml')).toContain(
      '  - { name: 培训班, unit_price: 待填, quantity: 待填 }  # 2024年：单价 7.50，数量 6\n',
    )
  })

  it('marks texts that name last year’s years or amounts, and no others', () => {
    expect(first).toContain(
      'plan: |\n  待填：以下是2024年的文字，改好后删去这一行\n  本项目将开展以下工作：\n',
    )
    expect(first).toContain('basis: 待填：依据2023年合同')
    expect(first).toContain('overview: |\n  项目与部门职责的相关性')
    // 武政办【2017】36号 and 1028个视频监控设施 stay true.
    expect(textOf(real, projectFile('05-city-video'))).toContain('basis: |\n  1.《市人民政府办公厅')
  })

  it('puts the new year into its title', () => {
    expect(linesOf(textOf(real, projectFile('02-project-review')), 'sheet_title')).toEqual([
      'sheet_title: 2025部门项目支出绩效目标表',
    ])
  })

  it('clears last year’s appraisal', () => {
    expect(linesOf(first, 'evaluation:')).toEqual([
      'evaluation: 待填  # 上年度绩效评价，优秀、良好、中、差之一；2024年填的：优秀',
    ])
  })

  it('goes on with a project of every year beyond the term of its sheet', async () => {
    const prolonged = textOf(
      await begun('example-culture', 2026),
      'example-culture/2026/projects/02-performances.yaml',
    )
    expect(linesOf(prolonged, 'ends:')).toEqual(['ends: 2026'])
    expect(linesOf(prolonged, '终止年')).toEqual(['# 常年性项目，终止年原为2025年，先写2026年，请核对。'])
  })

  it('is not made for a project that has ended', () => {
    expect(Object.keys(example).filter((path) => path.includes('/2025/projects/'))).toEqual([
      'data/example-bureau/2025/projects/02-training.yaml',
      'data/example-bureau/2025/projects/04-retirees.yaml',
    ])
  })
})

describe('indicators of a new year', () => {
  const text = textOf(example, 'example-bureau/2025/performance.yaml')

  it('have last year’s target as last year’s value, and the year before’s', () => {
    expect(linesOf(text, '示例活动场次')).toEqual([
      '      - { class: 产出指标, kind: 数量指标, name: 示例活动场次, target: ≥6场, standard: 计划标准, past: { "2023": ≥5场, "2024": ≥6场 } }',
    ])
  })

  it('have no past where the annual table does not show them', () => {
    const lines = linesOf(textOf(real, 'qiaokou-bigdata/2025/performance.yaml'), 'term: long_term')
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toContain('past')
  })
})

describe('the statement of a new year', () => {
  const text = textOf(example, 'example-bureau/2025/statement.yaml')

  it('clears counts, reasons, procurement and assets', () => {
    expect(text).toContain(
      '    establishment: { institution: 待填, civil_service_managed: 待填 }  # 2024年：事业 20，参公 5\n',
    )
    expect(text).toContain('  three_public: 待填  # 2024年：报废更新公务用车一辆\n')
    expect(text).toContain('procurement: { goods: 待填, services: 待填, works: 待填 }')
    expect(text).toContain('  total: 待填  # 2024年：2345.60\n')
    expect(text).toContain('purchased_services: { amount: 待填, content: 待填 }')
  })

  it('asks for the days of approval and of publication, where last year had them or not', () => {
    expect(linesOf(text, 'approved')).toEqual(['approved: 待填  # 2024年：2024-01-20'])
    expect(linesOf(text, 'published')).toEqual(['published: 待填  # 2024年：2024-02-05'])
    expect(textOf(real, 'qiaokou-bigdata/2025/statement.yaml')).toContain(`
# 财政部门批复的日期；二十日内公开
#approved: 待填  # 如 2025-01-20

# 公开的日期，印在封面
#published: 待填
`)
  })

  it('takes last year’s non-tax revenue over as last year’s', () => {
    expect(linesOf(text, 'non_tax:')[0]).toContain('{ amount: 待填, prior: 10.00, reason: 待填 }')
  })

  it('asks for a reason of what did not move last year', () => {
    expect(text).toContain('  state_capital: 待填  # 2024年没有写\n')
  })
})

describe.each([
  ['example-bureau', example, exampleJob],
  ['qiaokou-bigdata', real, qiaokouJob],
] as const)('%s, filled in', (unit, begun, job) => {
  /**
   * Two projects of the example have ended, so their money does not come in; what it carries over pays for what it
   * carries forward. The real unit's sum is not rounded anew.
   */
  const settled = (files: Changes): Changes =>
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        text
          ?.replace('"901001": 800.50', '"901001": 630.50')
          .replace('business: { "901003": 40.00 }', 'business: { "901003": 35.00 }')
          .replace('government_fund: { "901001": 60.00 }', 'government_fund: { "901001": 0 }')
          .replace('general_public: { "901001": 30.00 }', 'general_public: { "901001": 0 }')
          .replace('personnel: 233.74', 'personnel: 233.73') ?? null,
      ]),
    )
  const done = settled(filled(unit, 2025, begun))

  it('has places to fill before, and none after', () => {
    expect(leftIn(unit, 2025, begun).length).toBeGreaterThan(50)
    expect(leftIn(unit, 2025, done)).toEqual([])
  })

  it('builds without errors', async () => {
    const { code, err } = await run(`build --unit ${unit} --year 2025 --format docx`, done)
    expect(err).not.toContain('错误')
    expect(code).toBe(0)
  }, 30_000)

  it('compares with last year’s figures', () => {
    const before = checkUnit(projectWorld(), job).value
    const { value } = checkUnit(projectWorld(done), { ...job, year: 2025 })
    expect(value && wan(value.comparisons.total.prior)).toBe(before && wan(before.income.whole.total))
    expect(value?.history.map(({ year, basic }) => [year, wan(basic)])).toEqual([
      [2023, wan(before?.history[1]?.basic)],
      [2024, wan(before?.spending.all.total.basic)],
    ])
  })
})

describe('a year between that nobody entered', () => {
  it('is asked for, and the year before it is told', async () => {
    const later = await begun('qiaokou-bigdata', 2026)
    const budget = later['data/qiaokou-bigdata/2026/budget.yaml'] ?? ''
    expect(budget).toContain('  total: 待填  # 2025年的公开数\n')
    expect(budget).toContain('  "2024": { fiscal: 1757.51, other: 0.00, basic: 367.93, project: 1389.58 }\n')
    expect(later['data/qiaokou-bigdata/2026/projects/02-project-review.yaml']).toContain(
      '  "2025": { budget: 待填, executed: 待填 }  # 2025年的预算数；2025年的执行数\n',
    )
    const done = filled('qiaokou-bigdata', 2026, later)
    expect(leftIn('qiaokou-bigdata', 2026, done)).toEqual([])
    const { value } = checkUnit(projectWorld(done), { ...qiaokouJob, year: 2026 })
    expect(wan(value?.comparisons.total.prior)).toBe('1')
    expect(value?.history.map(({ year, project }) => [year, wan(project)])).toEqual([
      [2024, '1389.58'],
      [2025, '1'],
    ])
  })
})

describe('texts with signs of their own', () => {
  it('are still one value', async () => {
    const odd = edited('data/example-bureau/2024/projects/02-training.yaml', [
      ['basis: 示例培训计划。', "basis: '2024年：按“#3”文件 # 执行，“A: B”'"],
    ])
    const made = await begun('example-bureau', 2025, odd)
    const path = 'data/example-bureau/2025/projects/02-training.yaml'
    expect(linesOf(made[path] ?? '', 'basis')).toEqual(["basis: '待填：2024年：按“#3”文件 # 执行，“A: B”'"])
  })
})

describe('a text of two lines in a comment', () => {
  it.each<[string, string, readonly [string, string], string]>([
    [
      'at the head',
      'projects/02-training.yaml',
      ['name: 示例培训项目\n', 'name: |\n  示例\n  培训项目\n'],
      '# 项目“示例 培训项目”2025年的项目表（表12），金额单位为万元。\n',
    ],
    [
      'beside a blank',
      'statement.yaml',
      ['  total: 示例广场项目减少\n', '  total: |\n    示例广场\n    项目减少\n'],
      '  total: 待填  # 2024年：示例广场 项目减少\n',
    ],
    [
      'beside an offer',
      'statement.yaml',
      ['  vehicle_purchase: 报废更新公务用车一辆\n', '  vehicle_purchase: |\n    更新\n    车辆\n'],
      '  #vehicle_purchase: 待填  # 公务用车购置费；2024年：更新 车辆\n',
    ],
  ])('%s stays on one line', async (_, file, edit, expected) => {
    const none = edited('data/example-bureau/2024/budget.yaml', [
      ['vehicle_purchase: 18.00', 'vehicle_purchase: 0'],
    ])
    const odd = edited(`data/example-bureau/2024/${file}`, [edit])
    const made = await begun('example-bureau', 2025, { ...none, ...odd })
    expect(made[`data/example-bureau/2025/${file}`]).toContain(expected)
    expect(leftIn('example-bureau', 2025, made).length).toBeGreaterThan(50)
  })
})

it('the year before is left as it is', () => {
  expect(Object.keys(real).filter((path) => path.includes('/2024/'))).toEqual([])
  expect(textOfFile('data/qiaokou-bigdata/2024/budget.yaml')).not.toContain('待填')
})

const wan = (amount: Money | null | undefined) =>
  amount ? showMoney(amount, { unit: '万元', decimals: 4, separators: false, trim: true }) : null
