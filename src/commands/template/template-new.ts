/** `template:new`: begins a district's folder of templates. */
import { defineCommand } from '../line/command.ts'
import type { TemplateNewOptions } from './run-template-new.ts'

/** The command `template:new`. */
export const templateNew = defineCommand<TemplateNewOptions>({
  name: 'template:new',
  summary: '建立一个区的模板',
  takes: ['district', 'from', 'messages'],
  needs: ['district'],
  read: ({ selection: { messages }, text }) => ({
    district: text('district')?.trim() ?? '',
    from: text('from'),
    messages,
  }),
  run: async (options, setting) => (await import('./run-template-new.ts')).runTemplateNew(options, setting),
  help: `建立一个区的模板。

写出 templates/区：大纲、用词、版式、数字、规则、自设的键六个文件，常改的地方写成“#”开头的备用行，删去“#”再改；
不改也能直接用。--from 复制另一个区的全部文件（连同年份文件夹），各文件开头写明复制自哪里。
从不覆盖：templates/区 已经有了，就什么也不写。

用法：
  npm run template:new -- --district 区 [--from 另一个区]

选项：
  --district 区    模板文件夹的名称：字母、数字和连字符。必须写
  --from 区        复制 templates 下的哪个区
  --messages 形式  错误的形式：text 供人阅读（默认），json 供程序读取

示例：
  npm run template:new -- --district hillside
  npm run template:new -- --district hillside --from example-east`,
})
