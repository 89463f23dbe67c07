/** `todo`: the places left to fill. */
import { defineCommand } from '../line/command.ts'
import { selectionHelp } from '../line/shared-help.ts'
import type { TodoBookOptions } from './run-todo-book.ts'

/** The command `todo`. */
export const todo = defineCommand<TodoBookOptions & { readonly asBook: boolean }>({
  name: 'todo',
  summary: '列出还没有填的地方',
  takes: ['unit', 'year', 'messages', 'format', 'out'],
  formats: ['xlsx'],
  wrong: ({ list, text }) =>
    text('out') !== null && list('format').length === 0 ? ['“--out”和“--format xlsx”一起用'] : [],
  read: ({ selection, list, text }) => ({
    ...selection,
    asBook: list('format').length > 0,
    out: text('out') ?? 'out',
  }),
  run: async (options, setting) =>
    options.asBook
      ? (await import('./run-todo-book.ts')).runTodoBook(options, setting)
      : (await import('./run-todo.ts')).runTodo(options, setting),
  help: `列出还没有填的地方。

每处一行：文件、行、列，是什么，上一年填的是什么。全部填好时退出码为 0，否则为 1。
--format xlsx 写成工作簿，给不用文本编辑器的同事填：每处一行，填在最后一列，空着的仍是待填；列可以移动，
可以加列写备注，“文件”“位置”两列不改。填好以后用 npm run import 读回来。已经有人填了的工作簿不会被替换。

用法：
  npm run todo -- [选项]

选项：
${selectionHelp}
  --format xlsx    每个单位写一个工作簿：文件夹/单位-年份-待填.xlsx
  --out 文件夹     工作簿写到哪里，默认 out

示例：
  npm run todo -- --unit example-construction --year 2026
  npm run todo -- --unit example-construction --year 2026 --format xlsx`,
})
