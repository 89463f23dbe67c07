/** Whole sections in situations that no example is in: one row a situation, every paragraph in full. */
import { describe, expect, it } from 'vitest'
import { type Changes, edited } from '../compose/composed.ts'
import { budget, square, statement, training, unit } from '../derive/facts-of.ts'
import { textOfFile } from '../project.ts'
import { type SectionId, saidOf } from './sections.ts'

const serviceJob = { root: process.cwd(), unit: 'example-service', year: 2025 }
const service = 'data/example-service/2025'
const hall = `${service}/projects/01-service-hall.yaml`

/** Without a `prior` block. */
const withoutPrior = (): Changes => {
  const path = 'data/example-bureau/2024/budget.yaml'
  return { [path]: textOfFile(path).replace(/^prior:[\s\S]*?(?=^earlier:)/m, '') }
}

const inFirstYear = (): Changes => ({
  ...withoutPrior(),
  ...unit(['short_name:', 'established: 2024\nshort_name:']),
})

describe('a unit without projects', () => {
  const said = saidOf(
    {
      ...edited(`${service}/budget.yaml`, [['general_public: 285.60', 'general_public: 238.00']]),
      [hall]: null,
    },
    serviceJob,
  )

  it.each<[SectionId, readonly string[]]>([
    ['three', ['2025年部门支出预算238.00万元，全部为基本支出。']],
    [
      'five',
      [
        '2025年一般公共预算支出预算数为238.00万元。具体安排情况如下：',
        '（一）基本支出238.00万元',
        '包括人员经费（工资福利支出）和公用经费（商品和服务支出）。按功能分类：',
        '事业运行189.72万元。',
        '机关事业单位基本养老保险缴费支出19.86万元，事业单位医疗9.93万元，住房公积金18.49万元。',
        '（二）项目支出',
        '2025年未安排一般公共预算项目支出。',
      ],
    ],
  ])('%s', (id, expected) => {
    expect(said.section(id)).toEqual(expected)
  })

  it('sets targets for the department only', () => {
    expect(said.matter('（五）')).toEqual([
      '2025年，本单位全面实施预算绩效目标管理，设置部门整体支出绩效目标，涉及预算支出238.00万元。',
    ])
  })

  it('has table 12 all the same, empty, with a note', () => {
    expect(said.all).toContain('本单位2025年无项目支出。')
    expect(said.all.filter((line) => line === '本单位2025年无项目支出。')).toHaveLength(2)
  })
})

describe('a unit that earns what it spends', () => {
  const own = textOfFile(`${service}/budget.yaml`)
    .replace('general_public: 285.60', 'business: 285.60')
    .replaceAll(', basic:', ', fund: unit_funds, basic:')
    .replace(/^economic:[\s\S]*$/m, 'economic: {}\n')
  const said = saidOf(
    {
      [`${service}/budget.yaml`]: own,
      ...edited(hall, [['item: "2010306"', 'item: "2010306"\nfund: unit_funds']]),
    },
    serviceJob,
  )

  it.each<[SectionId, readonly string[]]>([
    ['two', ['2025年部门收入预算285.60万元，全部为事业收入。']],
    ['four', ['示例市示例区政务服务中心2025年没有财政拨款收支预算。']],
    ['five', ['示例市示例区政务服务中心2025年没有使用一般公共预算安排的支出。']],
    ['six', ['2025年未安排一般公共预算基本支出。']],
  ])('%s', (id, expected) => {
    expect(said.section(id)).toEqual(expected)
  })

  it('explains no general public budget', () => {
    expect(said.all.join('')).not.toContain('一般公共预算财政拨款收入：')
  })
})

describe('the total', () => {
  const last = (changes: Changes) => saidOf(changes).section('one').at(-1)

  it.each<[string, Changes, string]>([
    [
      'as last year',
      {
        ...budget(['  total: 1500.00', '  total: 1377.85']),
        ...statement(['  total: 示例广场项目减少', '  total: 各项支出标准未调整']),
      },
      '2024年部门收支总预算1,377.85万元，与2023年预算持平，原因是各项支出标准未调整。财政拨款支出中，一般公共预算支出减少49.15万元，政府性基金预算支出增加60.00万元。',
    ],
    [
      'in the first year',
      inFirstYear(),
      '2024年部门收支总预算1,377.85万元。本部门于2024年新成立，没有上年预算数可比。',
    ],
    [
      'of an old unit without figures of last year',
      withoutPrior(),
      '2024年部门收支总预算1,377.85万元，上年没有可比的预算数。',
    ],
  ])('%s', (_, changes, expected) => {
    expect(last(changes)).toBe(expected)
  })
})

describe('一般公共预算', () => {
  it('takes the reason of the total only where it moved the same way', () => {
    const up = budget(['general_public: 1300.00', 'general_public: 1200.00'])
    const own = { ...up, ...statement(['  general_public: 示例广场项目减少\n', '']) }
    expect(saidOf(own).section('five')[0]).toMatch(/比2023年预算增加50\.85万元，增长4\.24%。上述支出由/)
    const level = budget(['general_public: 1300.00', 'general_public: 1250.85'])
    const still = { ...level, ...statement(['  general_public: 示例广场项目减少\n', '']) }
    expect(saidOf(still).section('five')[0]).toMatch(/，与2023年预算持平。上述支出由/)
    const same = statement(['  general_public: 示例广场项目减少\n', ''])
    expect(saidOf(same).section('five')[0]).toMatch(
      /比2023年预算减少49\.15万元，下降3\.78%，主要是示例广场项目减少。/,
    )
  })

  it('that falls away', () => {
    const gone = {
      [`${service}/budget.yaml`]: `${textOfFile(`${service}/budget.yaml`)
        .replace('general_public: 285.60', 'business: 285.60')
        .replaceAll(', basic:', ', fund: unit_funds, basic:')
        .replace(
          /^economic:[\s\S]*$/m,
          'economic: {}',
        )}\nprior: { total: 280.00, by_fund: { general_public: 280.00 } }\n`,
      ...edited(hall, [['item: "2010306"', 'item: "2010306"\nfund: unit_funds']]),
      ...edited(`${service}/statement.yaml`, [
        ['assets:', 'reasons: { general_public: 转为自收自支 }\nassets:'],
      ]),
    }
    expect(saidOf(gone, serviceJob).section('five')).toEqual([
      '示例市示例区政务服务中心2025年没有使用一般公共预算安排的支出，比2024年预算减少280.00万元，下降100.00%，主要是转为自收自支。',
    ])
  })
})

describe('projects under their items', () => {
  const projects = (changes: Changes) => {
    const lines = saidOf(changes).section('five')
    return lines.slice(lines.findIndex((line) => line.startsWith('（二）')))
  }
  const oneFund = [
    'sources: { general_public: 30.00, special_account: 15.00 }',
    'fund: general_public',
  ] as const

  it.each<[string, Changes, readonly string[]]>([
    [
      'several of one item',
      training(oneFund, ['item: "2011399"', 'item: "2011302"'], ['name: 培训班, ', 'name: 示例业务培训, ']),
      [
        '（二）项目支出245.00万元',
        '1、一般公共服务支出（类）商贸事务（款）',
        '（1）一般行政管理事务245.00万元，用于以下项目：',
        '示例广场项目200.00万元，包括设计2.00万元、广场施工198.00万元；',
        '示例培训项目45.00万元，具体为示例业务培训。',
      ],
    ],
    [
      'with one task of the project’s own name',
      training(oneFund, ['name: 培训班, ', 'name: 示例培训, ']),
      [
        '（二）项目支出245.00万元',
        '1、一般公共服务支出（类）商贸事务（款）',
        '（1）一般行政管理事务200.00万元，用于示例广场项目，包括设计2.00万元、广场施工198.00万元。',
        '（2）其他商贸事务支出45.00万元，用于示例培训项目。',
      ],
    ],
    [
      'of the item’s own name',
      square(['name: 示例广场项目', 'name: 一般行政管理事务项目']),
      [
        '（二）项目支出230.00万元',
        '1、一般公共服务支出（类）商贸事务（款）',
        '（1）一般行政管理事务200.00万元，包括设计2.00万元、广场施工198.00万元。',
        '（2）其他商贸事务支出30.00万元，用于示例培训项目。',
      ],
    ],
    [
      'classes together, the largest first, and in a class its largest 款',
      {
        ...square(['item: "2011302"', 'item: "2080199"']),
        ...training(oneFund, ['quantity: 6', 'quantity: 30']),
        ...edited('data/example-bureau/2024/projects/04-retirees.yaml', [
          ['item: "2230105"', 'item: "2080299"'],
          ['fund: state_capital', 'fund: general_public'],
          ['quantity: 600', 'quantity: 6000'],
        ]),
      },
      [
        '（二）项目支出545.00万元',
        '1、社会保障和就业支出（类）人力资源和社会保障管理事务（款）',
        '（1）其他人力资源和社会保障管理事务支出200.00万元，用于示例广场项目，包括设计2.00万元、广场施工198.00万元。',
        '2、社会保障和就业支出（类）民政管理事务（款）',
        '（1）其他民政管理事务支出120.00万元，用于示例退休人员管理补助项目，具体为管理补助。',
        '3、一般公共服务支出（类）商贸事务（款）',
        '（1）其他商贸事务支出225.00万元，用于示例培训项目，具体为培训班。',
      ],
    ],
  ])('%s', (_, changes, expected) => {
    expect(projects(changes)).toEqual(expected)
  })
})

describe('政府性基金预算', () => {
  const withBasic = budget(
    [
      '  - { item: "2080505", member: "901001", basic: { personnel: 80.00 } }',
      '  - { item: "2080505", member: "901001", basic: { personnel: 80.00 } }\n  - { item: "2121499", member: "901001", fund: government_fund, basic: { operating: 8.00 } }',
    ],
    [
      'general_public: { "901001": 30.00 }\ncarry',
      'general_public: { "901001": 30.00 }\n  government_fund: { "901001": 8.00 }\ncarry',
    ],
  )

  it.each<[string, Changes, string]>([
    [
      'of two kinds, two 款, with carry-over',
      withBasic,
      '2024年政府性基金预算支出68.00万元，比2023年预算增加68.00万元（上年未安排），主要是新增示例道路项目。上述支出由本年预算安排60.00万元、上年结转安排8.00万元。按支出性质，包括基本支出8.00万元，项目支出60.00万元；按功能分类，包括国有土地使用权出让收入安排的支出60.00万元，污水处理费安排的支出8.00万元。安排的项目为示例道路项目。',
    ],
    [
      'in the first year',
      inFirstYear(),
      '2024年政府性基金预算支出60.00万元。按支出性质，全部为项目支出；按功能分类，全部为国有土地使用权出让收入安排的支出。安排的项目为示例道路项目。',
    ],
  ])('%s', (_, changes, expected) => {
    expect(saidOf(changes).section('seven')).toEqual([expected])
  })
})

describe('“三公”经费', () => {
  const all =
    'three_public: { overseas: 7.00, reception: 3.20, vehicle_purchase: 18.00, vehicle_running: 20.00 }'
  const before =
    '  three_public: { overseas: 0, reception: 3.20, vehicle_purchase: 0, vehicle_running: 22.50 }'
  const now = (text: string, prior = before) => budget([all, text], [before, prior])
  const scope = [
    '1、“三公”经费安排的单位范围',
    '本年一般公共预算财政拨款预算安排“三公”经费的单位包括本部门本级及所属预算单位。',
    '2、一般公共预算财政拨款“三公”经费预算安排情况',
  ]

  it.each<[string, Changes, readonly string[]]>([
    [
      'nothing, in either year',
      now('three_public: {}', '  three_public: { total: 0 }'),
      ['2024年未安排一般公共预算财政拨款“三公”经费，上年也未安排。'],
    ],
    [
      'nothing more: what there was is told item by item',
      {
        ...now('three_public: {}'),
        ...statement(
          ['three_public: 报废更新公务用车一辆', 'three_public: 公务用车全部报废'],
          ['vehicle_running: 更新后燃料费减少', 'vehicle_running: 公务用车全部报废'],
        ),
      },
      [
        '2024年未安排一般公共预算财政拨款“三公”经费，比2023年预算减少25.70万元，下降100.00%，主要是公务用车全部报废。其中：',
        '（1）未安排因公出国（境）费，上年也未安排。',
        '（2）未安排公务接待费，比上年减少3.20万元，下降100.00%。',
        '（3）未安排公务用车购置及运行维护费，比上年减少22.50万元，下降100.00%。其中：未安排公务用车购置费，上年也未安排；未安排公务用车运行维护费，比上年减少22.50万元，下降100.00%，主要是公务用车全部报废。',
      ],
    ],
    [
      'as last year, with its details',
      {
        ...now(
          'three_public: { overseas: 0, reception: 3.20, vehicle_purchase: 0, vehicle_running: 22.50 }\nthree_public_details: { vehicles_kept: 5 }',
        ),
        ...statement(
          ['three_public: 报废更新公务用车一辆', 'three_public: 车辆数未变'],
          ['  vehicle_running: 更新后燃料费减少\n', ''],
        ),
      },
      [
        ...scope,
        '2024年财政拨款“三公”经费预算数25.70万元，与2023年预算持平，原因是车辆数未变。其中：',
        '（1）未安排因公出国（境）费，上年也未安排。',
        '（2）公务接待费3.20万元，与上年持平。',
        '（3）公务用车购置及运行维护费22.50万元，与上年持平。其中：未安排公务用车购置费，上年也未安排；公务用车运行维护费22.50万元，与上年持平。公务用车保有量5辆。',
      ],
    ],
    [
      'of which only last year’s total is known',
      now(
        `${all}\nthree_public_details: { overseas_groups: 1, overseas_people: 3, vehicles_bought: 1 }`,
        '  three_public: { total: 25.70 }',
      ),
      [
        ...scope,
        '2024年财政拨款“三公”经费预算数48.20万元，比2023年预算增加22.50万元，增长87.55%，主要是报废更新公务用车一辆。其中：',
        '（1）因公出国（境）费7.00万元。拟安排出国（境）团组1个、3人次。',
        '（2）公务接待费3.20万元。',
        '（3）公务用车购置及运行维护费38.00万元。其中：公务用车购置费18.00万元；公务用车运行维护费20.00万元。计划购置公务用车1辆。',
      ],
    ],
    [
      'of which this year’s items are not known',
      now('three_public: { total: 30.00 }'),
      [
        ...scope,
        '2024年财政拨款“三公”经费预算数30.00万元，比2023年预算增加4.30万元，增长16.73%，主要是报废更新公务用车一辆。',
      ],
    ],
    [
      'in the first year',
      inFirstYear(),
      [
        ...scope,
        '2024年财政拨款“三公”经费预算数48.20万元。其中：',
        '（1）因公出国（境）费7.00万元。',
        '（2）公务接待费3.20万元。',
        '（3）公务用车购置及运行维护费38.00万元。其中：公务用车购置费18.00万元；公务用车运行维护费20.00万元。',
      ],
    ],
  ])('%s', (_, changes, expected) => {
    expect(saidOf(changes).section('nine')).toEqual(expected)
  })

  it('is explained by its items, in the words of the section', () => {
    const explained = statement(['  three_public: 报废更新公务用车一辆', '  three_public: auto'])
    expect(saidOf(explained).section('nine')[3]).toBe(
      '2024年财政拨款“三公”经费预算数48.20万元，比2023年预算增加22.50万元，增长87.55%，主要是公务用车购置费增加18.00万元，因公出国（境）费增加7.00万元，公务用车运行维护费减少2.50万元。其中：',
    )
  })

  it('has a note where the table is empty', () => {
    expect(saidOf(now('three_public: {}')).all).toContain('本部门2024年未安排“三公”经费。')
  })
})

describe('the note about rounding', () => {
  const note = '注：因四舍五入，部分金额、占比的分项之和与合计可能存在尾数差异。'
  const isIn = (changes: Changes = {}) => saidOf(changes).all.filter((line) => line === note).length
  const stated = (amount: string) =>
    budget(['amounts_in: 万元', `amounts_in: 万元\nstated: { functional: { "208": ${amount} } }`])

  it('is not printed where everything adds up', () => {
    expect(isIn()).toBe(0)
  })

  it('is printed once, below the heading of part three, where a table is a hundredth off', () => {
    const { all } = saidOf(stated('140.01'))
    expect(all.filter((line) => line === note)).toHaveLength(1)
    expect(all[all.indexOf(note) - 1]).toBe('第三部分　示例区示例局2024年部门预算情况说明')
  })
})

describe('other matters', () => {
  const kindOf = (kind: string): readonly [string, string] => [
    '{ code: "901003", name: 示例市示例区范例站 }',
    `{ code: "901003", name: 示例市示例区范例站, kind: ${kind} }`,
  ]
  const assets = (text: string) =>
    statement([
      'assets:\n  total: 2345.60\n  vehicles: { general: 2, law_enforcement: 3 }\n  large_equipment: 1\n  new_assets: { amount: 18.00, content: 更新公务用车一辆 }\n',
      `assets:\n${text}`,
    ])
  const vehicle = '  total: 120.00\n  vehicles: { other: 1 }\n'

  it.each<[string, string, Changes, string]>([
    [
      '机关运行经费 of a department without institutions: what it is spent on',
      '（一）',
      {},
      '2024年本部门机关运行经费140.85万元，比上年减少9.15万元，下降6.10%，主要是压减一般性支出。机关运行经费包括：办公费、公务用车运行维护费、其他交通费用。',
    ],
    [
      '机关运行经费 of a department with one: table 6 does not tell whose the expenses are',
      '（一）',
      unit(kindOf('事业单位')),
      '2024年本部门机关运行经费130.75万元，比上年减少19.25万元，下降12.83%，主要是压减一般性支出。所属事业单位的公用经费10.10万元不计入机关运行经费。',
    ],
    [
      '机关运行经费 with a 参公 member, which counts',
      '（一）',
      unit(kindOf('参公事业单位')),
      '2024年本部门机关运行经费140.85万元，比上年减少9.15万元，下降6.10%，主要是压减一般性支出。机关运行经费包括：办公费、公务用车运行维护费、其他交通费用。',
    ],
    [
      '机关运行经费 in the first year',
      '（一）',
      inFirstYear(),
      '2024年本部门机关运行经费140.85万元。机关运行经费包括：办公费、公务用车运行维护费、其他交通费用。',
    ],
    [
      'no 机关运行经费 any more',
      '（一）',
      budget(
        [', operating: 100.50', ''],
        [', operating: 30.25', ''],
        ['personnel: 90.00, operating: 10.10', 'personnel: 90.00'],
      ),
      '2024年本部门未安排机关运行经费，比上年减少150.00万元，下降100.00%，主要是压减一般性支出。',
    ],
    [
      'procurement of one kind',
      '（二）',
      statement(['goods: 30.00, services: 120.00, works: 55.50', 'services: 120.00']),
      '2024年本部门纳入政府采购预算的支出120.00万元，全部为服务类。',
    ],
    [
      'services purchased for nothing',
      '（三）',
      statement(['amount: 45.00', 'amount: 0']),
      '2024年本部门无政府购买服务预算安排。',
    ],
    [
      'assets of one kind of vehicle, no large equipment',
      '（四）',
      assets(vehicle),
      '截至2023年12月31日，本部门占有使用国有资产120.00万元。有其他用车1辆。没有单位价值50万元以上的设备。2024年预算无新增资产。',
    ],
    [
      'assets without vehicles, with offices and new assets',
      '（四）',
      assets(
        '  total: 80.00\n  large_equipment: 2\n  offices: 租用\n  new_assets: { amount: 12.00, content: 办公设备一批 }\n',
      ),
      '截至2023年12月31日，本部门占有使用国有资产80.00万元。没有车辆。单位价值50万元以上设备2台（套）。办公用房：租用。2024年预算新增资产12.00万元，主要是办公设备一批。',
    ],
    [
      'no assets',
      '（四）',
      assets('  total: 0\n'),
      '截至2023年12月31日，本部门没有占有使用的国有资产。2024年预算无新增资产。',
    ],
    [
      'assets of a unit set up this year',
      '（四）',
      { ...inFirstYear(), ...assets('  total: 0\n') },
      '本部门于2024年新成立，上年末没有占有使用的国有资产。2024年预算无新增资产。',
    ],
    [
      'assets that a unit set up this year was given',
      '（四）',
      { ...inFirstYear(), ...assets(vehicle) },
      '本部门于2024年新成立，成立时接收国有资产120.00万元。有其他用车1辆。没有单位价值50万元以上的设备。2024年预算无新增资产。',
    ],
    [
      'non-tax revenue from nothing',
      '（六）',
      statement(['prior: 8.00', 'prior: 0']),
      '2024年本部门纳入预算管理的非税收入预计10.00万元，比上年增加10.00万元（上年未安排），主要是示例收费项目增加。',
    ],
    [
      'non-tax revenue to nothing',
      '（六）',
      statement([
        'amount: 10.00, prior: 8.00, reason: 示例收费项目增加',
        'amount: 0, prior: 8.00, reason: 停止收费',
      ]),
      '2024年本部门无纳入预算管理的非税收入，比上年减少8.00万元，下降100.00%，主要是停止收费。',
    ],
  ])('%s', (_, sign, changes, expected) => {
    expect(saidOf(changes).matter(sign)).toEqual([expected])
  })

  const others = (text: string): Changes => ({
    'data/example-bureau/2024/statement.yaml': `${textOfFile('data/example-bureau/2024/statement.yaml')}\n${text}`,
  })

  it('further matters stand under a heading of their own', () => {
    const { section, matter } = saidOf(others('other: |\n  示例说明甲。\n  示例说明乙。\n'))
    expect(section('ten').slice(-3)).toEqual(['（七）其他需要说明的事项', '示例说明甲。', '示例说明乙。'])
    expect(matter('（六）')).toHaveLength(1)
  })

  it('no further matters, no heading', () => {
    expect(
      saidOf()
        .section('ten')
        .filter((line) => line.startsWith('（七）')),
    ).toEqual([])
  })
})

describe('member units', () => {
  const members = /members:\n[\s\S]*?(?=address:)/
  const path = 'data/example-bureau/unit.yaml'
  const of = (...lines: readonly string[]) => ({
    [path]: textOfFile(path).replace(members, `members:\n${lines.map((line) => `  - ${line}\n`).join('')}`),
  })
  const own = '{ code: "901001", name: 示例市示例区示例局本级 }'

  it.each<[string, Changes, string]>([
    [
      'one besides the own office, which comes first',
      of(own, '{ code: "901002", name: 示例市示例区样本中心 }'),
      '纳入示例区示例局2024年部门预算编制范围的预算单位共2个，包括示例区示例局本级和二级预算单位1个。二级预算单位为：示例市示例区样本中心。',
    ],
    [
      'the own office alone',
      of(own),
      '纳入示例区示例局2024年部门预算编制范围的预算单位共1个，即示例区示例局本级，没有二级预算单位。',
    ],
  ])('%s', (_, changes, expected) => {
    expect(saidOf(changes).all).toContain(expected)
  })
})

describe('a district that keeps its own wording', () => {
  const said = (changes: Changes) => saidOf(changes, undefined, 'qiaokou')

  it.each<[string, () => string | undefined, string]>([
    [
      'the total in the first year',
      () => said(inFirstYear()).section('one').at(-1),
      '2024年部门收支总预算1,377.85万元。本单位为2024年新成立单位，没有上年预算数可比。',
    ],
    [
      'assets in the first year',
      () => said(inFirstYear()).matter('（四）')[0],
      '本单位为2024年新成立单位，成立时接收国有资产2,345.60万元。其中：一般公务用车2辆，执法执勤用车3辆。单位价值50万元以上设备1套。2024年预算新增资产18万元，主要是更新公务用车一辆。',
    ],
    [
      '三公 in the first year',
      () => said(inFirstYear()).section('nine').at(-1),
      '（3）公务用车购置及运行维护费38万元，其中：公务用车购置费18万元，公务用车运行维护费20万元；',
    ],
    [
      '三公 explained by its items',
      () =>
        said(statement(['  three_public: 报废更新公务用车一辆', '  three_public: auto']))
          .section('nine')
          .at(-1),
      '2024年“三公”经费预算比2023年增加22.5万元，主要是公务用车购置费增加18.00万元，因公出国（境）费增加7.00万元，公务用车运行维护费减少2.50万元。',
    ],
  ])('%s', (_, sentence, expected) => {
    expect(sentence()).toBe(expected)
  })
})
