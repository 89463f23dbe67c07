/** What `accepted.yaml` makes of single findings: they are notices while they stay as they were. */
import { describe, expect, it } from 'vitest'
import { checkUnit, composeUnit } from '../../src/build.ts'
import { contentOf } from '../../src/check/finding-identity.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { showText } from '../../src/diagnostic/show.ts'
import { acceptedPlace } from '../../src/edit/plan-acceptance.ts'
import type { Changes } from '../compose/composed.ts'
import { exampleJob, projectWorld, textOfFile } from '../project.ts'
import { budget, budgetFile } from './checked.ts'

const file = 'data/example-bureau/2024/accepted.yaml'
const accepting = (entries: string): Changes => ({ [file]: `${textOfFile(file)}${entries}` })
const checked = (changes: Changes): readonly Diagnostic[] =>
  checkUnit(projectWorld(changes), exampleJob).diagnostics

/** 2 errors of one rule. */
const wrong = budget(
  ['operating: 100.50 }', 'operating: 100.50, stated: 1505.00 }'],
  ['operating: 30.25 }', 'operating: 30.25, stated: 2230.52 }'],
)
const slug = 'total-equals-parts'
const [first, second] = checked(wrong).filter((one) => one.slug === slug)
const figuresOf = (one: Diagnostic | undefined): string => {
  const content = one && contentOf(one)
  return content && 'figures' in content ? JSON.stringify(content.figures) : ''
}
const entry = (figures: string, at = 'budget.yaml spending[1].basic.stated'): string =>
  `  - { rule: ${slug}, at: "${at}", figures: ${figures}, because: 批复如此 }\n`

describe('a finding with figures', () => {
  it('is named by its file and keys', () => {
    expect(acceptedPlace(projectWorld(wrong), exampleJob, first ?? {})).toBe(
      'budget.yaml spending[1].basic.stated',
    )
    expect(acceptedPlace(projectWorld(wrong), exampleJob, second ?? {})).toBe(
      'budget.yaml spending[2].basic.stated',
    )
  })

  it('becomes a notice, and no other does', () => {
    const found = checked({ ...wrong, ...accepting(entry(figuresOf(first))) })
    expect(found.filter((one) => one.slug === slug)).toMatchObject([
      { severity: 'notice', accepted: { because: '批复如此', usual: 'error', at: { file, line: 11 } } },
      { severity: 'error' },
    ])
  })

  it('stays accepted where lines are added above it', () => {
    const moved = { [budgetFile]: `# 加了\n# 两行\n${wrong[budgetFile] ?? ''}` }
    const found = checked({ ...moved, ...accepting(entry(figuresOf(first))) })
    expect(found.find((one) => one.slug === slug)).toMatchObject({ severity: 'notice' })
  })

  it('stays accepted whatever the separators of thousands', () => {
    const found = checked({
      ...wrong,
      ...accepting(entry(figuresOf(first).replaceAll(/(?<=\d),(?=\d{3})/g, ''))),
    })
    expect(found.find((one) => one.slug === slug)).toMatchObject({ severity: 'notice' })
  })

  it('comes back with other figures, and the entry is told with them', () => {
    const found = checked({ ...wrong, ...accepting(entry('["900.01", "1.00"]')) })
    expect(found.find((one) => one.slug === slug)).toMatchObject({ severity: 'error' })
    expect(
      showText(
        found.filter((one) => one.slug === 'accepted-findings-are-found'),
        { colour: false },
      ),
    ).toContain(
      'data/example-bureau/2024/accepted.yaml:11:13 警告 认可的这一处，现在查出来的与认可时不同 [accepted-findings-are-found]',
    )
  })

  it('is found nowhere: the entry is a warning', () => {
    const found = checked(accepting(entry('["900.00", "1.00"]')))
    expect(found.filter((one) => one.slug === 'accepted-findings-are-found')).toMatchObject([
      { severity: 'warning', message: '认可的这一处没有查出来', at: { file, line: 11 } },
    ])
  })

  it('is in another place: the entry is a warning', () => {
    const found = checked({
      ...wrong,
      ...accepting(entry(figuresOf(first), 'budget.yaml spending[3].basic')),
    })
    expect(found.filter((one) => one.slug === slug).map(({ severity }) => severity)).toEqual([
      'error',
      'error',
    ])
  })
})

describe('a finding of a rule that the policy switched off', () => {
  it('leaves its entry alone', () => {
    const contacts = 'contacts-are-meant-to-be-public'
    const policy = {
      'templates/example-bureau/policy.yaml': `${contacts}: { severity: off, because: 约定 }\n`,
    }
    const { diagnostics } = composeUnit(projectWorld(policy), exampleJob)
    expect(diagnostics.filter((one) => one.slug === contacts || /^accepted/.test(one.slug))).toEqual([])
  })
})

describe('the file', () => {
  const told = (text: string) =>
    checked({ [file]: text })
      .filter(({ at }) => at?.file === file)
      .map(({ severity, message, hint }) => `${severity} ${message}｜${hint}`)

  it.each([
    ['may be comments alone', '# 没有\n', []],
    ['may have no entry', 'accepted: []\n', []],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it('wants a reason', () => {
    expect(told('accepted:\n  - { rule: total-equals-parts, found: 甲 }\n')).toEqual([
      expect.stringContaining('because'),
    ])
  })

  it('wants figures or words, not both', () => {
    expect(told('accepted:\n  - { rule: total-equals-parts, because: 乙 }\n')).toEqual([
      expect.stringContaining('认可的问题要写明报告里的数（figures）'),
    ])
    expect(
      told('accepted:\n  - { rule: total-equals-parts, figures: [1], found: 甲, because: 乙 }\n'),
    ).toEqual([expect.stringContaining('figures 和 found 只写一个')])
  })

  it('says which rule may be meant', () => {
    expect(told('accepted:\n  - { rule: total-equal-parts, figures: [1], because: 乙 }\n')).toEqual([
      expect.stringContaining('warning 没有规则“total-equal-parts”，是不是“total-equals-parts”？'),
    ])
  })

  it('makes no year of a folder that has nothing else but a publication', () => {
    const folder = 'data/example-bureau/2023'
    const { value } = checkUnit(
      projectWorld({ [`${folder}/accepted.yaml`]: 'accepted: []\n', [`${folder}/published.json`]: 'x' }),
      exampleJob,
    )
    expect(value?.inputs.prior ?? null).toBeNull()
  })
})

describe('the decision of an older unit.yaml', () => {
  const unitFile = 'data/example-bureau/unit.yaml'
  const older = {
    [unitFile]: textOfFile(unitFile).replace('functions:', 'policy: { contacts: 公开 }\nfunctions:'),
    [file]: 'accepted: []\n',
  }
  const { diagnostics } = composeUnit(projectWorld(older), exampleJob)

  it('accepts the contacts, whoever they are', () => {
    expect(diagnostics.find((one) => one.slug === 'contacts-are-meant-to-be-public')).toMatchObject({
      severity: 'notice',
      accepted: { at: { file: unitFile, line: 11 } },
    })
  })

  it('is told where it belongs now', () => {
    const [hint] = diagnostics.filter((one) => one.slug === 'decisions-are-in-accepted-yaml')
    expect(hint).toMatchObject({ severity: 'notice' })
    expect(hint?.hint).toContain('npm run accept -- --unit example-bureau --year 2024')
  })

  it('is no stale entry where no contacts are printed', () => {
    expect(diagnostics.filter((one) => one.slug === 'accepted-findings-are-found')).toEqual([])
  })
})
