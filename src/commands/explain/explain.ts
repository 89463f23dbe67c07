import type { CommandSpec, Selection } from '../line/command.ts'
import { exitCodes, selection } from '../line/shared-help.ts'

/** `asked` is a figure as it is printed, or a cell of a table. */
export type Explain = { readonly kind: 'explain'; readonly asked: string } & Selection

export const explain: CommandSpec<Explain> = {
  script: 'explain',
  summary: '一个数印在哪里、怎样算出、来自数据的哪几行',
  takes: ['unit', 'year', 'messages'],
  operand: '要查的数，如 "1,389.58"，或表格里的位置，如 表5-1:201:项目支出',
  read: ({ selection, operand }) => ({ kind: 'explain', ...selection, asked: operand }),
  help: `explain：一个数印在哪里、怎样算出、来自数据的哪几行。

用法：
  npm run explain -- 数 [选项]
  npm run explain -- 表号:行:栏 [选项]

数照印出来的写，有没有千分位逗号、单位、末尾的零都可以；百分比要带 %。
行写科目编码或名称，栏写栏名；写到能认出为止，只写表号就列出全表。

选项：
${selection}

示例：
  npm run explain -- --unit qiaokou-bigdata "1,389.58"
  npm run explain -- --unit qiaokou-bigdata 114.47%
  npm run explain -- --unit qiaokou-bigdata 表5-1:201:项目支出

${exitCodes}
`,
}
