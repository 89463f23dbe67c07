/** `accept` as a clerk meets it: what it lists, what it writes, what it refuses; and what the reports then say. */
import { describe, expect, it } from 'vitest'
import { stating } from '../../check/checked.ts'
import { textOfFile } from '../../project.ts'
import { asChanges, type Changes, run } from '../running.ts'

const unit = '--unit example-bureau --year 2024'
const file = 'data/example-bureau/2024/accepted.yaml'
const slug = 'total-equals-parts'
/** 2 errors of one rule. */
const wrong: Changes = stating('{ functional: { "208": 141.00, "221": 60.00 } }')
/** 2 errors without figures, that nothing printed depends on. */
const stray: Changes = stating('{ functional: { "229": 1 }, economic: { "303": 1 } }')
const accept = (words: string, changes: Changes = wrong) => run(`accept ${unit} ${words}`.trim(), changes)

describe('accept lists', () => {
  it('findings with numbers, rule by rule, and how one is accepted', async () => {
    const { code, out, err } = await accept('--rule total-equals-parts')
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(`example-bureau 2024　可以认可的问题 2 处，已经认可 0 处
数据还有错误，没有生成文本，与文本有关的问题改好以后才查。

[total-equals-parts]　填报的合计等于分项之和
  1.  错误　类级科目208的合计与分项之和不符（141.00、140.00）
      data/example-bureau/2024/budget.yaml:28:32
  2.  错误　类级科目221的合计与分项之和不符（60.00、50.00）
      data/example-bureau/2024/budget.yaml:28:47

查过无误的，逐处认可：
  npm run accept -- --unit example-bureau --year 2024 --rule 代号 --number 序号 --because "理由"
`)
  })

  it('those that were accepted before, with the reason', async () => {
    const { out } = await accept('', {})
    expect(out).toBe(`example-bureau 2024　可以认可的问题 0 处，已经认可 1 处

[contacts-are-meant-to-be-public]　负责人姓名和电话的公开经单位确认
  1.  认可　公开文本印出姓名和电话，单位没有确认
      data/example-bureau/2024/performance.yaml:2:18
      理由：单位确认公开
`)
  })

  it('those of one rule', async () => {
    expect((await accept('--rule contacts-are-meant-to-be-public')).out).toContain('没有可以认可的问题。')
  })

  it('as data', async () => {
    const { out } = await accept('--rule total-equals-parts --messages json')
    expect(JSON.parse(out)).toMatchObject([
      { slug, accept: expect.stringContaining('--at data/example-bureau/2024/budget.yaml:28:32') },
      { slug },
    ])
  })

  it('with what forbids to look', async () => {
    const { code, err } = await accept('', { 'data/example-bureau/2024/budget.yaml': 'amounts_in: 元\n' })
    expect(code).toBe(1)
    expect(err).toContain('budget.yaml')
  })
})

describe('accept writes', () => {
  it('an entry by number, and keeps the comments and entries of the file', async () => {
    const { code, out, err, written } = await accept(`--rule ${slug} --number 2 --because 批复如此`)
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(`已认可，记在 ${file}：
  错误 类级科目221的合计与分项之和不符 [total-equals-parts]
  budget.yaml stated.functional.221
  理由：批复如此
查出的内容（60.00；50.00）变了会重新报告；不再认可，删去这一条。
`)
    expect(asChanges({ written })).toEqual({
      [file]: `${textOfFile(file)}  - rule: total-equals-parts
    at: budget.yaml stated.functional.221
    figures: ["60.00", "50.00"]
    because: 批复如此
`,
    })
  })

  it('a new file where there is none', async () => {
    const without = { ...wrong, [file]: null }
    const { written } = await accept(`--rule ${slug} --number 1 --because 批复如此`, without)
    const text = asChanges({ written })[file]
    expect(text).toMatch(
      /^# yaml-language-server: \$schema=..\/..\/..\/schemas\/accepted.json\n# 单位认可的问题/,
    )
    expect(text).toMatch(/\n\naccepted:\n {2}- rule: total-equals-parts\n/)
  })

  it.each(['data/example-bureau/2024/budget.yaml:28:47', 'budget.yaml:28:47'])(
    'the one at %s',
    async (at) => {
      const { written } = await accept(`--rule ${slug} --at ${at} --because 批复如此`)
      expect(asChanges({ written })[file]).toContain('stated.functional.221')
    },
  )

  it('what the next check takes up: nothing is wrong any more', async () => {
    const before = await run(`build ${unit} --format pdf`, stray)
    expect([before.code, before.written.size]).toEqual([1, 0])
    const words = (number: number) => `--rule stated-total-has-parts --number ${number} --because 留着`
    const first = { ...stray, ...asChanges(await accept(words(1), stray)) }
    const both = { ...first, ...asChanges(await accept(words(2), first)) }
    expect((await accept('--rule stated-total-has-parts', both)).out).toContain(
      '可以认可的问题 0 处，已经认可 2 处',
    )
    const after = await run(`build ${unit} --format pdf`, both)
    expect([after.code, after.err, after.written.size]).toEqual([0, '', 2])
    expect(after.out).toContain('单位认可 3 处，都有理由（accepted.yaml）')
  })
})

describe('accept refuses', () => {
  it.each([
    [
      '--rule total-equals-part --because 甲',
      '没有规则“total-equals-part” [rule-exists]\n  提示   是不是“total-equals-parts”？',
    ],
    [`--rule ${slug} --because 甲`, '查出 2 处，不知道认可哪一处'],
    [`--rule ${slug} --number 3 --because 甲`, '没有查出这一处'],
    [`--rule ${slug} --at budget.yaml:1:1 --because 甲`, '没有查出这一处'],
    ['--rule code-in-catalogue --because 甲', '没有查出问题，无可认可'],
  ])('%s', async (words, message) => {
    const { code, err, written } = await accept(words)
    expect([code, written.size]).toEqual([1, 0])
    expect(err).toContain(message)
  })

  it('what was accepted before', async () => {
    const { code, err, written } = await accept('--rule contacts-are-meant-to-be-public --because 甲', {})
    expect([code, written.size]).toEqual([1, 0])
    expect(err).toContain('这一处已经认可过，没有改动')
  })
})
