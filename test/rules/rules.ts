/** All rules there are, in the order and groups of `docs/checks.md`. */
import { factsRules } from '../../src/check/check.ts'
import type { Rule } from '../../src/diagnostic/rule.ts'
import { languageRules } from '../../src/proof/language-rules.ts'
import { publicationRules } from '../../src/proof/proofread.ts'

type Described = Omit<Rule<never>, 'find'>

export const groups: readonly { readonly title: string; readonly rules: readonly Described[] }[] = [
  { title: '数据：勾稽与必填', rules: factsRules },
  { title: '公开文本：文字', rules: languageRules },
  { title: '公开文本：公开义务、前后矛盾和遗留', rules: publicationRules },
]

export const allRules: readonly Described[] = groups.flatMap(({ rules }) => rules)
