/** 发文字号 writes its year in 〔〕 (GB/T 9704-2012, 7.2.5); other brackets are typing habits. */
import { patternRule } from './pattern-rule.ts'

export const documentNumbersHaveTheirBrackets = patternRule({
  slug: 'document-numbers-have-their-brackets',
  title: '发文字号的年份用六角括号',
  source: '党政机关公文格式（GB/T 9704—2012）7.2.5',
  about: '发文字号写“武政办〔2017〕36号”，不写【2017】、[2017]、（2017）。全部位置合成一条。',
  pattern: /[\u4e00-\u9fff]{2}[【[(（［](?:19|20)\d\d[】\])）］]\s*第?\d+\s*号/,
  message: '发文字号的年份没有用六角括号〔〕',
  hint: '改成〔〕，如“〔2017〕36号”',
  fold: 'publication',
})
