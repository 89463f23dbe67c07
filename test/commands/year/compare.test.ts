/** `compare`: everything that changed between two years, and nothing else. */
import { describe, expect, it } from 'vitest'
import { begun, filled } from '../../edit/filling.ts'
import { asChanges, type Changes, run } from '../running.ts'

const folder = 'data/example-bureau/2025'
const same = filled('example-bureau', 2025, await begun('example-bureau'))

/**
 * The two ended projects' money is gone; a project moved, another is new, an item is new, another gone. What was carried
 * forward takes the place of as much business income.
 */
const next: Changes = {
  ...same,
  [`${folder}/budget.yaml`]: (same[`${folder}/budget.yaml`] ?? '')
    .replace('"901001": 800.50', '"901001": 630.50')
    .replace('government_fund: { "901001": 60.00 }', 'government_fund: { "901001": 25.00 }')
    .replace('general_public: { "901001": 30.00 }', 'general_public: { "901001": 0 }')
    .replace('business: { "901003": 40.00 }', 'business: { "901003": 35.00 }')
    .replace('item: "2210201"', 'item: "2210203"')
    .replace('reception: 3.20', 'reception: 2.20'),
  [`${folder}/projects/02-training.yaml`]: (same[`${folder}/projects/02-training.yaml`] ?? '').replace(
    'item: "2011399"',
    'item: "2011350"',
  ),
  [`${folder}/projects/05-bridge.yaml`]: (same[`${folder}/projects/04-retirees.yaml`] ?? '')
    .replace('name: 示例退休人员管理补助项目', 'name: 示例桥梁项目')
    .replace('fund: state_capital', 'fund: government_fund')
    .replace('item: "2230105"', 'item: "2120803"')
    .replace('unit_price: 200.00, quantity: 600', 'unit_price: 250000.00, quantity: 1'),
}
const line = 'compare --unit example-bureau --from 2024 --to 2025'

describe('compare', () => {
  it('lists everything that changed, aligned', async () => {
    const { code, out, err } = await run(line, next)
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(`示例市示例区示例局：2024年与2025年预算比较（单位：万元）
2024年：数据，data/example-bureau/2024
2025年：数据，data/example-bureau/2025

总数
  名称                变化    2024年    2025年     增减     幅度
  收支总预算          减少  1,377.85  1,142.85  −235.00  −17.06%
  基本支出            持平  1,040.85  1,040.85     0.00    0.00%
  项目支出            减少    317.00     82.00  −235.00  −74.13%
  “三公”经费          减少     48.20     47.20    −1.00   −2.07%
  　因公出国（境）费  持平      7.00      7.00     0.00    0.00%
  　公务接待费        减少      3.20      2.20    −1.00  −31.25%
  　公务用车购置费    持平     18.00     18.00     0.00    0.00%
  　公务用车运行费    持平     20.00     20.00     0.00    0.00%
  机关运行经费        持平    140.85    140.85     0.00    0.00%

收入来源
  名称                    变化    2024年    2025年     增减      幅度
  一般公共预算            减少  1,220.85  1,050.85  −170.00   −13.92%
  政府性基金预算          减少     60.00     25.00   −35.00   −58.33%
  国有资本经营预算        持平     12.00     12.00     0.00     0.00%
  财政专户管理资金        持平     15.00     15.00     0.00     0.00%
  事业收入                减少     40.00     35.00    −5.00   −12.50%
  上年结转：一般公共预算  减少     30.00      0.00   −30.00  −100.00%
  上年结转：单位资金      增加      0.00      5.00    +5.00         —

支出，按资金
  名称              变化    2024年    2025年     增减     幅度
  一般公共预算      减少  1,250.85  1,050.85  −200.00  −15.99%
  政府性基金预算    减少     60.00     25.00   −35.00  −58.33%
  国有资本经营预算  持平     12.00     12.00     0.00    0.00%
  财政专户管理资金  持平     15.00     15.00     0.00    0.00%
  单位资金          持平     35.00     35.00     0.00    0.00%

支出，按科目
  名称                                          变化  2024年  2025年     增减      幅度
  2011302 一般行政管理事务                      取消  200.00    0.00  −200.00  −100.00%
  2011350 事业运行                              增加  330.35  360.35   +30.00    +9.08%
  2011350 事业运行（财政专户管理资金）          新增    0.00   15.00   +15.00         —
  2011399 其他商贸事务支出                      取消   30.00    0.00   −30.00  −100.00%
  2011399 其他商贸事务支出（财政专户管理资金）  取消   15.00    0.00   −15.00  −100.00%
  2120803 城市建设支出（政府性基金预算）        减少   60.00   25.00   −35.00   −58.33%
  2210201 住房公积金                            取消   50.00    0.00   −50.00  −100.00%
  2210203 购房补贴                              新增    0.00   50.00   +50.00         —

项目
  名称          变化  2024年  2025年     增减      幅度  说明
  示例培训项目  调整   45.00   45.00     0.00     0.00%  科目 2011399 → 2011350
  示例桥梁项目  新增    0.00   25.00   +25.00         —
  示例广场项目  结束  200.00    0.00  −200.00  −100.00%
  示例道路项目  结束   60.00    0.00   −60.00  −100.00%
`)
  })

  it('writes the same as Markdown', async () => {
    const ran = await run(`${line} --markdown 变化.md`, next)
    expect(ran).toMatchObject({ code: 0, err: '', out: '写出 变化.md\n' })
    const text = asChanges(ran)['变化.md'] ?? ''
    expect(
      text.startsWith(`# 示例市示例区示例局：2024年与2025年预算比较（单位：万元）

- 2024年：数据，data/example-bureau/2024
- 2025年：数据，data/example-bureau/2025

## 总数

| 名称 | 变化 | 2024年 | 2025年 | 增减 | 幅度 |
| --- | --- | ---: | ---: | ---: | ---: |
| 收支总预算 | 减少 | 1,377.85 | 1,142.85 | −235.00 | −17.06% |
| 基本支出 | 持平 | 1,040.85 | 1,040.85 | 0.00 | 0.00% |
`),
    ).toBe(true)
    expect(
      text.endsWith(`## 项目

| 名称 | 变化 | 2024年 | 2025年 | 增减 | 幅度 | 说明 |
| --- | --- | ---: | ---: | ---: | ---: | --- |
| 示例培训项目 | 调整 | 45.00 | 45.00 | 0.00 | 0.00% | 科目 2011399 → 2011350 |
| 示例桥梁项目 | 新增 | 0.00 | 25.00 | +25.00 | — |  |
| 示例广场项目 | 结束 | 200.00 | 0.00 | −200.00 | −100.00% |  |
| 示例道路项目 | 结束 | 60.00 | 0.00 | −60.00 | −100.00% |  |
`),
    ).toBe(true)
  })

  it('gives the same as data', async () => {
    const { out } = await run(`${line} --messages json`, next)
    const [compared] = JSON.parse(out)
    expect(compared).toMatchObject({ unit: 'example-bureau', from: 2024, to: 2025, reported_in: '万元' })
    expect(compared.projects).toEqual([
      {
        name: '示例培训项目',
        change: 'moved',
        before: '45.00',
        after: '45.00',
        difference: '0.00',
        rate: '0.00',
        note: '科目 2011399 → 2011350',
      },
      {
        name: '示例桥梁项目',
        change: 'new',
        before: '0.00',
        after: '25.00',
        difference: '25.00',
        rate: null,
        note: null,
      },
      expect.objectContaining({ name: '示例广场项目', change: 'gone', rate: '-100.00' }),
      expect.objectContaining({ name: '示例道路项目', change: 'gone', difference: '-60.00' }),
    ])
  })

  it('takes the latest year and the one before it where none is named', async () => {
    const { out } = await run('compare --unit example-bureau', next)
    expect(out).toMatch(/^示例市示例区示例局：2024年与2025年预算比较/)
  })

  it('says so where nothing changed', async () => {
    const both = { ...published('2023'), ...published('2024') }
    const { out: text } = await run('compare --unit qiaokou-bigdata', both)
    expect(text).toContain('2023年：公开数，data/qiaokou-bigdata/2023/published.json\n')
    expect(text).toMatch(/\n支出，按科目\n {2}没有变化。\n\n项目\n {2}没有变化。\n$/)
  })

  it('gives no rate that would print as nothing', async () => {
    const path = 'data/qiaokou-bigdata/2023/published.json'
    const less = (published('2023')[path] ?? '').replace(
      '"total": { "yuan": "17575100.00"',
      '"total": { "yuan": "17575000.00"',
    )
    const { out } = await run('compare --unit qiaokou-bigdata', { ...published('2024'), [path]: less })
    expect(out).toContain('  收支总预算    增加  1,757.50  1,757.51  +0.01      —\n')
  })

  it.each([
    ['compare --unit example-bureau', {}, '单位“example-bureau”没有 2024 年以前的数据，无从比较'],
    ['compare --unit example-bureau --from 2019', {}, '没有 2019 年的数据'],
    ['compare --unit nobody', {}, '没有单位“nobody”'],
    [line, { ...next, [`${folder}/statement.yaml`]: 'x: 1\n' }, '没有“x”这个键'],
  ])('refuses %s', async (words, changes, message) => {
    const { code, err } = await run(words, changes)
    expect(err).toContain(message)
    expect(code).toBe(1)
  })
})

const publication = asChanges(await run('publish:year --unit qiaokou-bigdata'))[
  'data/qiaokou-bigdata/2024/published.json'
]

/** The real publication, as if it were of another year. */
const published = (year: string): Changes => ({
  [`data/qiaokou-bigdata/${year}/published.json`]: (publication ?? '').replace(
    '"year": "2024"',
    `"year": "${year}"`,
  ),
})
