/** The list of all rules, in the groups and the order of `docs/checks.md`. */
import { duties } from './duties/duties.ts'
import { balanceRules } from './facts/balance-rules.ts'
import { codeRules } from './facts/code-rules.ts'
import { indicatorRules } from './facts/indicator-rules.ts'
import { projectRules } from './facts/project-rules.ts'
import { statementRules } from './facts/statement-rules.ts'
import { membersAddUp } from './members/members-add-up.ts'
import { printedRules } from './printed/printed-rules.ts'
import type { Rule } from './rule.ts'
import { patternRules } from './texts/pattern-rules.ts'
import { textRules } from './texts/text-rules.ts'

/** Rules that the clerk sees under one heading. */
export type RuleGroup = { readonly title: string; readonly rules: readonly Rule[] }

/** In the order in which they run. */
export const ruleGroups: readonly RuleGroup[] = [
  { title: '数据：勾稽与必填', rules: balanceRules },
  { title: '数据：科目与单位', rules: codeRules },
  { title: '数据：项目', rules: projectRules },
  { title: '数据：人员、“三公”经费、采购与资产', rules: statementRules },
  { title: '数据：绩效指标', rules: indicatorRules },
  { title: '公开文本：印出来的数', rules: printedRules },
  { title: '部门与所属单位的公开', rules: [membersAddUp] },
  { title: '公开文本：公开义务', rules: duties },
  { title: '公开文本：不该有的字词', rules: patternRules },
  { title: '公开文本：前后矛盾和遗留', rules: textRules },
]

/** Every rule there is. */
export const rules: readonly Rule[] = ruleGroups.flatMap((group) => group.rules)
