/**
 * One program, any form: the real publication, another city's, and an invented edition that mixes traits of both, with
 * figures of its own. An institution that lives on 事业收入 alone builds with the base.
 */
import { describe, expect, it } from 'vitest'
import { composeUnit, documentOfUnit, type Job, publishedOf } from '../../src/build.ts'
import { isError, withoutNotices } from '../../src/diagnostic/diagnostic.ts'
import { showText } from '../../src/diagnostic/show.ts'
import { type Changes, composed } from '../compose/composed.ts'
import { proseOf } from '../document-text.ts'
import { projectWorld, textOfFile } from '../project.ts'

const root = process.cwd()
const jobOf = (unit: string, year: number): Job => ({ root, unit, year })

/** From the second city: codes in three cells, amounts in 元, items one by one. From the base: its tables and numbers. */
const taken = ['tables/income', 'tables/spending', 'partials/functional-table', 'partials/whose']

/** A table of the base under a number of this edition. */
function baseTable(name: string, index: number): string {
  const [, title = ''] =
    new RegExp(
      `template: tables/${name}\\n(?: {4}(?:orientation|when): .*\\n)? {4}table: \\{ label: [^,]+, title: ([^,]+),`,
    ).exec(textOfFile('templates/base/publication.yaml')) ?? []
  const label = `附表${index + 4}`
  return `  - { id: table-${name}, template: tables/${name}, table: { label: ${label}, title: ${title} } }\n`
}

const outline = `title: "{{unit.short_name}}{{year}}年部门预算"
classes: used
figures:
  training: { economic: "30216", share_of: operating_basic }
  operating_basic: { economic: "302" }
  projects: { spending: total, fund: general_public, column: project }
  goods: { procurement: goods }
outline:
  - { id: cover, template: sections/cover, page_number: hidden }
  - { id: part-1, template: sections/overview }
  - id: table-1
    template: tables/balance
    table: { label: 表一, title: 收支总表, listed_as: 表一　收支总表 }
  - id: table-income
    template: tables/income
    orientation: landscape
    table: { title: "{{year}}年收入预算总表", listed_as: "2. {{year}}年收入预算总表" }
  - id: table-spending
    template: tables/spending
    table: { title: "{{year}}年支出预算总表", listed_as: "3. {{year}}年支出预算总表" }
${['fiscal-balance', 'general-public', 'general-public-members', 'economic', 'three-public', 'government-fund', 'state-capital', 'projects', 'performance', 'project-sheets'].map(baseTable).join('')}  - { id: part-3, template: sections/explanation/title }
  - { id: part-3-1, template: sections/explanation/overall, starts: same-page }
  - { id: items, template: sections/items, starts: same-page }
  - { id: part-3-9, template: sections/explanation/three-public, starts: same-page }
  - { id: part-3-10, template: sections/explanation/other, starts: same-page }
  - { id: part-4, template: sections/glossary }
`

const items = `<h2 class="numbered">各科目的安排</h2>
{{#each fiscal.items}}
<p>{{number @index}}. “{{class_name}}（类）{{group_name}}（款）{{name}}（项）”{{money_text total "items"}}
{{~#with comparison}}{{#if known}}，比{{@root.prior_year}}年预算{{#if increased}}增加{{else if decreased}}减少{{else}}持平{{/if}}{{#if rate}}{{percent rate}}{{/if}}{{/if}}{{/with}}。</p>
{{/each}}
<p>{{figures.training.name}}{{money_text figures.training.amount}}{{#if figures.training.share}}，占{{figures.operating_basic.name}}的{{percent figures.training.share}}{{/if}}；一般公共预算项目支出{{money_text figures.projects.amount}}；采购货物{{money_text figures.goods.amount}}。</p>
`

const mixed: Changes = {
  ...Object.fromEntries(
    taken.map((name) => [`templates/mixed/${name}.hbs`, textOfFile(`templates/putuo/${name}.hbs`)]),
  ),
  'templates/mixed/publication.yaml': outline,
  'templates/mixed/sections/items.hbs': items,
  'templates/mixed/numbers.yaml':
    'amounts:\n  table: { unit: 元, decimals: 0 }\n  columns: { like: table, zero: 空 }\n  items: { like: prose, separators: false }\n',
}

const inMixed = (unit: string): Changes => {
  const path = `data/${unit}/unit.yaml`
  const text = textOfFile(path)
  const template = /^template: .+$/m.exec(text)
  return {
    ...mixed,
    [path]:
      template === null
        ? text.replace(/^kind: .+$/m, (kind) => `${kind}\ntemplate: mixed`)
        : text.replace(template[0], 'template: mixed'),
  }
}

describe('any form', () => {
  it.each([
    ['qiaokou-bigdata', 2024],
    ['putuo-wanli', 2023],
    ['putuo-wanli', 2025],
    ['putuo-welfare', 2024],
  ])('%s %i builds without an error, a policy or an acceptance of an error', (unit, year) => {
    const job = jobOf(unit, year)
    const { value, diagnostics } = composeUnit(projectWorld(), job)
    expect(showText(diagnostics.filter(isError), { colour: false })).toBe('')
    expect(diagnostics.filter(({ accepted }) => accepted?.usual === 'error')).toEqual([])
    expect(value).not.toBeNull()
  })

  it.each([
    ['example-construction', 2025],
    ['qiaokou-bigdata', 2024],
  ])('%s %i in an edition that mixes both', (unit, year) => {
    // The income table of this edition has no column for 财政专户管理资金, which one unit has: the whole check says so.
    const make = unit === 'qiaokou-bigdata' ? composeUnit : documentOfUnit
    const { value, diagnostics } = make(projectWorld(inMixed(unit)), jobOf(unit, year))
    expect(showText(diagnostics.filter(isError), { colour: false })).toBe('')
    const text = proseOf(value?.document ?? composed().document)
    expect(text).toMatch(/\n1\. “一般公共服务支出（类）|\n1\. “社会保障和就业支出（类）/)
    expect(text).toContain('、各科目的安排')
    expect(text).toContain('第一部分')
    // Codes in three cells, whole 元.
    expect(text).toMatch(/\n208\n05\n05\n机关事业单位基本养老保险缴费支出\n[\d,]+\n/)
  })

  it('compares and shares the figures that an edition names', () => {
    const job = jobOf('example-construction', 2025)
    const { value } = documentOfUnit(projectWorld(inMixed('example-construction')), job)
    expect(proseOf(value?.document ?? composed().document)).toMatch(
      /培训费[\d,.]+万元，占商品和服务支出的\d+\.\d\d%；一般公共预算项目支出[\d,.]+万元；采购货物[\d,.]+万元。/,
    )
  })

  it.each<[string, string, string]>([
    ['training: { economic: "30216"', 'training: { economic: "30277"', 'listed-codes-exist'],
    ['share_of: operating_basic', 'share_of: operating_basics', 'figures-are-known'],
    ['goods: { procurement: goods }', 'goods: { fund: general_public }', 'figures-are-known'],
  ])('reports %s → %s', (from, to, slug) => {
    const changes = {
      ...inMixed('example-construction'),
      'templates/mixed/publication.yaml': outline.replace(from, to),
    }
    const { diagnostics } = documentOfUnit(projectWorld(changes), jobOf('example-construction', 2025))
    expect(diagnostics.filter(isError).map((one) => one.slug)).toEqual([slug])
  })

  it('a name that is not in figures fails the lint', () => {
    const changes = {
      ...inMixed('example-construction'),
      'templates/mixed/sections/items.hbs': items.replace('figures.goods.amount', 'figures.good.amount'),
    }
    const { diagnostics } = documentOfUnit(projectWorld(changes), jobOf('example-construction', 2025))
    expect(diagnostics.filter(isError).map(({ slug, hint }) => [slug, hint])).toEqual([
      ['template-names-exist', '是不是“goods”？'],
    ])
  })
})

describe('an institution on 事业收入 alone', () => {
  const year = 'data/example-hospital/2025'
  const files: Changes = {
    'data/example-hospital/unit.yaml': `name: 示例市示例区样本医院
short_name: 示例区样本医院
code: "120"
kind: 事业单位
members: [{ code: "120001", name: 示例市示例区样本医院 }]
functions: [提供医疗服务]
glossary: { "2100201": { definition: 反映综合医院的支出。 } }
`,
    [`${year}/budget.yaml`]: `amounts_in: 万元
income: { business: 1200.00 }
spending:
  - { item: "2100201", fund: business, basic: { personnel: 700.00, operating: 500.00 } }
economic: {}
prior: { total: 1100.00, by_fund: { unit_funds: 1100.00 }, three_public: { total: 0 } }
`,
    [`${year}/statement.yaml`]: `amounts_in: 万元
published: 2025-02-06
staffing: [{ establishment: { institution: 50 }, in_post: { institution: 48 } }]
reasons: { total: 门诊量增加 }
assets: { total: 3000.00 }
`,
    [`${year}/performance.yaml`]: `contact: { name: 办公室, phone: "00000000" }
annual_tasks: 做好医疗服务。
goals:
  - name: 提供医疗服务
    indicators: [{ class: 产出指标, kind: 数量指标, name: 门诊人次, target: ≥10000人次, standard: 计划标准 }]
`,
  }

  it('builds with the base without an error', () => {
    const { value, diagnostics } = composeUnit(projectWorld(files), jobOf('example-hospital', 2025))
    expect(showText(withoutNotices(diagnostics).filter(isError), { colour: false })).toBe('')
    expect(proseOf(value?.document ?? composed().document)).toContain('本单位2025年无一般公共预算支出。')
  })
})

describe('what an earlier version of the program published', () => {
  it('is still read; what it did not keep is unknown', () => {
    const path = 'data/example-construction/2024/published.json'
    const published = JSON.parse(
      publishedOf(composed({}, jobOf('example-construction', 2024)).facts, '2024年部门预算'),
    )
    const old = Object.fromEntries(
      Object.entries(published).filter(
        ([key]) => !['institution_operating', 'procurement', 'economic', 'members'].includes(key),
      ),
    )
    const changes = {
      [path]: JSON.stringify(old),
    }
    const { facts } = composed(changes, jobOf('example-construction', 2025))
    expect(facts.comparisons.total.movement).toBe('decrease')
    expect(facts.comparisons.procurement.movement).toBe('unknown')
    expect(facts.prior.economic('302')).toBeNull()
  })
})
