/** `todo`: the places left to fill. */
import { defineCommand } from '../line/command.ts'
import { selectionHelp } from '../line/shared-help.ts'
import type { TodoOptions } from './run-todo.ts'

/** The command `todo`. */
export const todo = defineCommand<TodoOptions>({
  name: 'todo',
  summary: '列出还没有填的地方',
  takes: ['unit', 'year', 'messages'],
  read: ({ selection }) => ({ ...selection }),
  run: async (options, setting) => (await import('./run-todo.ts')).runTodo(options, setting),
  help: `列出还没有填的地方。

每处一行：文件、行、列，是什么，上一年填的是什么。全部填好时退出码为 0，否则为 1。

用法：
  npm run todo -- [选项]

选项：
${selectionHelp}

示例：
  npm run todo -- --unit example-construction --year 2026`,
})
