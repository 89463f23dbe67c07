/** The 11 places where rounding parts the figures of the real publication: accepted, and listed by `--verbose`. */
import { expect, it } from 'vitest'
import { composeUnit } from '../../src/build.ts'
import { hasErrors } from '../../src/diagnostic/diagnostic.ts'
import { projectWorld, qiaokouJob } from '../project.ts'

const { diagnostics } = composeUnit(projectWorld(), qiaokouJob)
const notices = diagnostics
  .filter(({ slug }) => slug === 'rounding-within-tolerance')
  .map(({ message, stated, computed, hint }) =>
    [`${message.replace('只差四舍五入的尾数', '')}：${stated?.figure} 与 ${computed?.figure}`, hint]
      .filter((part) => part !== undefined)
      .join('｜'),
  )

it('has no errors', () => {
  expect(hasErrors(diagnostics)).toBe(false)
})

it.each([
  ['表3 20805, and so 208', '表3：20805的合计、基本支出与所属各行之和：34.04 与 34.05'],
  ['表3 21011, and so 210', '表3：21011的合计、基本支出与所属各行之和：38.24 与 38.25'],
  ['表5-1 20805', '表5-1：20805的合计、基本支出小计、人员经费与所属各行之和：34.04 与 34.05'],
  ['表5-1 21011', '表5-1：21011的合计、基本支出小计、人员经费与所属各行之和：38.24 与 38.25'],
  ['表5-1 人员经费', '表5-1：合计行的人员经费与201、208、210、221 之和：344.98 与 344.97'],
  ['表5-1 小计', '表5-1：201、20103、2010350的基本支出小计与人员经费 + 公用经费：256.70 与 256.69'],
  [
    '表3 项 against the total',
    '表3：合计行的合计与各项级科目之和：1,757.51 与 1,757.53｜同样的还有：合计行的基本支出 367.93 与 367.95',
  ],
  [
    '表5-1 项 against the total',
    '表5-1：合计行的合计与各项级科目之和：1,757.51 与 1,757.53｜同样的还有：合计行的基本支出小计 367.93 与 367.95；合计行的人员经费 344.98 与 344.99',
  ],
  [
    'the eight items of part three',
    '标题“（一）基本支出367.93万元，主要用于人员经费（工资福利支…”后面列的 8 项之和与367.93万元：367.93 与 367.95',
  ],
  ['公务员医疗补助', '公务员医疗补助按经济分类与按功能分类：22.78 与 22.79'],
  [
    '表11 to one decimal',
    '表11的收入构成财政拨款与表4的收入总计：1,757.50 与 1,757.51｜同样的还有：表11的收入构成合计与表1的收入总计 1,757.50 与 1,757.51；表11的支出构成基本支出与表3合计行的基本支出 367.90 与 367.93；表11的支出构成项目支出与表3合计行的项目支出 1,389.60 与 1,389.58；表11的支出构成合计与表3合计行的合计 1,757.50 与 1,757.51；表11的2023年收入构成合计与第三部分“一”比较用的2023年总数 819.50 与 819.47',
  ],
])('%s', (_, expected) => {
  expect(notices).toContain(expected)
})

it('and the four places of the data that print them; nothing else', () => {
  expect(notices).toHaveLength(11 + 4)
})
