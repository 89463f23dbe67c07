/** A figure is followed to everywhere it is printed, to how it was reckoned, and to the lines that it comes from. */
import { describe, expect, it } from 'vitest'
import { composeUnit, type Job } from '../../src/build.ts'
import { newTrace } from '../../src/compose/trace.ts'
import { findFigures, plainDigits } from '../../src/explain/find-figures.ts'
import { sourcesOf } from '../../src/explain/formula.ts'
import { printedFigures } from '../../src/explain/printed-figures.ts'
import { showMoney, showPercent } from '../../src/number/money.ts'
import { run } from '../commands/running.ts'
import { proseOf } from '../document-text.ts'
import { exampleJob, projectWorld, qiaokouJob } from '../project.ts'

const explain = (asked: string) => run(`explain --unit example-bureau ${asked}`)

describe('what is told', () => {
  it('of an amount that is printed as it was entered, and of the change that it makes', async () => {
    const { code, out } = await explain('18.00')
    expect([code, out]).toEqual([
      0,
      `示例区示例局2024年部门预算
“18.00”印了 4 处，有 3 种来历。

  18.00　表7 第3行第4列（公务用车购置费）
  18.00　“九、一般公共预算“三公”经费支出情况说明”之下第7段：其中：公务用车购置费18.00万元，比上年增加18.00万元（上年未安排），主要是报废更新公务用车一辆；
  怎样得来
    18.00万元  data/example-bureau/2024/budget.yaml:36  …tion: 3.20, vehicle_purchase: 18.00, vehicle_running: 20.00…

  18.00　“九、一般公共预算“三公”经费支出情况说明”之下第7段：其中：公务用车购置费18.00万元，比上年增加18.00万元（上年未安排），主要是报废更新公务用车一辆；
  怎样得来
    18.00万元    以下两数相减
      18.00万元  data/example-bureau/2024/budget.yaml:36  …tion: 3.20, vehicle_purchase: 18.00, vehicle_running: 20.00…
      0.00万元   data/example-bureau/2024/budget.yaml:42  …tion: 3.20, vehicle_purchase: 0, vehicle_running: 22.50 }

  18.00　“（四）国有资产占有使用情况”之下第1段：2024年预算新增资产18.00万元，主要是更新公务用车一辆。
  怎样得来
    18.00万元  data/example-bureau/2024/statement.yaml:33  new_assets: { amount: 18.00, content: 更新公务用车一辆 }
`,
    ])
  })

  it('of a cell, down to a price and its quantity', async () => {
    expect((await explain('表1:国有资本经营预算支出')).out).toBe(
      `示例区示例局2024年部门预算
“表1:国有资本经营预算支出”印了 1 处。

  12.00　表1 第23行第4列（二十一、国有资本经营预算支出，支出·预算数）
  怎样得来
    12.00万元     单价 × 600
      200.00元    data/example-bureau/2024/projects/04-retirees.yaml:19  …, standard: 每人每年, unit_price: 200.00, quantity: 600, basis:…
`
        .replace('    12.00万元     单价', '    12.00万元   单价')
        .replace('200.00元    data', '200.00元  data'),
    )
  })

  it('of a figure that only a text of the unit holds', async () => {
    const { code, out } = await run('explain --unit qiaokou-bigdata 304')
    expect(code).toBe(0)
    expect(out).toMatch(
      /填列的文字里也有\n {4}data\/qiaokou-bigdata\/2024\/projects\/03-operation-maintenance.yaml:\d+ {2}/,
    )
  })

  it('of a figure that is nowhere', async () => {
    expect(await explain('77.77')).toMatchObject({
      code: 1,
      out: '',
      err: `错误 《示例区示例局2024年部门预算》里没有“77.77” [figure-is-printed]
  提示   照印出来的写，如 3,456.24、24.79%；或指明表格里的位置，如 表3:212:项目支出（表号:行的编码或名称:栏名）

1 个错误。
`,
    })
  })

  it('to programs', async () => {
    const { out } = await run('explain --unit example-bureau 表7:公务接待费 --messages json')
    expect(JSON.parse(out)).toEqual([
      {
        unit: 'example-bureau',
        year: 2024,
        figures: [
          {
            printed: [{ printed: '3.20', where: '表7 第3行第6列（公务接待费）', sentence: null }],
            steps: [
              { depth: 0, figure: '3.20万元', how: '', source: 'data/example-bureau/2024/budget.yaml:36' },
            ],
          },
        ],
        mentions: [],
      },
    ])
  })
})

describe('asking', () => {
  it.each([
    ['1,389.58', '1389.58'],
    ['1389.580', '1389.58'],
    ['１，３８９．５８万元', '1389.58'],
    ['15.00', '15'],
    ['15万元', '15'],
    ['007', '7'],
    ['0.50', '0.5'],
    ['114.470%', '114.47%'],
    ['114.47', '114.47'],
    ['-3.10', '-3.1'],
    ['表', '表'],
  ])('%s is %s', (asked, plain) => {
    expect(plainDigits(asked)).toBe(plain)
  })

  const printedOf = (job: Job) => {
    const trace = newTrace()
    const { value } = composeUnit(projectWorld(), { ...job, trace })
    return value === null ? [] : printedFigures(value.document, trace)
  }
  const real = printedOf(qiaokouJob)

  it.each([
    ['表5-1:201:项目支出', ['1,389.58']],
    ['表 5-1：2010350：小计', ['256.70']],
    ['表5-1:事业运行:人员经费', ['233.74']],
    ['表6:30217:公用经费', ['0.76']],
    ['表1:收入总计', ['1,757.51']],
    ['一般公共预算“三公”经费支出表:公务接待费', ['0.76']],
    ['表5-1:没有的行', []],
    ['表5-9:201', []],
  ])('%s finds %j', (asked, figures) => {
    expect(findFigures(asked, real).map(({ printed }) => printed)).toEqual(figures)
  })

  it.each([
    ['the real unit', qiaokouJob],
    ['the unit that uses every fund', exampleJob],
  ])('every figure that %s prints is what its value shows, and leads to lines of its files', (_, job) => {
    const figures = printedOf(job)
    expect(figures.length).toBeGreaterThan(300)
    for (const { printed, figure, where } of figures) {
      const shown =
        'percent' in figure
          ? [1, 2].flatMap((decimals) => [
              showPercent(figure, decimals, true),
              `${showPercent(figure, decimals, false)}%`,
            ])
          : (['元', '万元'] as const).flatMap((unit) =>
              [1, 2].map((decimals) => showMoney(figure, { unit, decimals, separators: true, trim: false })),
            )
      expect(shown.map(plainDigits), where).toContain(plainDigits(printed))
      const isNought = /^[0.,]+%?$/.test(printed)
      if (!isNought)
        expect(
          sourcesOf(figure).map(({ file }) => file),
          `${where} ${printed}`,
        ).not.toEqual([])
    }
  })

  it('a document that is followed says what one that is not says', () => {
    const trace = newTrace()
    const followed = composeUnit(projectWorld(), { ...exampleJob, trace }).value?.document
    const plain = composeUnit(projectWorld(), exampleJob).value?.document
    const unmarkedText = followed && proseOf(followed).replaceAll(/\uE000\d+\uE001|\uE002/g, '')
    expect(unmarkedText).toBe(plain && proseOf(plain))
  })
})
