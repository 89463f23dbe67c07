/** `new:year`: begins a year from the latest year before it. */
import { defineCommand } from '../line/command.ts'
import type { NewYearOptions } from './run-new-year.ts'

/** The command `new:year`. */
export const newYear = defineCommand<NewYearOptions>({
  name: 'new:year',
  summary: '由上一年的文件建立新的一年，要填的地方写“待填”',
  takes: ['unit', 'year', 'messages'],
  needs: ['unit', 'year'],
  read: ({ selection }) => ({ ...selection, year: selection.year ?? 0 }),
  run: async (options, setting) => (await import('./run-new-year.ts')).runNewYear(options, setting),
  help: `由上一年的文件建立新的一年。

科目、项目、任务、绩效目标和指标沿用；金额、人数、资产、采购、增减原因留空，写“待填”，
旁边注明上一年填的是什么；上一年的年终结转提作上年结转。有年份、金额或数量的文字前面写“待填：”，
改好后只删这三个字符。上一年没有的写成“#”开头的备用行，本年有才去掉“#”再填。
上一年的数自动成为上年数。从不覆盖：这一年的文件夹已经有了，就什么也不写。

用法：
  npm run new:year -- --unit 单位 --year 年份

选项：
  --unit 单位      单位文件夹的名称；可重复，或用逗号隔开。必须写
  --year 年份      新的年份，四位数字。必须写
  --messages 形式  错误的形式：text 供人阅读（默认），json 供程序读取

示例：
  npm run new:year -- --unit example-construction --year 2026`,
})
