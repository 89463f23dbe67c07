/** All rules there are, in the order and groups of `docs/checks.md`. */
import { type RuleGroup, ruleGroups, rules } from '../../src/check/rules.ts'

const isAbout = (subject: string) => (group: RuleGroup) =>
  group.rules.every((rule) => rule.subject === subject)

export const ofData = ruleGroups.filter(isAbout('facts'))
const printed = ruleGroups.filter((group) => isAbout('printed')(group) || isAbout('members')(group))
export const ofTexts = printed.filter(({ title }) => title.includes('字词'))
export const ofPublications = printed.filter((group) => !ofTexts.includes(group))

export const groups = ruleGroups
export const allRules = rules
