/** Every block of every unit has the tag that wrote it, and the document is the same with and without origins. */
import { describe, expect, it } from 'vitest'
import { documentOfUnit, type Job } from '../../src/build.ts'
import { newOrigins } from '../../src/compose/origins.ts'
import type { Block } from '../../src/document/tree.ts'
import { latestYear, listUnits } from '../../src/read/list-units.ts'
import { projectWorld } from '../project.ts'
import type { Changes } from './composed.ts'

const root = process.cwd()

function followed(job: Job, changes: Changes = {}) {
  const origins = newOrigins()
  const world = projectWorld(changes)
  const { value } = documentOfUnit(world, { ...job, draft: true, origins })
  if (value === null) throw new Error(`${job.unit} makes no document`)
  const text = (file: string) => new TextDecoder().decode(world.read(`${root}/${file}`) ?? undefined)
  return { ...value, origins, world, text }
}

const tagOf = (block: Block): string =>
  block.type === 'heading' ? `<h${block.level}` : block.type === 'paragraph' ? '<p' : `<${block.type}`

const units = listUnits(projectWorld(), root).map((unit) => ({
  root,
  unit,
  year: latestYear(projectWorld(), root, unit) ?? 0,
}))

describe.each(units)('$unit $year', (job) => {
  const { document, origins, world, text } = followed(job)

  it('is the document that is composed without origins', () => {
    const { value } = documentOfUnit(world, { ...job, draft: true })
    expect(JSON.stringify(document)).toBe(JSON.stringify(value?.document))
  })

  it('has a tag of its kind on the line that each block is said to come from', () => {
    const wrong = document.sections.flatMap(({ id, blocks }) =>
      blocks.flatMap((block) => {
        const at = origins.blocks.get(block)?.at ?? null
        const line = at === null ? '' : (text(at.file).split('\n')[at.line - 1] ?? '')
        return line.includes(tagOf(block)) ? [] : [{ id, type: block.type, at }]
      }),
    )
    expect(wrong).toEqual([])
    expect(document.sections.length).toBeGreaterThan(8)
  })

  it('has the entry of the outline that each section stands for, in the order of the outline', () => {
    const found = document.sections.map((section) => origins.sections.get(section))
    const places = found.map((origin) => origin?.outline.template.place.line ?? 0)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(new Set(places).size).toBeGreaterThan(8)
    for (const origin of found)
      expect(origin?.file).toMatch(new RegExp(`^templates/.+/${origin?.outline.template.text}\\.hbs$`))
  })
})

describe('a section of partials', () => {
  const job = { root, unit: 'example-bureau', year: 2024 }
  const changes = {
    'templates/base/sections/explanation/income.hbs': `{{! 前面的注释 }}
{{#if (nonzero income.total)}}

  <h2 class="numbered">收入</h2>
{{#each income.present}}
{{#if @first}}<p
  class="plain">共 {{~ money_text @root.income.total }}，{{word "change.than"}}{{word "change.level"}}</p>{{/if}}
{{/each}}
{{/if}}
{{> sum of=income.total}}
<p>{{> inner}}</p>
`,
    'templates/base/partials/sum.hbs':
      '{{! 一 }}\n\n<p>{{money_text of}}\n{{> inner}}</p>\n<p>{{money of}}</p>\n',
    'templates/base/partials/inner.hbs': '{{#if year}}\n{{year}}\n{{/if}}',
  }
  const { document, origins } = followed(job, changes)

  it('names the words that its call passes', () => {
    const { document: passing, origins: passed } = followed(job, {
      ...changes,
      'templates/base/sections/explanation/income.hbs': '<p>{{> inner word="change.level"}}</p>',
      'templates/base/partials/inner.hbs': '{{word word}}',
    })
    const [block] = passing.sections.find(({ id }) => id === 'part-3-2')?.blocks ?? []
    const within = block && passed.blocks.get(block)?.within
    expect(within?.flatMap(({ words }) => words)).toEqual(['change.level'])
  })

  const section = document.sections.find(({ id }) => id === 'part-3-2')

  it('tells the line of each tag, what wrote within it, and which words are named', () => {
    const short = (file: string) => file.replace('templates/base/', '').replace('.hbs', '')
    const told = section?.blocks.map((block) => {
      const { at, within = [] } = origins.blocks.get(block) ?? {}
      const words = within.flatMap((point) => point.words)
      return [
        at && `${short(at.file)}:${at.line}`,
        within.map(({ file, line }) => `${short(file)}:${line}`).join(' '),
        words.join(' '),
      ]
    })
    const own = 'sections/explanation/income'
    expect(told).toEqual([
      [`${own}:4`, '', ''],
      [`${own}:6`, `${own}:7 ${own}:7 ${own}:7 ${own}:7`, 'change.than change.level'],
      ['partials/sum:3', 'partials/sum:3 partials/inner:2', ''],
      ['partials/sum:5', 'partials/sum:5', ''],
      [`${own}:11`, 'partials/inner:2', ''],
    ])
  })
})
