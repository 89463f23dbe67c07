/** Chinese is written without spaces; one between two characters was left by a copy or a line break. */
import { isNoName, patternRule } from './pattern-rule.ts'

export const noSpacesBetweenCharacters = patternRule({
  slug: 'no-spaces-between-characters',
  title: '汉字之间没有空格',
  source: '公开文本的校对',
  about: '汉字、中文标点之间的空格多半是复制或换行留下的。负责人和联系人的姓名除外。',
  pattern: /[\u4e00-\u9fff，。；：、）》”][ \t\u00a0\u3000]+(?=[\u4e00-\u9fff（《“])/,
  within: isNoName,
  message: '汉字之间有空格',
  hint: '删去空格',
  fold: 'file',
})
