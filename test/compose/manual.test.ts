/**
 * The author's manual lists every helper and every name that a template may use, as they are in code: the part of
 * `docs/templates.md` below its marker is written from the shapes. `npm run update:goldens` rewrites it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { helpersOf } from '../../src/compose/helpers.ts'
import { elements } from '../../src/compose/parse-html.ts'
import type { Shape } from '../../src/compose/shape.ts'
import { viewShapeOf } from '../../src/compose/view.ts'
import { baseNumbers } from '../base-numbers.ts'
import { updating } from '../golden.ts'

const file = 'docs/templates.md'
const marker = '<!-- 以下由程序写出 -->\n'

const kinds = { text: '文字', amount: '金额', percent: '百分比', count: '整数', flag: '是否' } as const

/** Records with so many fields are described once; where they come again the manual refers to the first. */
const mostRepeated = 3

/** One line a name, lists marked with `[]`. `seen` are the records described above, by their fields. */
function names(shape: Shape, path: string, seen: Map<string, string>): readonly string[] {
  const named = shape.kind !== 'list' && shape.optional ? '，可没有' : ''
  switch (shape.kind) {
    case 'list': {
      const { of, about } = shape
      const first = of.kind === 'record' ? seen.get(JSON.stringify(of.fields)) : undefined
      if (first !== undefined) return [`| \`${path}[]\` | 列表 | ${about}，各项同 \`${first}\` |`]
      const below = of.kind === 'record' ? names({ ...of, about: '' }, `${path}[]`, seen) : []
      return [`| \`${path}[]\` | 列表 | ${about} |`, ...below]
    }
    case 'record': {
      const { fields, about } = shape
      const key = JSON.stringify(fields)
      const first = seen.get(key)
      if (first !== undefined)
        return [`| \`${path}\` | 一组${named} | ${about === '' ? '' : `${about}，`}各项同 \`${first}\` |`]
      if (Object.keys(fields).length > mostRepeated) seen.set(key, path)
      return [
        ...(shape.optional || about !== '' ? [`| \`${path}\` | 一组${named} | ${about} |`] : []),
        ...Object.entries(fields).flatMap(([name, field]) =>
          names(field, path === '' ? name : `${path}.${name}`, seen),
        ),
      ]
    }
    default:
      return [`| \`${path}\` | ${kinds[shape.kind]}${named} | ${shape.about} |`]
  }
}

function generated(): string {
  const words = { has: () => false, get: (key: string) => key }
  const helpers = Object.entries(
    helpersOf(words as unknown as Parameters<typeof helpersOf>[0], baseNumbers),
  ).map(([name, { about, example }]) => `| \`${name}\` | ${about} | \`${example[0]}\` | ${example[1]} |`)
  const tags = Object.entries(elements).map(
    ([name, attributes]) => `| \`${name}\` | ${attributes.map((own) => `\`${own}\``).join(' ')} |`,
  )
  const seen = new Map<string, string>()
  const view = Object.entries(viewShapeOf({ fields: [], publication: {} }).fields).map(([name, shape]) =>
    [`### ${name}`, '', '| 名称 | 是什么 | 说明 |', '| --- | --- | --- |', ...names(shape, name, seen)].join(
      '\n',
    ),
  )
  return [
    '## 可用的写法（helper）\n',
    '| 名称 | 作用 | 例 | 结果 |',
    '| --- | --- | --- | --- |',
    ...helpers,
    '\n## 可用的标记\n',
    '| 标记 | 属性 |',
    '| --- | --- |',
    ...tags,
    '\n## 可用的数据\n',
    '金额要用 `money` 等写法才能印出来；“可没有”的要先用 `{{#if}}` 问；“各项同”的，名称和说明见所指的那一组。\n',
    view.join('\n\n'),
    '',
  ].join('\n')
}

it('lists what templates may use, as it is', () => {
  const manual = readFileSync(file, 'utf8')
  const [before = '', after = ''] = manual.split(marker)
  if (updating()) writeFileSync(file, `${before}${marker}\n${generated()}`)
  else expect(after).toBe(`\n${generated()}`)
})
