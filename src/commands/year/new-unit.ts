/** `new:unit`: begins a unit with the keys that its district's edition uses. */
import { defineCommand } from '../line/command.ts'
import type { NewUnitOptions } from './run-new-unit.ts'

/** The command `new:unit`. */
export const newUnit = defineCommand<NewUnitOptions>({
  name: 'new:unit',
  summary: '建立一个单位的文件，本区版式要印的写“待填”',
  takes: ['unit', 'district', 'year', 'name', 'messages'],
  needs: ['unit', 'district'],
  read: ({ selection, text }) => ({
    unit: text('unit')?.trim() ?? '',
    district: text('district')?.trim() ?? '',
    name: text('name')?.trim() || null,
    year: selection.year,
    messages: selection.messages,
  }),
  run: async (options, setting) => (await import('./run-new-unit.ts')).runNewUnit(options, setting),
  help: `建立一个单位的文件。

写出 data/单位/unit.yaml 和一年的 budget.yaml、statement.yaml；本区的版式印整体绩效目标、项目的，
还有 performance.yaml 和 projects/01-project.yaml。本区的版式一定要印的键写“待填”，其余写成“#”开头的
备用行，都有中文说明；每个键的意思和例子见 docs/data.md。建立以后就能用 --draft 看草稿。
从不覆盖：这个单位已经有了，就什么也不写。

用法：
  npm run new:unit -- --unit 单位 --district 区 [--year 年份] [--name 名称]

选项：
  --unit 单位      单位文件夹的名称：字母、数字和连字符。必须写
  --district 区    用 templates 下哪个区的模板；没有本区的写 base。必须写
  --year 年份      预算年度，四位数字。不写则与 data 里最新的一年相同
  --name 名称      单位的全称
  --messages 形式  错误的形式：text 供人阅读（默认），json 供程序读取

示例：
  npm run new:unit -- --unit hillside-library --district example-east --year 2026 --name 示例市示例区图书馆`,
})
