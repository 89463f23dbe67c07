/** `template:fields`: tells editors which keys the districts have declared. */
import { defineCommand } from '../line/command.ts'
import type { TemplateFieldsOptions } from './run-template-fields.ts'

/** The command `template:fields`. */
export const templateFields = defineCommand<TemplateFieldsOptions>({
  name: 'template:fields',
  summary: '更新编辑器提示的自设键',
  takes: ['messages'],
  read: ({ selection: { messages } }) => ({ messages }),
  run: async (options, setting) =>
    (await import('./run-template-fields.ts')).runTemplateFields(options, setting),
  help: `更新编辑器提示的自设键。

改了任何一个 templates/区/fields.yaml 以后运行一次：把各区自设的键汇成 schemas/field-values.json，
编辑器在 unit.yaml、statement.yaml 的 fields 下就会提示这些键和它们的名称。
不运行也不影响检查和生成；忘了运行，template:lint 会提醒。

用法：
  npm run template:fields

选项：
  --messages 形式  错误的形式：text 供人阅读（默认），json 供程序读取`,
})
