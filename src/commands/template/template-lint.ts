/** `template:lint`: checks all folders of templates, or one. */
import { defineCommand } from '../line/command.ts'
import type { TemplateLintOptions } from './run-template-lint.ts'

/** The command `template:lint`. */
export const templateLint = defineCommand<TemplateLintOptions>({
  name: 'template:lint',
  summary: '检查模板，不用单位的数据',
  takes: ['district', 'year', 'messages'],
  read: ({ selection: { year, messages }, text }) => ({
    district: text('district')?.trim() ?? null,
    year,
    messages,
  }),
  exits: ['没有错误（可能有警告）', '模板有错误'],
  run: async (options, setting) => (await import('./run-template-lint.ts')).runTemplateLint(options, setting),
  help: `检查模板，不用先有单位。

名称、写法、分段模板、标记、样式、字体、词语、编号是否都有；每张表各行是否占满各列；改写是否改得到；
有没有用不到的文件；取出的文件（template:eject）在基础模板里有没有改动。除了用各种有数、没数的情形试排，
还用 data 里本区各单位的数据（没有就用全部单位的）试排。每个模板末尾一行小结。

用法：
  npm run template:lint [-- 选项]

选项：
  --district 区    只检查 templates 下的这一个。不写则检查全部，连同 base
  --year 年份      按这一年用的模板检查。不写则各年份文件夹都检查
  --messages 形式  检查结果的形式：text 供人阅读（默认），json 供程序读取

示例：
  npm run template:lint
  npm run template:lint -- --district hillside --year 2026`,
})
