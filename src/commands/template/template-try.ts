/** `template:try`: the effect of changed templates on every unit that uses them, before they are committed. */
import { defineCommand } from '../line/command.ts'
import type { TemplateTryOptions } from './run-template-try.ts'

/** The command `template:try`. */
export const templateTry = defineCommand<TemplateTryOptions>({
  name: 'template:try',
  summary: '改了模板，用它的各单位的文本会有什么变化',
  usage: '--district 区 [选项]',
  takes: ['district', 'base', 'before', 'year', 'messages', 'verbose'],
  needs: ['district'],
  wrong: ({ text }) =>
    text('base') !== null && text('before') !== null
      ? ['“--base”（与 git 里的版本比较）和“--before”（与一个文件夹比较）只能写一个']
      : [],
  read: ({ selection: { year, messages }, text, flags }) => ({
    district: text('district')?.trim() ?? '',
    base: text('base')?.trim() ?? null,
    before: text('before'),
    year,
    messages,
    verbose: flags.has('verbose'),
  }),
  exits: ['没有改动，或只有文字、版式的改动', '有单位新出了错误，或没有可比较的'],
  run: async (options, setting) => (await import('./run-template-try.ts')).runTemplateTry(options, setting),
  help: `改了模板还没有提交，先看用它的各单位的文本会有什么变化。

把用这个模板的单位逐个排两遍：一遍用 git 里最近一次提交的 templates，一遍用文件夹里现在的；数据都用现在的。
逐个单位列出改动的句子、标题、表题、表头和表格行（－ 改前，＋ 改后），新出的和改好的错误，版式有没有改动；
末尾一行小结。只看不写：不生成文件，不动 templates，也不动 git。

用法：
  npm run template:try -- --district 区 [选项]

选项：
  --district 区    templates 下的文件夹；base 是全部单位，也可以是单位自己的。必须写
  --base 版本      与 git 里的哪个版本比较：提交号、分支或标签。不写则与最近一次提交（HEAD）
  --before 文件夹  不用 git：与另存的一份改动以前的 templates 比较
  --year 年份      只比较这一年的文本。不写则取各单位最新的一年
  --verbose        一张表里改动的行全部列出，句子写全
  --messages 形式  text 供人阅读（默认），json 供程序读取

示例：
  npm run template:try -- --district hillside
  npm run template:try -- --district base --base HEAD~3
  npm run template:try -- --district hillside --before ../templates-旧`,
})
