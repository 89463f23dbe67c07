/** Errors in templates stop the pipeline: all are reported at once, nothing is rendered. */
import { describe, expect, it } from 'vitest'
import { composeUnit, documentOfUnit } from '../../src/build.ts'
import { textOf } from '../../src/document/text.ts'
import { exampleJob, projectWorld, textOfFile } from '../project.ts'
import { told } from './told.ts'

describe('in the pipeline', () => {
  const tell = (changes: Record<string, string>) => {
    const { value, diagnostics } = composeUnit(projectWorld(changes), exampleJob)
    return { value, told: diagnostics.map(told) }
  }
  const outline = 'templates/base/publication.yaml'

  it('templates, titles and conditions are all judged before anything is rendered', () => {
    const publication = textOfFile(outline)
      .replace('title: "{{unit.short_name}}', 'title: "{{unit.sort_name}}')
      .replace('template: sections/cover', 'template: sections/cver')
      .replace('template: sections/overview', 'template: sections/overview, when: unit.is_instituton')
    const made = tell({
      [outline]: publication,
      // It would fail when rendered; the lint comes first, so that failure is not reported.
      'templates/base/sections/contents.hbs': '<p>{{> income-row row=income code="" name=""}}</p><blink/>',
      'templates/base/sections/tables.hbs': '<h1>{{yaer}}</h1>',
      'templates/base/partials/members.hbs': '<p>{{unit.nme}}</p>',
    })
    expect(made.value).toBeNull()
    expect(made.told).toEqual([
      expect.stringMatching(
        /^publication\.yaml:\d+:\d+\+13 template-exists 没有模板文件“sections\/cver\.hbs”｜是不是“sections\/cover”？$/,
      ),
      'members.hbs:1:6+8 template-names-exist 模板中的名称“unit.nme”不存在（“nme”）｜是不是“name”？',
      'tables.hbs:1:7+4 template-names-exist 模板中的名称“yaer”不存在｜是不是“year”？',
      expect.stringMatching(
        /^publication\.yaml:5:11\+14 template-names-exist 模板中的名称“unit\.sort_name”不存在（“sort_name”）｜是不是“short_name”？$/,
      ),
      expect.stringMatching(
        /^publication\.yaml:\d+:\d+\+18 template-names-exist 模板中的名称“unit\.is_instituton”不存在/,
      ),
    ])
  })

  it('words that the base has lost are told, all of them', () => {
    const words = 'templates/base/words.yaml'
    const made = tell({ [words]: textOfFile(words).replace(/^ +special_account: .*\n/gm, '') })
    const hint = '从备份恢复这一项；各区的 words.yaml 可以改写它，但不能代替它'
    expect(made).toEqual({
      value: null,
      told: ['income.prose.special_account', 'income.table.special_account'].map(
        (key) => `words.yaml:1:1+1 words-are-whole 基础模板的 words.yaml 里缺少“${key}”｜${hint}`,
      ),
    })
  })

  it('styles and words that a call passes to a partial are printed, and count as used', () => {
    const outlineOfUnit = textOfFile(outline)
    const files = (call: string) => ({
      'templates/example-bureau/publication.yaml': outlineOfUnit,
      'templates/example-bureau/words.yaml': 'bureau: { spent: 共用 }\n',
      'templates/example-bureau/numbers.yaml': 'amounts: { short: { decimals: 0, trim: true } }\n',
      'templates/example-bureau/sections/contents.hbs': `<p>${call}</p>`,
      'templates/example-bureau/partials/sentence.hbs':
        '{{! amount 金额；word 用词；style 写法，可不传。 }}\n{{word word}}{{money_text amount (default style "prose")}}',
    })
    const printed = (call: string) => {
      const { value, diagnostics } = documentOfUnit(projectWorld(files(call)), exampleJob)
      const block = value?.document.sections.find(({ id }) => id === 'contents')?.blocks[0]
      return [block?.type === 'paragraph' ? textOf(block.content) : null, ...diagnostics.map(told)]
    }
    const amount = 'amount=income.total word="bureau.spent"'
    const [long, ...none] = printed(`{{> sentence ${amount}}}{{> sentence ${amount} style="short"}}`)
    expect(none).toEqual([])
    expect(long).toMatch(/^共用[\d,]+\.\d\d万元共用[\d,]+万元$/)
    expect(printed(`{{> sentence amount=income.total word="bureau.spnt" style="shrt"}}`)).toEqual([
      null,
      'contents.hbs:1:42+13 template-names-exist words.yaml 中没有“bureau.spnt”｜是不是“bureau.spent”？',
      'contents.hbs:1:62+6 template-names-exist numbers.yaml 的 amounts 中没有“shrt”｜是不是“short”？',
      expect.stringContaining('“bureau”，也没有模板用到它'),
      expect.stringContaining('“short”，也没有模板用到它'),
    ])
  })

  it('a title of nothing is told where it stands', () => {
    const publication = textOfFile(outline).replace(/^title: .*$/m, 'title: "{{#if unit.is_new}}新{{/if}}"')
    expect(tell({ [outline]: publication })).toEqual({
      value: null,
      told: [
        'publication.yaml:5:8+29 title-is-written 标题是空的：文件没有名字可用｜例：title: "{{unit.short_name}}{{year}}年部门预算"',
      ],
    })
  })

  it('a value that this unit lacks is told where the helper is called', () => {
    const path = 'templates/base/sections/contents.hbs'
    expect(tell({ [path]: '<p>\n{{percent comparisons.government_fund.rate}}</p>' })).toEqual({
      value: null,
      told: [
        'contents.hbs:2:1+1 template-values-exist 模板无法套用：“percent”得到的值不存在｜可能没有的值，先用 {{#if …}} 判断',
      ],
    })
  })
})
