import type { CommandSpec, Selection } from '../line/command.ts'
import { exitCodes, selection } from '../line/shared-help.ts'

export type Todo = { readonly kind: 'todo' } & Selection

export const todo: CommandSpec<Todo> = {
  script: 'todo',
  summary: '列出还没有填的地方',
  takes: ['unit', 'year', 'messages'],
  read: ({ selection }) => ({ kind: 'todo', ...selection }),
  help: `todo：列出还没有填的地方。

每处一行：文件、行、列，是什么，上一年填的是什么。全部填好时退出码为 0，否则为 1。

用法：
  npm run todo -- [选项]

选项：
${selection}

示例：
  npm run todo -- --unit example-construction --year 2026

${exitCodes}
`,
}
