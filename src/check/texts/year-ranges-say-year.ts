/** 2023-2024第二期款: what the two numbers are is left to the reader. */
import { isEntered, patternRule } from './pattern-rule.ts'

export const yearRangesSayYear = patternRule({
  slug: 'year-ranges-say-year',
  title: '年份区间后面有“年”或“年度”',
  source: '公开文本的校对',
  about: '“2023-2024第二期款”少了“年度”。合同号、文号里的数字不算。',
  pattern: /(?<![\dA-Za-z.\-（(【〔[])20\d\d[-—–~～至]20\d\d(?![\d年.\-）)】〕\]届学])/,
  within: isEntered,
  message: '年份区间后面没有“年”或“年度”',
  hint: '补上“年”或“年度”',
  fold: 'file',
})
