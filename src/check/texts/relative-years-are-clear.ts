/** 明年 in a project sheet was written the year before: by the time it is published nobody knows which year it means. */
import type { Line } from '../publication/lines.ts'
import { patternRule } from './pattern-rule.ts'

/** Sheets and goals are written while the budget is made; the statement is written for the publication. */
const isWrittenBefore = ({ entered }: Line): boolean =>
  entered !== null && /\/projects\/|performance\.yaml$/.test(entered.place.file)

export const relativeYearsAreClear = patternRule({
  slug: 'relative-years-are-clear',
  title: '项目表、绩效目标里写明年份，不写“今年”“明年”',
  source: '公开文本的校对',
  about:
    '项目表是上一年编报时写的，里面的“今年”“明年”“去年”到公开时差了一年。“本年”“上年”“当年”是相对预算年度的，不算。',
  pattern: /(?:明年|今年|去年)[^，。；（）\d]{0,12}/,
  within: isWrittenBefore,
  message: '“今年”“明年”指哪一年，编报时与公开时不同',
  hint: '写明年份',
  fold: 'file',
})
