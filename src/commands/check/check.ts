/** `check`: everything but writing the publication. Reports all that is wrong, and keeps it as a page. */
import { defineCommand, messageForms } from '../line/command.ts'
import { selectionHelp } from '../line/shared-help.ts'
import type { CheckOptions } from './run-check.ts'

/** The command `check`. */
export const check = defineCommand<CheckOptions>({
  name: 'check',
  summary: '只检查，写出检查报告，不写公开文本',
  takes: ['unit', 'year', 'member', 'members', 'messages', 'format', 'out', 'verbose', 'checklist'],
  formats: messageForms,
  whyNot: '只检查、不写公开文本，',
  read: ({ selection, members, list, text, flags }) => ({
    ...selection,
    ...members,
    messages: list('format')[0] === 'json' ? 'json' : selection.messages,
    out: text('out') ?? 'out',
    verbose: flags.has('verbose'),
    checklist: flags.has('checklist'),
  }),
  run: async (options, setting) =>
    options.checklist
      ? (await import('./run-checklist.ts')).runChecklist(options, setting)
      : (await import('./run-check.ts')).runCheck(options, setting),
  help: `只检查，不写公开文本。

一次报告全部错误和警告：写法、缺项、科目代码、勾稽关系、公开义务、文字的前后矛盾、与上年公开数是否一致。
逐条说明见 docs/checks.md。另写一份网页报告：文件夹/单位/年份/check.html。

用法：
  npm run check -- [选项]
  npx budget-publication check [选项]

选项：
${selectionHelp}
  --member 代码    只检查这个所属单位的单位预算；可重复，或用逗号隔开
  --members        检查全部单独公开的所属单位，并证明各单位的数加起来就是部门的
  --format 形式    同 --messages
  --verbose        也列出四舍五入造成的尾差、单位认可的问题、建议的全文，和认可一处的命令
  --checklist      逐条对照公开清单：法规要求公开什么，哪里做到了、哪些不要求、还缺什么
  --out 文件夹     报告写到哪里，默认 out

示例：
  npm run check
  npm run check -- --unit example-construction --year 2024
  npx budget-publication check --unit example-construction --format json`,
})
