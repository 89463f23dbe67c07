/** Amounts in two units in one file: the same figures as in one, each as exact as it was reported. */
import { describe, expect, it } from 'vitest'
import { run } from '../commands/running.ts'
import { type Changes, composed } from '../compose/composed.ts'
import { documentText } from '../document-text.ts'
import { begun } from '../edit/filling.ts'
import { budget, diagnosticsOf, factsOf } from './facts-of.ts'

/** What stands in 万元 in the example, some of it in 元. */
const mixed = budget(
  ['"901001": 800.50', '"901001": 8005000.00元'],
  ['business: { "901003": 40.00 }', 'business: { "901003": 400000.00 元 }'],
)

describe('a file of two units', () => {
  it('prints what one of a single unit prints', () => {
    expect(documentText(composed(mixed).document)).toBe(documentText(composed().document))
  })

  it('keeps the interval that an amount was reported with', () => {
    const slackOf = (changes: Changes) =>
      factsOf(changes).income.members[0]?.sources.general_public.slack.toFixed()
    expect(slackOf({})).toBe('50')
    expect(slackOf(mixed)).toBe('0.005')
    expect(slackOf(budget(['"901001": 800.50', '"901001": 8005000元']))).toBe('0.5')
  })

  it('is compared within these intervals, neither too sharply nor too loosely', () => {
    const balance = (amount: string) =>
      diagnosticsOf(budget(['"901001": 800.50', `"901001": ${amount}`])).map(({ slug }) => slug)
    expect(balance('8005000元')).toEqual([])
    // 0.01万元 is less than what the rounded parts leave open.
    expect(balance('8005100元')).toEqual([])
    expect(balance('8015000元')).toContain('income-equals-spending')
  })

  it('explains a figure by the amount as it was typed', async () => {
    const { out } = await run('explain --unit example-bureau --year 2024 1,220.85', mixed)
    expect(out).toContain('8005000.00元')
  })
})

describe('a new year', () => {
  it('tells last year’s amounts with their units', async () => {
    const made = await begun('example-bureau', 2025, mixed)
    expect(made['data/example-bureau/2025/budget.yaml']).toContain('# 2024年：901001 8005000.00元，')
  })
})

describe('a stated total in another unit than its parts', () => {
  const stated = (total: string) =>
    diagnosticsOf(
      budget(['\nthree_public:', `\nstated: { functional: { "208": ${total} } }\nthree_public:`]),
    ).map(({ slug }) => slug)

  it('is no error where it is the same, and one where it is not', () => {
    expect(stated('1400000元')).toEqual([])
    expect(stated('1400000.00 元')).toEqual([])
    expect(stated('140.00')).toEqual([])
    expect(stated('1420000元')).toContain('total-equals-parts')
    expect(stated('140元')).toContain('total-equals-parts')
  })
})
