/**
 * The one runner of rules: compares their equations, joins findings of one cause, stamps slug and severity, applies
 * policy and acceptances, caps.
 */
import type { Facts } from '../derive/facts.ts'
import { type Diagnostic, isAccepted } from '../diagnostic/diagnostic.ts'
import type { Asked } from '../model/asked.ts'
import type { Policy } from '../model/policy.ts'
import { type Decided, decidedOn, entriesOfNoRule, staleEntries, undecided } from './apply-policy.ts'
import { affectsInEdition, inEdition } from './edition-parts.ts'
import { compared, roundingSlug } from './equation.ts'
import type { Finding } from './finding.ts'
import { joinCauses } from './join-causes.ts'
import { type DocumentOfFacts, printedOf } from './publication/printed-of.ts'
import {
  type DepartmentPrinted,
  type FactsRule,
  isAnswer,
  isEquation,
  type MembersRule,
  type PrintedRule,
  type Rule,
  type Verdict,
} from './rule.ts'
import { rules } from './rules.ts'

/** All that is wrong with the facts, for an edition that prints what is `asked` and has this policy. */
export function check(facts: Facts, asked: Asked, policy: Policy): readonly Diagnostic[] {
  const decided = { policy, accepted: facts.inputs.accepted }
  const ofFacts = rules.filter(isOfFacts)
  const found = ofFacts.flatMap((rule) =>
    diagnosticsOf(rule, rule.judge(facts, asked), { ...decided, asked }),
  )
  return [...found, ...staleEntries(ofFacts, found, decided), ...entriesOfNoRule(decided.accepted)]
}

/** A document, and the policy of the edition that it was made with. */
export type JudgedDocument = DocumentOfFacts & { readonly policy: Policy }

/** Everything that the finished publication may not print, lacks, or contradicts itself in. */
export function proofread({ policy, ...made }: JudgedDocument): readonly Diagnostic[] {
  const decided = { policy, accepted: made.facts.inputs.accepted }
  const printed = printedOf(made)
  const ofPrinted = rules.filter(isOfPrinted)
  const found = ofPrinted.flatMap((rule) =>
    diagnosticsOf(rule, rule.judge(printed), { ...decided, asked: made.asked }),
  )
  return [...found, ...staleEntries(ofPrinted, found, decided)]
}

/** What the publications of a department and of its member units contradict each other in. */
export function compareMembers(
  printed: DepartmentPrinted,
  { policy, asked }: { readonly policy: Policy; readonly asked: Asked },
): readonly Diagnostic[] {
  const decided = { policy, accepted: printed.department.facts.inputs.accepted, asked }
  return rules.filter(isOfMembers).flatMap((rule) => diagnosticsOf(rule, rule.judge(printed), decided))
}

const isOfMembers = (rule: Rule): rule is MembersRule => rule.subject === 'members'
const isOfFacts = (rule: Rule): rule is FactsRule => rule.subject === 'facts'
const isOfPrinted = (rule: Rule): rule is PrintedRule => rule.subject === 'printed'

/** The most that a rule reports for one unit: nobody reads more, and a damaged file can cause thousands. */
const mostOfRule = 200

/** The diagnostics of a rule: equations compared, findings of one cause joined, slug added, decisions applied. */
export function diagnosticsOf(
  rule: Rule,
  verdicts: readonly Verdict[],
  decided: Decided & { readonly asked?: Asked } = undecided,
): readonly Diagnostic[] {
  const found = joinCauses(verdicts.flatMap((verdict) => findingsOf(rule, verdict)))
  const diagnostics = decidedOn(
    rule,
    found.map((finding) => stamped(rule, finding)).map((one) => named(rule, one, decided.asked)),
    decided,
  )
  const open = diagnostics.filter((one) => !isAccepted(one))
  if (open.length <= mostOfRule) return diagnostics
  const more = {
    slug: 'findings-listed',
    severity: open[0]?.severity ?? rule.severity,
    message: `“${rule.title}”：同样的问题还有 ${open.length - mostOfRule} 处，没有逐条列出`,
  }
  return [...diagnostics.filter(isAccepted), ...open.slice(0, mostOfRule), more]
}

/** Rules about the document already name its tables; what they affect is named as in the base. */
function named({ subject }: Rule, one: Diagnostic, asked: Asked | undefined): Diagnostic {
  if (asked === undefined) return one
  return subject === 'facts' ? inEdition(one, asked) : affectsInEdition(one, asked)
}

function findingsOf({ severity, source, duty }: Rule, verdict: Verdict): readonly Finding[] {
  if (isAnswer(verdict)) return []
  if (isEquation(verdict)) return compared(verdict)
  return [
    {
      ...verdict,
      severity: verdict.severity ?? severity,
      ...(duty && { message: `${verdict.message}（${source}）` }),
    },
  ]
}

/** A notice is about rounding, so its slug is the same for every rule. */
function stamped(
  { slug, severity: usual }: Rule,
  { severity = usual, at, cause: _, ...finding }: Finding,
): Diagnostic {
  return { slug: severity === 'notice' ? roundingSlug : slug, severity, ...finding, ...(at && { at }) }
}
