/**
 * `docs/checks.md` is written from the rules and the first bad case of each. `npm run update:goldens` rewrites
 * the page, and in the tests beside this one the messages of the cases.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { updating } from '../golden.ts'
import { casesOf, slugsWithCases, toldOf } from './cases.ts'
import { allRules, groups } from './rules.ts'

it('every rule has cases, and all cases are of a rule', () => {
  expect(slugsWithCases().toSorted()).toEqual(allRules.map(({ slug }) => slug).toSorted())
})

const file = 'docs/checks.md'

/** The messages of the cases may just be being rewritten. */
function exampleOf(slug: string): string {
  const [first] = casesOf(slug).bad
  return first === undefined ? '' : ((updating() ? toldOf(slug, first) : first.told) ?? '')
}

function generated(): string {
  return [
    '# 检查项目\n',
    '`npm run check` 和每次生成都逐条检查。每条以“应有的样子”命名，报错时方括号里就是这个名字。',
    '区里怎样改规则的程度，单位怎样认可一处问题：[policy.md](policy.md)。',
    `共 ${allRules.length} 条。本页由程序写出（test/rules），不要手改。\n`,
    ...groups.flatMap(({ title, rules }) => [
      `## ${title}\n`,
      ...rules.map(({ slug, title }) => `- [${title}](#${slug})`),
      '',
      ...rules.map(({ slug, title, source, about, comparesFigures }) =>
        [
          `### ${slug}\n`,
          `**${title}**　依据：${source}\n`,
          `${about}${comparesFigures ? '模板不能停用或降低这一条。' : ''}\n`,
          '```text',
          exampleOf(slug).trimEnd(),
          '```\n',
        ].join('\n'),
      ),
    ]),
  ].join('\n')
}

it('docs/checks.md says of every check what the code says', () => {
  if (updating()) writeFileSync(file, generated())
  expect(readFileSync(file, 'utf8')).toBe(generated())
  // To be rewritten, an example of every rule is built.
}, 300_000)
