import { isGlossary } from '../../document/outline.ts'
import type { PrintedRule } from '../rule.ts'
import { doneUnless } from './duty.ts'

const terms = ['基本支出', '项目支出', '三公'] as const

/** 名词解释 for readers who are no accountants. */
export const termsAreExplained: PrintedRule = {
  duty: true,
  slug: 'terms-are-explained',
  subject: 'printed',
  severity: 'error',
  title: '有名词解释',
  source: '财预〔2016〕143号',
  about: '要有“名词解释”一部分；没有解释基本支出、项目支出、“三公”经费的警告，印了机关运行经费的也要解释。',
  judge({ outline }) {
    const glossary = outline.parts.filter((part) => isGlossary(part) && part.text !== '')
    const [first] = glossary
    const hint = '在模板的最后加上“名词解释”一部分（sections/glossary），名词写在 glossary.yaml'
    if (first === undefined) return [{ message: '没有名词解释', hint }]
    const text = glossary.map((part) => part.text).join('\n')
    const isUsed = outline.prose.some((one) => /机关运行经费[^，。]*[\d,.]+万?元/.test(one.text))
    const owed = isUsed ? [...terms, '机关运行经费'] : terms
    const left = owed.filter((term) => !new RegExp(`${term}[”"]?(?:经费|预算)?[”"]?[:：]`).test(text))
    const what = `名词解释里没有${left.map((term) => (term === '三公' ? '“三公”经费' : term)).join('、')}`
    return doneUnless(left.length === 0 ? [] : [{ severity: 'warning', message: what, hint }], first.where)
  },
}
