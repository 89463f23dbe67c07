/** What last year carried forward is proposed as what the new year carries over. */
import { describe, expect, it } from 'vitest'
import { checkUnit } from '../../src/build.ts'
import { planNewYear } from '../../src/edit/plan-new-year.ts'
import { edited } from '../compose/composed.ts'
import { exampleJob, projectWorld, qiaokouJob } from '../project.ts'
import { begun, leftIn } from './filling.ts'

type Written = readonly [file: string, before: string, written: string]

/** The blocks of carry-over in the budget of `year`, begun from figures that need not balance. */
function blocks(job: typeof exampleJob, [file, before, written]: Written, year = 2025): string {
  const world = projectWorld(edited(file, [[before, written]]))
  const { value } = checkUnit(world, job)
  if (value === null) throw new Error('not read')
  const text =
    planNewYear(world, job.root, value, year).files.get(`data/${job.unit}/${year}/budget.yaml`) ?? ''
  return [...text.matchAll(/^#?carr(?:ied_over|y_forward):.*\n(?: {2}.*\n)*/gm)].join('')
}

const example = 'data/example-bureau/2024/budget.yaml'
const own = `carried_over:
  general_public: { "901001": 30.00 }
carry_forward:
  unit_funds: { "901003": 5.00 }
`
const real = 'data/qiaokou-bigdata/2024/budget.yaml'
const income = '  general_public: 1757.51\n'

describe('a department of several members', () => {
  it.each([
    [
      'is asked for both, each by its own keys',
      own,
      `carried_over:
  general_public: { "901001": 待填 }  # 2024年上年结转：901001 30.00
  unit_funds: { "901003": 待填 }  # 2024年年终结转：901003 5.00
carry_forward:
  unit_funds: { "901003": 待填 }  # 2024年：901003 5.00
`,
    ],
    [
      'is asked for both of one fund on one line, its members in their order',
      `carried_over:
  special_account: { "901003": 1.00, "901001": 30.00 }
carry_forward:
  special_account: { "901003": 4.00, "901002": 6.00 }
`,
      `carried_over:
  special_account: { "901001": 待填, "901002": 待填, "901003": 待填 }  # 2024年年终结转：901002 6.00，901003 4.00；2024年上年结转：901001 30.00，901003 1.00
carry_forward:
  special_account: { "901003": 待填, "901002": 待填 }  # 2024年：901003 4.00，901002 6.00
`,
    ],
    [
      'is not asked for what came to nothing',
      'carry_forward:\n  unit_funds: { "901003": 0.00 }\n',
      `#carried_over: { general_public: { "901001": 待填, "901002": 待填, "901003": 待填 } }
carry_forward:
  unit_funds: { "901003": 待填 }  # 2024年：901003 0.00
`,
    ],
    [
      'is offered both where it had neither',
      '',
      `#carried_over: { general_public: { "901001": 待填, "901002": 待填, "901003": 待填 } }
#carry_forward: { general_public: { "901001": 待填, "901002": 待填, "901003": 待填 } }
`,
    ],
  ])('%s', (_, written, expected) => {
    expect(blocks(exampleJob, [example, own, written])).toBe(expected)
  })

  it('where a year lies between, is not asked for what went into that year', () => {
    expect(blocks(exampleJob, [example, own, own], 2026)).toBe(`carried_over:
  general_public: { "901001": 待填 }  # 2024年上年结转：901001 30.00
carry_forward:
  unit_funds: { "901003": 待填 }  # 2024年：901003 5.00
`)
  })

  it('is told so place by place', async () => {
    const told = leftIn('example-bureau', 2025, await begun('example-bureau'))
      .filter(({ message }) => message.startsWith('待填：上年结转'))
      .map(({ message, hint }) => `${message}｜${hint}`)
    expect(told).toEqual([
      '待填：上年结转 › 一般公共预算 › 901001｜2024年上年结转：30.00',
      '待填：上年结转 › 单位资金 › 901003｜2024年年终结转：5.00',
    ])
  })
})

describe('a department of one member', () => {
  it.each([
    [
      'needs no code',
      'carried_over: { general_public: 3.00 }\ncarry_forward: { general_public: 2.00 }\n',
      `carried_over: { general_public: 待填 }  # 2024年年终结转：一般公共预算 2.00；2024年上年结转：一般公共预算 3.00
carry_forward: { general_public: 待填 }  # 2024年：一般公共预算 2.00
`,
    ],
    [
      'may have used it in one of the two',
      'carried_over: { general_public: 3.00 }\ncarry_forward: { general_public: { "136001": 2.00 } }\n',
      `carried_over:
  general_public: { "136001": 待填 }  # 2024年年终结转：136001 2.00；2024年上年结转：136001 3.00
carry_forward: { general_public: { "136001": 待填 } }  # 2024年：136001 2.00
`,
    ],
  ])('%s', (_, written, expected) => {
    expect(blocks(qiaokouJob, [real, income, income + written])).toBe(expected)
  })
})
