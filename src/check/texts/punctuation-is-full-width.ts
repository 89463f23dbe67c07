/** Chinese text has full-width punctuation (GB/T 15834); half-width marks slip in with the input method. */
import { patternRule } from './pattern-rule.ts'

const han = '[\\u4e00-\\u9fff”》）]'

export const punctuationIsFullWidth = patternRule({
  slug: 'punctuation-is-full-width',
  title: '中文用全角标点',
  source: '标点符号用法（GB/T 15834）',
  about: '汉字之后的半角逗号、分号、冒号、句号和汉字旁边的半角括号。数字、字母之间的半角标点不报。',
  pattern: new RegExp(
    `${han}[,;:!?](?!\\d)|${han}\\.(?=[\\u4e00-\\u9fff]|$)|\\([\\u4e00-\\u9fff]|[\\u4e00-\\u9fff]\\)`,
  ),
  message: '中文里有半角标点',
  hint: '改成全角：，；：。（）',
  fold: 'file',
})
