/**
 * The published text has contradictions and residue of its own (`seeds/oddities.yaml`). What a program can see of
 * them is reported, in words that are listed there; a report that is not listed is a false alarm, and fails.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { composeUnit } from '../../src/build.ts'
import { textRules } from '../../src/check/texts/text-rules.ts'
import { showText } from '../../src/diagnostic/show.ts'
import { projectWorld, qiaokouJob } from '../project.ts'

type Found = { readonly by: string; readonly says: string }
type Oddity = {
  readonly no: number
  readonly what: string
  /** Words of the published text; none where it lacks something, or is out of order. */
  readonly published?: readonly string[]
  readonly found?: readonly Found[]
  readonly mended?: string
  readonly figures?: string
  readonly unseen?: string
}

const { entries } = parse(readFileSync('seeds/oddities.yaml', 'utf8')) as {
  readonly entries: readonly Oddity[]
}
const published = readFileSync('seeds/qiaokou-bigdata-2024.txt', 'utf8').replaceAll(/\s/g, '')
const told = composeUnit(projectWorld(), qiaokouJob)
  .diagnostics.filter(({ severity }) => severity !== 'notice')
  .map((diagnostic) => ({ by: diagnostic.slug, text: showText([diagnostic], { colour: false }) }))
const isTold = ({ by, says }: Found) => told.some((one) => one.by === by && one.text.includes(says))

describe('the list of oddities', () => {
  it('numbers them, and says of each what becomes of it', () => {
    expect(entries.map(({ no }) => no)).toEqual(entries.map((_, index) => index + 1))
    const silent = entries.filter(
      ({ found, mended, figures, unseen }) => [found, mended, figures, unseen].filter(Boolean).length === 0,
    )
    expect(silent).toEqual([])
  })

  it('is of the published text', () => {
    const absent = entries.flatMap(({ published: words = [] }) =>
      words.filter((fragment) => !published.includes(fragment)),
    )
    expect(absent).toEqual([])
  })

  it('has at least fifteen that a program finds', () => {
    expect(entries.filter(({ found }) => found !== undefined).length).toBeGreaterThanOrEqual(15)
  })
})

const listed = entries.flatMap(({ no, what, found = [] }) => found.map((one) => ({ no, what, ...one })))

it.each(listed)('no. $no is found: $what ($by)', (one) => {
  expect(isTold(one)).toBe(true)
})

it('nothing else is told of the texts', () => {
  const rules = new Set(textRules.map(({ slug }) => slug))
  const unlisted = told.filter(
    ({ by, text }) => rules.has(by) && !listed.some((one) => one.by === by && text.includes(one.says)),
  )
  expect(unlisted.map(({ text }) => text)).toEqual([])
})
