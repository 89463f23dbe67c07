/** What every rule finds can be accepted: its entry is written, the finding is a notice, and no entry is left over. */
import { describe, expect, it } from 'vitest'
import { proofreadUnit, proveMembers } from '../../src/build.ts'
import { contentOf } from '../../src/check/finding-identity.ts'
import { type Diagnostic, isAccepted } from '../../src/diagnostic/diagnostic.ts'
import { acceptedPlace, planAcceptance } from '../../src/edit/plan-acceptance.ts'
import { projectWorld, type TestWorld } from '../project.ts'
import { casesOf, changesOf, jobOf } from './cases.ts'
import { allRules } from './rules.ts'

/** The text of `accepted.yaml` with an entry for each finding. */
function accepting(world: TestWorld, findings: readonly Diagnostic[], one: ReturnType<typeof jobOf>) {
  let changes: Readonly<Record<string, string>> = {}
  for (const finding of findings) {
    const entry = {
      rule: finding.slug,
      at: acceptedPlace(world, one, finding),
      content: contentOf(finding),
      because: '查过',
    }
    const read = (path: string) => {
      const own = changes[path.replace(`${one.root}/`, '')]
      return own === undefined ? world.read(path) : new TextEncoder().encode(own)
    }
    changes = { ...changes, ...Object.fromEntries(planAcceptance({ ...world, read }, one, entry)) }
  }
  return changes
}

describe.each(allRules.map(({ slug, subject }) => [slug, subject] as const))('%s', (slug, subject) => {
  /** What a build says; of a rule about member units what `--members` says. */
  const judged = (world: TestWorld, job: ReturnType<typeof jobOf>) =>
    subject === 'members' ? { diagnostics: proveMembers(world, job) } : proofreadUnit(world, job)

  it('can be accepted', () => {
    const [bad] = casesOf(slug).bad
    if (bad === undefined) throw new Error(`${slug} has no bad case`)
    const [job, changes] = [jobOf(bad), changesOf(bad)]
    const world = projectWorld(changes)
    const ofRule = ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) =>
      diagnostics.filter((one) => one.slug === slug && one.severity !== 'notice')
    const findings = ofRule(judged(world, job))
    expect(findings.length).toBeGreaterThan(0)
    const after = judged(projectWorld({ ...changes, ...accepting(world, findings, job) }), job)
    expect(ofRule(after)).toEqual([])
    expect(after.diagnostics.filter((one) => one.slug === slug && isAccepted(one))).toHaveLength(
      findings.length,
    )
    expect(
      after.diagnostics.filter(
        (one) => one.slug === 'accepted-findings-are-found' && one.hint?.includes('现在是'),
      ),
    ).toEqual([])
  })
})
