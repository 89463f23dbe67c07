import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/intake/texts/plain-text.ts'
import { sentenceMatches } from '../../../src/intake/texts/sentence-matches.ts'
import { sentenceSteps } from '../../../src/intake/texts/sentence-steps.ts'
import { sentenceParts } from '../../../src/model/sentence-pattern.ts'

/** The values of each match, as the line has them. */
function found(sentence: string, text: string): readonly (readonly string[])[] {
  const { plain, original } = plainText(text)
  return sentenceMatches(sentenceSteps(sentenceParts(sentence) ?? []), plain).map(({ values }) =>
    values.map((own) => ('value' in own ? own.value : original(own.from, own.to))),
  )
}

describe('a sentence in a line', () => {
  it.each([
    [
      'white space and width make no difference',
      '政府采购（货物）{procurement.goods 金额}',
      '政府 采购(货物) １，２３４.50 万元',
      [['１，２３４.50 万元']],
    ],
    ['a text ends at the next words', '因{reasons.fiscal}；', '因甲、乙；因丙；', [['甲、乙'], ['丙']]],
    [
      'a text at the end runs to the end of the line',
      '因{reasons.fiscal}。',
      '因甲。又因乙；丙。',
      [['甲。又因乙；丙']],
    ],
    ['a text within a sentence has no full stop', '因{reasons.fiscal}，所以', '因甲。乙，所以', []],
    [
      'parts may be left out',
      '[其中：]购置费{procurement.goods 金额}[，因{reasons.fiscal}]；',
      '购置费1元；其中:购置费2元，因甲；',
      [['1元'], ['2元', '甲']],
    ],
    [
      'one of several words',
      '公务接待费{，|。}{比|与}上年{procurement.goods 增减}',
      '公务接待费。与上年持平',
      [['持平']],
    ],
    ['words may mean a value', '{*}未安排采购{procurement.goods=0}', '本单位未安排采购。', [['0']]],
    [
      'anything stays within its sentence',
      '{*}共{performance_goals.projects 个数}个',
      '甲3个。乙共4个',
      [['4']],
    ],
    ['a list', '包括：{divisions 顿号}。', '包括：甲科、乙科。', [['甲科、乙科']]],
    [
      'quotation marks in any direction',
      '“{科目}”',
      '"甲（类）乙（款）丙(项)”',
      [['甲（类）乙（款）丙(项)']],
    ],
  ])('%s', (_, sentence, text, values) => {
    expect(found(sentence, text)).toEqual(values)
  })

  it('is looked for in time that grows with the square of the line at most', () => {
    const sentence =
      '用车费{*}，比{*}年{*}[，因{reasons.vehicles}]；购置费{*}，比{*}年{*}；运行费{reasons.fiscal}。完'
    const text = '用车费，比年，因；购置费，比年；运行费'.repeat(120)
    const before = performance.now()
    expect(found(sentence, text)).toEqual([])
    expect(performance.now() - before).toBeLessThan(4000)
  })
})
