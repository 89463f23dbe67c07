/** `explain`: where a figure is printed, how it was computed, and the lines of the files that it comes from. */
import { defineCommand } from '../line/command.ts'
import { selectionHelp } from '../line/shared-help.ts'
import type { ExplainOptions } from './run-explain.ts'

/** The command `explain`. */
export const explain = defineCommand<ExplainOptions>({
  name: 'explain',
  summary: '一个数印在哪里、怎样算出、来自数据的哪几行',
  usage: '数 [选项]',
  takes: ['unit', 'year', 'messages'],
  operand: '要查的数，如 "3,456.24"，或表格里的位置，如 表3:212:项目支出',
  read: ({ selection, operand }) => ({ ...selection, asked: operand }),
  run: async (options, setting) => (await import('./run-explain.ts')).runExplain(options, setting),
  help: `一个数印在哪里、怎样算出、来自数据的哪几行。

用法：
  npm run explain -- 数 [选项]
  npm run explain -- 表号:行:栏 [选项]

数照印出来的写，有没有千分位逗号、单位、末尾的零都可以；百分比要带 %。
行写科目编码或名称，栏写栏名；写到能认出为止，只写表号和冒号（如 表3:）就列出全表。

选项：
${selectionHelp}

示例：
  npm run explain -- --unit example-construction "3,456.24"
  npm run explain -- --unit example-construction 24.79%
  npm run explain -- --unit example-construction 表3:212:项目支出`,
})
