/**
 * Every rule keeps silent where it should, and says the whole of what it has to say where it should not. `docs/checks.md`
 * is written from the rules and the first bad case of each. `UPDATE_GOLDENS=1` rewrites the messages and the page.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { updating } from '../golden.ts'
import { casesOf, rewrite, slugsWithCases, toldOf } from './cases.ts'
import { allRules, groups } from './rules.ts'

it('every rule has cases, and all cases are of a rule', () => {
  expect(slugsWithCases().toSorted()).toEqual(allRules.map(({ slug }) => slug).toSorted())
})

describe.each(slugsWithCases())('%s', (slug) => {
  if (updating()) rewrite(slug)
  const { good, bad } = casesOf(slug)

  it.each(good.map((each) => [each.name, each] as const))('is kept: %s', (_, each) => {
    expect(toldOf(slug, each)).toBe('')
  })

  it.each(bad.map((each) => [each.name, each] as const))('is broken: %s', (_, each) => {
    expect(each.told, 'the whole message').toBeTruthy()
    expect(toldOf(slug, each)).toBe(each.told)
  })
})

const file = 'docs/checks.md'

function generated(): string {
  return [
    '# 检查项目\n',
    '`npm run check` 和每次生成都逐条检查。每条以“应有的样子”命名，报错时方括号里就是这个名字。',
    `共 ${allRules.length} 条。本页由程序写出（test/rules），不要手改。\n`,
    ...groups.flatMap(({ title, rules }) => [
      `## ${title}\n`,
      ...rules.map(({ slug, title }) => `- [${title}](#${slug})`),
      '',
      ...rules.map(({ slug, title, source, about }) =>
        [
          `### ${slug}\n`,
          `**${title}**　依据：${source}\n`,
          `${about}\n`,
          '```text',
          (casesOf(slug).bad[0]?.told ?? '').trimEnd(),
          '```\n',
        ].join('\n'),
      ),
    ]),
  ].join('\n')
}

it('docs/checks.md says of every check what the code says', () => {
  if (updating()) writeFileSync(file, generated())
  expect(readFileSync(file, 'utf8')).toBe(generated())
})
