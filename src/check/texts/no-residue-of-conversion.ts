/** What programs leave behind when a text is copied out of a page, a scan or a PDF. */
import { isEntered, patternRule } from './pattern-rule.ts'

const patterns = [
  '</?[a-zA-Z][a-zA-Z\\d]*\\s*/?>',
  '&(?:nbsp|lt|gt|amp|quot|#\\d+);',
  '\\$?\\\\(?:geq|leq|times|%|n|t)\\b',
  '(?<=[\\u4e00-\\u9fff])_(?=[\\d\\u4e00-\\u9fff])',
  '\\*\\*|```',
  // The mark for an unreadable character. What cannot be seen is refused when the file is read.
  '\\ufffd',
]

export const noResidueOfConversion = patternRule({
  slug: 'no-residue-of-conversion',
  title: '没有复制、识别留下的符号',
  source: '公开文本的校对',
  about: '从网页、扫描件、PDF复制时带来的“<p>”“&nbsp;”“$\\geq$”“提供_16个”。看不见的字符在读入时就报。',
  pattern: new RegExp(patterns.join('|')),
  within: isEntered,
  message: '复制、识别留下的符号没有清除',
  hint: '删去这些符号',
  fold: 'file',
})
