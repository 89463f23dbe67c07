/** `template:explain`: the file, line and layer of the template that wrote each part, paragraph and table. */
import { defineCommand } from '../line/command.ts'
import { selectionHelp } from '../line/shared-help.ts'
import type { TemplateExplainOptions } from './run-template-explain.ts'

/** The command `template:explain`. */
export const templateExplain = defineCommand<TemplateExplainOptions>({
  name: 'template:explain',
  summary: '公开文本的每一段、每张表出自哪一层的哪个模板文件',
  usage: '--unit 单位 [--year 年份]',
  takes: ['unit', 'year', 'messages'],
  needs: ['unit'],
  read: ({ selection }) => ({ ...selection }),
  exits: ['完成', '数据或模板有错误，排不出文本'],
  run: async (options, setting) =>
    (await import('./run-template-explain.ts')).runTemplateExplain(options, setting),
  help: `公开文本的每一段、每张表出自哪一层（单位、区、base）的哪个模板文件、哪一行。

照大纲的顺序列出：部分、各节的模板文件、节里每一段文字和每张表，前面的数字是模板文件里的行。
“分段”是写出其中一部分的分段模板（partials），“用词”是 words.yaml 里的词语，“名词”是 glossary.yaml 里的解释；
“盖住 base”是说 base 里也有这个文件或这一项，没有用到。最后列出各 YAML 文件里不是 base 的那些项，
以及 style.docx 用的是哪一层的。没有填完、检查不过的数据也能列，空缺处是【待填】。

用法：
  npm run template:explain -- --unit 单位 [--year 年份]

选项：
${selectionHelp.replace('不写则处理全部单位', '必须写')}

示例：
  npm run template:explain -- --unit example-construction
  npm run template:explain -- --unit example-sports --year 2025 --messages json`,
})
