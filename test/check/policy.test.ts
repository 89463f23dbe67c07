/** What `policy.yaml` of a layer makes of the findings of a rule, and what it may not do. */
import { describe, expect, it } from 'vitest'
import { composeUnit, documentOfUnit, type Job } from '../../src/build.ts'
import { rules } from '../../src/check/rules.ts'
import { type Diagnostic, hasErrors, isError } from '../../src/diagnostic/diagnostic.ts'
import { showText } from '../../src/diagnostic/show.ts'
import type { Changes } from '../compose/composed.ts'
import { exampleJob, projectWorld } from '../project.ts'

const file = 'templates/example-bureau/policy.yaml'
const job: Job = exampleJob
const found = (changes: Changes): readonly Diagnostic[] => composeUnit(projectWorld(changes), job).diagnostics
const withPolicy = (policy: string, changes: Changes = {}): Changes => ({ ...changes, [file]: policy })

/** Contacts that nobody accepted: a warning of a rule about what is printed. */
const contacts = 'contacts-are-meant-to-be-public'
const notAccepted: Changes = { 'data/example-bureau/2024/accepted.yaml': null }
const ofContacts = (policy: string) =>
  found(withPolicy(policy, notAccepted)).filter((one) => one.slug === contacts)

describe('a policy', () => {
  it('leaves a rule as it is where it says nothing', () => {
    expect(found(notAccepted).filter((one) => one.slug === contacts)).toMatchObject([{ severity: 'warning' }])
  })

  it.each(['error', 'advice'] as const)('makes findings %s, and says why', (severity) => {
    const [one] = ofContacts(`${contacts}: { severity: ${severity}, because: 本区的约定 }\n`)
    expect(one).toMatchObject({
      severity,
      policy: { because: '本区的约定', usual: 'warning', at: { file, line: 1, column: 1 } },
    })
  })

  it('forbids building where it makes an error of a warning', () => {
    const made = (severity: string) =>
      composeUnit(
        projectWorld(withPolicy(`${contacts}: { severity: ${severity}, because: 约定 }\n`, notAccepted)),
        job,
      ).value
    expect(made('warning')).not.toBeNull()
    expect(made('error')).toBeNull()
  })

  it('switches a rule off', () => {
    expect(ofContacts(`${contacts}: { severity: off, because: 本区一律公开 }\n`)).toEqual([])
  })

  it('is that of the nearest layer, its reason included', () => {
    const layers = {
      'templates/base/policy.yaml': `${contacts}: { severity: off, because: 基础 }\n`,
      [file]: `${contacts}: { severity: error, because: 本单位 }\n`,
      ...notAccepted,
    }
    expect(found(layers).find((one) => one.slug === contacts)).toMatchObject({
      severity: 'error',
      policy: { because: '本单位' },
    })
  })

  it('may be comments alone', () => {
    expect(found(withPolicy('# 还没有\n')).filter(isError)).toEqual([])
  })
})

/** The errors of a policy as the clerk reads them. */
const told = (policy: string): string => {
  const { value, diagnostics } = documentOfUnit(projectWorld(withPolicy(policy)), job)
  expect(value === null).toBe(hasErrors(diagnostics))
  return showText(diagnostics.filter(isError), { colour: false })
}

describe('a policy is refused', () => {
  it('without a reason', () => {
    expect(told(`${contacts}: { severity: off }\n`)).toContain(`${file}:1:1 错误 `)
    expect(told(`${contacts}: { severity: off }\n`)).toContain('“because”')
  })

  it('with the reason of another layer', () => {
    const layers = {
      'templates/base/policy.yaml': `${contacts}: { severity: advice, because: 基础 }\n`,
      [file]: `${contacts}: { severity: off }\n`,
    }
    expect(found(layers).filter(isError)).toMatchObject([{ at: { file } }])
  })

  it('about no rule, with the nearest name', () => {
    expect(told('contact-are-meant-to-be-public: { severity: off, because: 约定 }\n')).toContain(
      `没有规则“contact-are-meant-to-be-public”，是不是“${contacts}”？ [policy-names-rules]`,
    )
  })

  it('with a severity that there is not', () => {
    expect(told(`${contacts}: { severity: none, because: 约定 }\n`)).toContain(
      '“error”、“warning”、“advice”、“off”',
    )
  })

  it.each(rules.filter(({ comparesFigures }) => comparesFigures).map((rule) => [rule.slug, rule] as const))(
    'where it would hide a contradiction: %s',
    (name, { severity, title }) => {
      expect(told(`${name}: { severity: off, because: 约定 }\n`)).toContain(
        `“${title}”比较同一份公开文本里的数，模板不能停用这一条 [policy-keeps-figure-rules]`,
      )
      expect(told(`${name}: { severity: ${severity}, because: 约定 }\n`)).toBe('')
    },
  )

  it('where it would lower such a rule, which may be raised', () => {
    expect(told('total-equals-parts: { severity: advice, because: 约定 }\n')).toContain('模板不能降低这一条')
    expect(told('text-sums-add-up: { severity: error, because: 约定 }\n')).toBe('')
  })
})

it('the rules that no policy may lower are those that compare figures of one publication', () => {
  expect(rules.filter(({ comparesFigures }) => comparesFigures).map((rule) => rule.slug)).toEqual([
    'total-equals-parts',
    'income-equals-spending',
    'member-income-equals-spending',
    'item-income-covers-spending',
    'economic-equals-functional',
    'three-public-covers-economic',
    'prior-figures-add-up',
    'project-spending-is-of-sheets',
    'agency-operating-within-operating',
    'carried-over-covers-projects',
    'total-budget-covers-year',
    'sheet-procurement-within-budget',
    'procurement-covers-sheets',
    'printed-tables-add-up',
    'printed-tables-agree',
    'printed-sheets-add-up',
    'text-sums-add-up',
    'members-add-up',
  ])
})
