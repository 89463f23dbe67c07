/** `template:fields` writes the keys that editors complete; `template:lint` says where that was forgotten. */
import { expect, it } from 'vitest'
import { asChanges, run } from '../running.ts'

const hillside = { 'templates/hillside/fields.yaml': 'sites: { label: 办公地点, kind: count, of: unit }\n' }
const file = 'schemas/field-values.json'

it('writes the keys of all districts', async () => {
  const made = await run('template:fields', hillside)
  expect(made).toMatchObject({ code: 0, err: '', out: `写出 ${file}：4 个自设的键\n` })
  const { definitions } = JSON.parse(asChanges(made)[file] ?? '')
  expect(definitions.unit.properties).toMatchObject({
    hotline: { description: '预算公开监督电话（example-east）：应为文字' },
    sites: { description: '办公地点（hillside）：应为非负整数' },
  })
  expect(Object.keys(definitions.year.properties)).toEqual(['digital_spending', 'digital_use'])
})

it('writes nothing where a fields.yaml is wrong', async () => {
  const made = await run('template:fields', { 'templates/hillside/fields.yaml': 'sites: { kind: count }\n' })
  expect([made.code, made.written.size]).toEqual([1, 0])
  expect(made.err).toContain('templates/hillside/fields.yaml:1:1 错误 “sites”缺少“label”、“of”')
})

it('template:lint asks for it', async () => {
  const used = { 'templates/hillside/sections/contents.hbs': '<p>{{fields.sites}}</p>' }
  const forgotten = await run('template:lint --district hillside', { ...hillside, ...used })
  expect(forgotten.err).toContain('编辑器提示的自设键与各区的 fields.yaml 不一致')
  const made = asChanges(await run('template:fields', hillside))
  expect(
    (await run('template:lint --district hillside', { ...hillside, ...used, ...made })).err,
  ).not.toContain('自设键')
})
