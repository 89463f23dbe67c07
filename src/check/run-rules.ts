/** The one runner of rules: compares their equations, stamps slug and severity, joins findings of one cause, caps. */
import type { Facts } from '../derive/facts.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Asked } from '../model/asked.ts'
import { compared, roundingSlug } from './equation.ts'
import type { Finding } from './finding.ts'
import { joinCauses } from './join-causes.ts'
import { type DocumentOfFacts, printedOf } from './publication/printed-of.ts'
import { type FactsRule, isAnswer, isEquation, type PrintedRule, type Rule, type Verdict } from './rule.ts'
import { rules } from './rules.ts'

/** All that is wrong with the facts, for an edition that prints what is `asked`. */
export const check = (facts: Facts, asked: Asked): readonly Diagnostic[] =>
  rules.filter(isOfFacts).flatMap((rule) => diagnosticsOf(rule, rule.judge(facts, asked)))

/** Everything that the finished publication may not print, lacks, or contradicts itself in. */
export function proofread(made: DocumentOfFacts): readonly Diagnostic[] {
  const printed = printedOf(made)
  return rules.filter(isOfPrinted).flatMap((rule) => diagnosticsOf(rule, rule.judge(printed)))
}

const isOfFacts = (rule: Rule): rule is FactsRule => rule.subject === 'facts'
const isOfPrinted = (rule: Rule): rule is PrintedRule => rule.subject === 'printed'

/** The most that a rule reports for one unit: nobody reads more, and a damaged file can cause thousands. */
const mostOfRule = 200

/** The diagnostics of a rule: equations compared, slug and severity added, findings of one cause joined. */
export function diagnosticsOf(rule: Rule, verdicts: readonly Verdict[]): readonly Diagnostic[] {
  const found = joinCauses(verdicts.flatMap((verdict) => findingsOf(rule, verdict)))
  const diagnostics = found.map((finding) => stamped(rule, finding))
  if (diagnostics.length <= mostOfRule) return diagnostics
  const more = {
    slug: rule.slug,
    severity: rule.severity,
    message: `同样的问题还有 ${found.length - mostOfRule} 处，没有逐条列出`,
  }
  return [...diagnostics.slice(0, mostOfRule), more]
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
