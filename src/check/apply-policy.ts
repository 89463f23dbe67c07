/** What the district's policy and the unit's acceptances make of the findings of a rule. */
import type { Diagnostic, Severity } from '../diagnostic/diagnostic.ts'
import { didYouMean, nearest } from '../diagnostic/nearest.ts'
import type { Accepted } from '../model/accepted.ts'
import { noPolicy, type Policy, type PolicyEntry } from '../model/policy.ts'
import { accepts, contentOf, isForAll, isThere } from './finding-identity.ts'
import type { Rule } from './rule.ts'
import { rules } from './rules.ts'

/** What was decided about findings. */
export type Decided = { readonly policy: Policy; readonly accepted: readonly Accepted[] }

/** Nothing was decided. */
export const undecided: Decided = { policy: noPolicy, accepted: [] }

/** The findings of a rule with the severity that the policy gives them; those that the unit accepts are notices. */
export function decidedOn(
  rule: Rule,
  found: readonly Diagnostic[],
  { policy, accepted }: Decided,
): readonly Diagnostic[] {
  const entry = policyFor(rule, policy)
  return found.flatMap((one): readonly Diagnostic[] => {
    if (one.severity === 'notice') return [one]
    if (entry?.severity === 'off') return []
    const judged = entry === null ? one : withSeverity(one, entry.severity, entry)
    const acceptedBy = accepted.find((each) => accepts(each, one))
    return [acceptedBy === undefined ? judged : asAccepted(judged, acceptedBy)]
  })
}

function withSeverity(
  one: Diagnostic,
  severity: Severity,
  { because, at }: Pick<PolicyEntry, 'because' | 'at'>,
): Diagnostic {
  return one.severity === severity ? one : { ...one, severity, policy: { because, at, usual: one.severity } }
}

const asAccepted = (one: Diagnostic, { because, rule }: Accepted): Diagnostic => ({
  ...one,
  severity: 'notice',
  accepted: { because, at: rule.place, usual: one.severity },
})

/** What the policy says about a rule; null if nothing that it may say. */
export function policyFor(rule: Rule, policy: Policy): PolicyEntry | null {
  const entry = policy.get(rule.slug)
  return entry === undefined || isRefused(rule, entry) ? null : entry
}

const ranks = { error: 3, warning: 2, advice: 1, off: 0 } as const

const isRefused = (rule: Rule, entry: PolicyEntry): boolean =>
  rule.comparesFigures === true && ranks[entry.severity] < ranks[rule.severity]

const bySlug: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.slug, rule]))

/** Errors about a policy: entries about no rule, and entries that would hide contradictions. */
export const judgePolicy = (policy: Policy): readonly Diagnostic[] =>
  [...policy].flatMap(([slug, entry]): readonly Diagnostic[] => {
    const rule = bySlug.get(slug)
    const error = { severity: 'error', at: entry.at } as const
    if (rule === undefined)
      return [
        {
          ...error,
          slug: 'policy-names-rules',
          message: `没有规则“${slug}”${didYouMean(nearest(slug, bySlug.keys()))}`,
          hint: '规则的代号见 docs/checks.md，或报告里方括号中的英文',
        },
      ]
    return isRefused(rule, entry)
      ? [
          {
            ...error,
            slug: 'policy-keeps-figure-rules',
            message: `“${rule.title}”比较同一份公开文本里的数，模板不能${entry.severity === 'off' ? '停用' : '降低'}这一条`,
            hint: '删去这一条；个别情形由单位逐处认可并写明理由：npm run accept -- --unit 单位 --year 年份',
          },
        ]
      : []
  })

/** Warnings about entries of `accepted.yaml` that accept nothing, of the rules that were asked and of unknown ones. */
export function staleEntries(
  asked: readonly Rule[],
  found: readonly Diagnostic[],
  { policy, accepted }: Decided,
): readonly Diagnostic[] {
  const used = new Set(found.flatMap(({ accepted: decision }) => decision?.at ?? []))
  return accepted
    .filter((entry) => !isForAll(entry) && !used.has(entry.rule.place))
    .flatMap((entry) => {
      const rule = bySlug.get(entry.rule.text)
      const isDue = rule !== undefined && asked.includes(rule) && policyFor(rule, policy)?.severity !== 'off'
      return isDue ? [stale(entry, found)] : []
    })
}

function stale(entry: Accepted, found: readonly Diagnostic[]): Diagnostic {
  const now = found.find(
    ({ slug, accepted, ...one }) =>
      slug === entry.rule.text && accepted === undefined && isThere(entry, { slug, ...one }),
  )
  const content = now && contentOf(now)
  const says = content && ('figures' in content ? content.figures.join('、') : content.found)
  return {
    slug: 'accepted-findings-are-found',
    severity: 'warning',
    message: says === undefined ? '认可的这一处没有查出来' : '认可的这一处，现在查出来的与认可时不同',
    at: entry.rule.place,
    hint:
      says === undefined
        ? '已经改好的，删去这一条；换了地方的，用 npm run accept 重新认可'
        : `现在是 ${says}；仍然认可，删去这一条，用 npm run accept 重新认可`,
  }
}

/** Warnings about entries of `accepted.yaml` that name no rule. */
export const entriesOfNoRule = (accepted: readonly Accepted[]): readonly Diagnostic[] =>
  accepted
    .filter(({ rule }) => !bySlug.has(rule.text))
    .map(({ rule }) => ({
      slug: 'accepted-findings-are-found',
      severity: 'warning',
      message: `没有规则“${rule.text}”${didYouMean(nearest(rule.text, bySlug.keys()))}`,
      at: rule.place,
      hint: '规则的代号见报告里方括号中的英文；不用就删去这一条',
    }))
