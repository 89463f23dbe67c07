/** What programs leave behind when a text is copied out of a page, a scan or a PDF. */
import { isEntered, patternRule } from '../pattern-rule.ts'

const patterns = [
  '</?[a-zA-Z][a-zA-Z\\d]*\\s*/?>',
  '&(?:nbsp|lt|gt|amp|quot|#\\d+);',
  '\\$?\\\\(?:geq|leq|times|%|n|t)\\b',
  '(?<=[\\u4e00-\\u9fff])_(?=[\\d\\u4e00-\\u9fff])',
  '\\*\\*|```',
  // Zero-width and direction marks, the mark for an unreadable character, private use.
  '[\\u200b-\\u200f\\u2028-\\u202e\\u2060\\ufeff\\ufffd\\ue000-\\uf8ff]',
]

export const noResidueOfConversion = patternRule({
  slug: 'no-residue-of-conversion',
  title: '没有复制、识别留下的符号',
  source: '公开文本的校对',
  about: '从网页、扫描件、PDF复制时带来的“<p>”“&nbsp;”“$\\geq$”“提供_16个”和看不见的字符。',
  pattern: new RegExp(patterns.join('|')),
  within: isEntered,
  message: '复制、识别留下的符号没有清除',
  hint: '删去这些符号；看不见的字符，把这几个字重新输入一遍',
  fold: 'file',
})
