/** `check --checklist`: the duties of a publication, ticked; what cannot be ticked, and how the command answers. */
import { describe, expect, it } from 'vitest'
import { duties } from '../../../src/check/duties/duties.ts'
import { edited } from '../../compose/composed.ts'
import { expectGolden } from '../../golden.ts'
import { textOfFile } from '../../project.ts'
import { run } from '../running.ts'

/** Lines of the items so marked, each with those below it. */
const marked = (out: string, mark: string): readonly string[] =>
  out.split(/^(?=[✓—✗] )/m).filter((item) => item.startsWith(mark))

describe('the checklist', () => {
  it('of a unit that lacks nothing', async () => {
    const { code, out, err } = await run('check --checklist --unit example-service')
    expectGolden('example-service-2025', 'checklist.txt', out)
    expect([code, err]).toEqual([0, ''])
  })

  it('of the real unit: what it does not do', async () => {
    const { code, out } = await run('check --checklist --unit qiaokou-bigdata')
    expect(out).toMatch(/^武汉市硚口区大数据中心（qiaokou-bigdata）2024年　公开清单\n\n/)
    expect(marked(out, '✗').map((item) => item.split('\n')[1]?.trim())).toEqual([
      '警告：封面没有公开日期',
      '警告：“三公”经费只说明了合计的增减，因公出国（境）费、公务接待费、公务用车购置费、公务用车运行费与上年相比没有逐项说明',
      '警告：没有行政、参公单位，却印出机关运行经费22.95万元',
      '警告：表里有尾差（如表3的20805印34.04万元，分项相加34.05万元）等 11 处，没有四舍五入的说明',
    ])
    expect(out).toMatch(/\n共 27 项：✓ 做到 21　— 不适用 2　✗ 没有做到 4（0 个错误，4 个警告）\n/)
    expect(code).toBe(0)
  })

  it('ticks all duties, in one order, for several units', async () => {
    const { out } = await run('check --checklist --unit example-bureau,example-service')
    const numbers = [...out.matchAll(/^[✓—✗] (\d+)\./gm)].map(([, number]) => Number(number))
    const all = duties.map((_, index) => index + 1)
    expect(numbers).toEqual([...all, ...all])
  })

  it('still stands where a duty is missing that is an error, and answers 1', async () => {
    const cut = edited('templates/base/sections/explanation/other.hbs', [
      ['<h3 class="numbered">国有资产占有使用情况</h3>\n<p>{{> assets}}</p>\n', ''],
    ])
    const { code, out, err } = await run('check --checklist --unit example-bureau', cut)
    expect(marked(out, '✗')).toEqual([
      '✗ 15. 说明国有资产占有使用情况　〔财预〔2016〕143号〕\n      错误：没有说明国有资产占有使用情况\n      提示：在模板的“其他重要事项”里加上“国有资产占有使用情况”一段，写资产总额、车辆、大型设备\n',
    ])
    expect([code, err]).toEqual([1, ''])
  })

  it('tells what else is wrong beside it', async () => {
    const odd = edited('templates/base/sections/explanation/title.hbs', [
      ['预算情况说明</h1>', '预算情况说明</h1><p>比上年减少-3.72万元。</p>'],
    ])
    const { code, out, err } = await run('check --checklist --unit example-bureau', odd)
    expect(marked(out, '✗')).toEqual([])
    expect(err).toContain('[no-negative-figures]')
    expect(code).toBe(1)
  })

  it('cannot be made from data with errors, which are told', async () => {
    const file = 'data/example-bureau/2024/budget.yaml'
    const broken = { [file]: `${textOfFile(file)}\nspendng: []\n` }
    const { code, out, err } = await run('check --checklist --unit example-bureau', broken)
    expect(out).toBe('')
    expect(err).toMatch(/^example-bureau：数据有错误，改好以后才能对照清单。\n/)
    expect(err).toContain('没有“spendng”这个键')
    expect(code).toBe(1)
  })

  it('is data for programs', async () => {
    const { code, out, err } = await run('check --checklist --unit qiaokou-bigdata --messages json')
    const { units } = JSON.parse(out)
    expect(units).toMatchObject([
      {
        unit: 'qiaokou-bigdata',
        year: 2024,
        name: '武汉市硚口区大数据中心',
        diagnostics: expect.arrayContaining([expect.objectContaining({ slug: 'counts-agree' })]),
      },
    ])
    expect(units[0].duties[0]).toEqual({
      number: 1,
      slug: 'published-within-twenty-days',
      title: '批复后二十日内公开',
      source: '预算法第十四条',
      kind: 'not-owed',
      why: '没有填批复日期；在 statement.yaml 写 approved: 批复的日期（年-月-日），就提示最迟哪一天公开',
    })
    expect(units[0].duties[2]).toMatchObject({ kind: 'done', where: '第一部分 一、部门主要职能' })
    expect(units[0].duties[12]).toMatchObject({
      kind: 'missing',
      lacks: [{ severity: 'warning', what: '没有行政、参公单位，却印出机关运行经费22.95万元' }],
    })
    expect([code, err]).toEqual([0, ''])
  })
})
