/** Digits and letters are half-width; full-width ones come from an input method and cannot be searched for. */
import { isEntered, patternRule } from './pattern-rule.ts'

export const digitsAreHalfWidth = patternRule({
  slug: 'digits-are-half-width',
  title: '数字和字母用半角',
  source: '出版物上数字用法（GB/T 15835）',
  about: '“２０２４年”“ＩＰ地址”是输入法的全角字符，查找、复制时与半角的不是同一个字。',
  pattern: /[０-９Ａ-Ｚａ-ｚ％．]*[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ％．]*/,
  within: isEntered,
  message: '数字或字母是全角的',
  hint: '改成半角',
  fold: 'file',
})
