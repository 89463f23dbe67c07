/** `compare`: the changes between 2 years of a unit. */
import { defineCommand } from '../line/command.ts'
import type { CompareOptions } from './run-compare.ts'

/** The command `compare`. */
export const compare = defineCommand<CompareOptions>({
  name: 'compare',
  summary: '列出两年之间的变化',
  takes: ['unit', 'from', 'to', 'messages', 'markdown'],
  years: ['from', 'to'],
  wrong: ({ year }) => {
    const [from, to] = [year('from'), year('to')]
    return from !== null && to !== null && from >= to ? [`“--from”应早于“--to”，这里是 ${from} 和 ${to}`] : []
  },
  read: ({ selection: { units, messages }, year, text }) => ({
    units,
    messages,
    from: year('from'),
    to: year('to'),
    markdown: text('markdown'),
  }),
  run: async (options, setting) => (await import('./run-compare.ts')).runCompare(options, setting),
  help: `列出两年之间的变化。

总数、资金、科目、项目：新增、取消、增减的金额和幅度。有公开数（published.json）的年份取公开数，
没有的取数据。

用法：
  npm run compare -- [选项]

选项：
  --unit 单位      单位文件夹的名称；可重复，或用逗号隔开。不写则处理全部单位
  --from 年份      从哪一年。不写则取 --to 以前最近的一年
  --to 年份        到哪一年。不写则取最新的一年
  --markdown 文件  写成 Markdown 文件，不在屏幕上显示
  --messages 形式  text 供人阅读（默认），json 供程序读取

示例：
  npm run compare -- --unit example-construction --from 2024 --to 2025
  npm run compare -- --unit example-construction --markdown 变化.md`,
})
