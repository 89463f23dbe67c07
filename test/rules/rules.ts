/** All rules there are, in the order and groups of `docs/checks.md`. */

import { codeRules } from '../../src/check/facts/code-rules.ts'
import { factsRules } from '../../src/check/facts/facts-rules.ts'
import { indicatorRules } from '../../src/check/facts/indicator-rules.ts'
import { projectRules } from '../../src/check/facts/project-rules.ts'
import { statementRules } from '../../src/check/facts/statement-rules.ts'
import { printedRules } from '../../src/check/printed/printed-rules.ts'
import { publicationRules } from '../../src/check/publication/proofread.ts'
import type { Rule } from '../../src/check/rule.ts'
import { languageRules } from '../../src/check/texts/language-rules.ts'

export type Described = Omit<Rule<never>, 'find'>
type Group = { readonly title: string; readonly rules: readonly Described[] }

const without = (rules: readonly Described[], groups: readonly Group[]): readonly Described[] =>
  rules.filter((rule) => !groups.some((group) => group.rules.includes(rule)))

const ofFacts: readonly Group[] = [
  { title: '数据：科目与单位', rules: codeRules },
  { title: '数据：项目', rules: projectRules },
  { title: '数据：人员、“三公”经费、采购与资产', rules: statementRules },
  { title: '数据：绩效指标', rules: indicatorRules },
]
export const ofData: readonly Group[] = [
  { title: '数据：勾稽与必填', rules: without(factsRules, ofFacts) },
  ...ofFacts,
]
export const ofTexts: readonly Group[] = [{ title: '公开文本：文字', rules: languageRules }]
const ofPrinted: readonly Group[] = [{ title: '公开文本：印出来的数', rules: printedRules }]
export const ofPublications: readonly Group[] = [
  ...ofPrinted,
  { title: '公开文本：公开义务、前后矛盾和遗留', rules: without(publicationRules, ofPrinted) },
]

export const groups: readonly Group[] = [...ofData, ...ofTexts, ...ofPublications]
export const allRules: readonly Described[] = groups.flatMap(({ rules }) => rules)
