/** `template:eject`: copies one template file from the layers behind a district's, to be changed there. */
import { defineCommand } from '../line/command.ts'
import type { TemplateEjectOptions } from './run-template-eject.ts'

/** The command `template:eject`. */
export const templateEject = defineCommand<TemplateEjectOptions>({
  name: 'template:eject',
  summary: '从基础模板取出一个文件，改成本区的',
  usage: '文件 --district 区',
  takes: ['district', 'year', 'messages'],
  needs: ['district'],
  operand: '取出哪个文件，如 npm run template:eject -- tables/spending --district 区',
  read: ({ selection: { year, messages }, text, operand }) => ({
    file: operand,
    district: text('district')?.trim() ?? '',
    year,
    messages,
  }),
  run: async (options, setting) =>
    (await import('./run-template-eject.ts')).runTemplateEject(options, setting),
  help: `从基础模板取出一个文件，改成本区的。

把 templates/base 里的文件复制到 templates/区 的同一路径，首行用注释记下取自哪个文件、当时的内容；
注释不影响生成的文字。基础模板的那个文件以后有改动，template:lint 会提醒，并列出不同之处。
YAML 文件按键合并，只写要改的键，不用取出。已有的文件从不覆盖。

用法：
  npm run template:eject -- 文件 --district 区 [--year 年份]

  文件             templates/base 里的路径，如 tables/spending、sections/explanation/income

选项：
  --district 区    templates 下的文件夹，或单位。必须写
  --year 年份      写进这一年的文件夹，从这一年起用；取出的是这以前所用的那一份
  --messages 形式  错误的形式：text 供人阅读（默认），json 供程序读取

示例：
  npm run template:eject -- tables/spending --district hillside
  npm run template:eject -- partials/change --district hillside --year 2026`,
})
