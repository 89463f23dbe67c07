/** `template:style`: writes a `style.docx` to be changed in Word, or takes a changed one into `style.yaml`. */
import { defineCommand } from '../line/command.ts'
import type { TemplateStyleOptions } from './run-template-style.ts'

/** The command `template:style`. */
export const templateStyle = defineCommand<TemplateStyleOptions>({
  name: 'template:style',
  summary: '版式：写出可在 Word 里修改的 style.docx，或把改好的取进 style.yaml',
  takes: ['template', 'from', 'to', 'messages', 'replace'],
  wrong: ({ text, list }) => {
    if (text('from') !== null && text('to') !== null) {
      return ['“--from”（取进 style.yaml）和“--to”（写出 style.docx）只能写一个']
    }
    return list('template').length === 0 && text('from') === null
      ? ['template:style 要写明“--template”（写出 style.docx）或“--from”（取进 style.yaml）']
      : []
  },
  read: ({ selection: { messages }, list, text, flags }) => ({
    template: list('template')[0] ?? null,
    // A file's name may hold a comma.
    from: text('from'),
    to: text('to'),
    messages,
    replace: flags.has('replace'),
  }),
  run: async (options, setting) =>
    (await import('./run-template-style.ts')).runTemplateStyle(options, setting),
  help: `在 Word 里改版式。

模板里有 style.docx，DOCX 的样式、纸张和页边距就取自它（上面的文字不取）；PDF 照 style.yaml。

  1. 写出样张，每个样式一段：npm run template:style -- --template 模板
  2. 在 Word 或 WPS 里修改样式（字体、字号、行距、缩进、间距、表格框线）和页边距，保存
  3. 生成，看 DOCX：npm run build:report
  4. 让 PDF 跟着变：npm run template:style -- --from templates/模板/style.docx
     两边都有的值写进 templates/模板/style.yaml，注释和其他键不动；逐处列出改了什么，
     也列出 style.yaml 说不了、只在 DOCX 里有的

用法：
  npm run template:style -- --template 模板 [--to 文件] [--replace]
  npm run template:style -- --from 文件 [--template 模板]

选项：
  --template 模板  templates 下的文件夹；--from 的文件就在模板里时不必写
  --from 文件      把这个 Word 文件的版式取进 style.yaml
  --to 文件        样张写到哪里，默认 templates/模板/style.docx
  --replace        样张已经有了也重新写出：其中的样式不变，只补上缺的
  --messages 形式  错误的形式：text 供人阅读（默认），json 供程序读取

示例：
  npm run template:style -- --template example-east
  npm run template:style -- --from templates/example-east/style.docx`,
})
