/** `fields.x` in templates: every kind is printed, absent ones are null, unknown and unused ones are reported. */
import { describe, expect, it } from 'vitest'
import { composeUnit, documentOfUnit } from '../../src/build.ts'
import { newTrace } from '../../src/compose/trace.ts'
import { textOf } from '../../src/document/text.ts'
import { findFigures } from '../../src/explain/find-figures.ts'
import { sourcesOf } from '../../src/explain/formula.ts'
import { printedFigures } from '../../src/explain/printed-figures.ts'
import { run } from '../commands/running.ts'
import { exampleJob, projectWorld, textOfFile } from '../project.ts'
import { told } from './told.ts'

const statementFile = 'data/example-bureau/2024/statement.yaml'
const declared = `place: { label: 地点, kind: text, of: year, required: true }
notes: { label: 说明, kind: paragraphs, of: year }
sites: { label: 个数, kind: count, of: year }
spent: { label: 支出, kind: amount, of: year }
joint: { label: 合署, kind: flag, of: year }
met: { label: 会期, kind: day, of: year }
`
const all = `{{fields.place}}{{#each fields.notes}}、{{this}}{{/each}}
{{~#if fields.spent}}{{fields.sites}}处{{money_text fields.spent}}{{/if}}
{{~#with fields.met}}{{year}}-{{month}}{{/with}}{{#if fields.joint}}合署{{/if}}`

const files = (template: string, values: string) => ({
  'templates/example-bureau/fields.yaml': declared,
  'templates/example-bureau/sections/contents.hbs': `<p>${template}</p>`,
  [statementFile]: `${textOfFile(statementFile)}\nfields: { place: 院内${values} }\n`,
})

function printed(template: string, values = '') {
  const { value, diagnostics } = documentOfUnit(projectWorld(files(template, values)), exampleJob)
  const block = value?.document.sections.find(({ id }) => id === 'contents')?.blocks[0]
  return { text: block?.type === 'paragraph' ? textOf(block.content) : null, told: diagnostics.map(told) }
}

describe('a key that a layer declares', () => {
  it('is printed by its kind', () => {
    const values = ', notes: 甲, sites: 3, spent: 12.6, joint: true, met: 2024-03-05'
    expect(printed(all, values)).toEqual({ text: '院内、甲3处12.60万元2024-3合署', told: [] })
  })

  it('is null where a unit leaves it out', () => {
    expect(printed(all)).toEqual({ text: '院内', told: [] })
    expect(printed(`${all}{{#if (nonzero fields.spent)}}有{{/if}}{{default fields.sites 0}}`).text).toBe(
      '院内0',
    )
  })

  it('is followed from the printed figure to its line', () => {
    const trace = newTrace()
    const world = projectWorld(files(all, ', spent: 1234.5'))
    const { document } = composeUnit(world, { ...exampleJob, trace }).value ?? {}
    const [figure] = document ? findFigures('1,234.50', printedFigures(document, trace)) : []
    expect(figure && sourcesOf(figure.figure)).toMatchObject([
      { file: statementFile, excerpt: expect.stringContaining('spent: 1234.5') },
    ])
  })

  it('may be a condition of the outline', () => {
    const outline = textOfFile('templates/base/publication.yaml').replace(
      'template: sections/contents }',
      'template: sections/contents, when: fields.sites }',
    )
    const world = (values: string) =>
      projectWorld({ ...files(all, values), 'templates/example-bureau/publication.yaml': outline })
    const has = (values: string) =>
      documentOfUnit(world(values), exampleJob).value?.document.sections.some(({ id }) => id === 'contents')
    expect([has(''), has(', sites: 1')]).toEqual([false, true])
  })

  it.each<[string, string, readonly string[]]>([
    [
      'misspelt',
      `${all}{{fields.sitse}}`,
      [
        'contents.hbs:3:80+12 template-names-exist 模板中的名称“fields.sitse”不存在（“sitse”）｜是不是“sites”？',
      ],
    ],
    [
      'printed without its style',
      `${all}{{fields.spent}}`,
      [
        'contents.hbs:3:78+16 template-names-exist 金额（可能没有）不能直接印出｜表格里用 {{money …}}，文字里用 {{money_text …}}',
      ],
    ],
    [
      'unused',
      all.replace('{{fields.place}}', ''),
      [
        'fields.yaml:1:1+5 override-matches-base 没有模板用到“fields.place”：单位填了也印不出来｜在要印的地方写上 fields.place；不用就删去',
      ],
    ],
  ])('%s', (_, template, expected) => {
    expect(printed(template).told).toEqual(expected)
  })

  it('is unknown where no layer declares any', () => {
    const { diagnostics } = documentOfUnit(
      projectWorld({ 'templates/base/sections/contents.hbs': '<p>{{fields.site}}</p>' }),
      exampleJob,
    )
    expect(diagnostics.map(told)).toEqual([
      'contents.hbs:1:6+11 template-names-exist 模板中的名称“fields.site”不存在（“site”）｜本区自设的键，先写在模板的 fields.yaml 里',
    ])
  })

  it('that is optional is tried by template:lint present and absent', async () => {
    const { err, out } = await run('template:lint --district hillside', {
      'templates/hillside/fields.yaml': declared,
      'templates/hillside/sections/contents.hbs': `<p>${all}{{money_text fields.spent}}</p>`,
    })
    expect(out).toBe('templates/hillside：1 个错误\n')
    expect(err).toContain('“money_text”得到的值不存在')
  })
})
