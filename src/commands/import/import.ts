/** `import`: figures and texts of an exported workbook → the unit's files. */
import { defineCommand } from '../line/command.ts'
import type { ImportOptions } from './run-import.ts'

/** The command `import`. */
export const importBook = defineCommand<ImportOptions>({
  name: 'import',
  summary: '从导出的工作簿取数，写成单位的文件',
  usage: '工作簿 [选项]',
  takes: ['unit', 'year', 'district', 'dry-run', 'skip', 'take', 'prefer', 'check', 'messages'],
  takesMany: true,
  wrong: ({ selection: { units }, list, operands, flags }) => [
    ...(operands.length === 0 && !flags.has('check')
      ? ['缺少工作簿，如 npm run import -- 导出.xlsx --unit 单位 --year 年份']
      : []),
    ...operands
      .slice(1)
      .map((word) => `多余的词“${word}”；文件名里有空格的要加引号，几个工作簿放进一个文件夹`),
    ...(units.length > 1
      ? [`import 一次导入一个单位，这里是“${units.join('、')}”；一个文件夹的工作簿不写 --unit`]
      : []),
    ...list('prefer')
      .filter((word) => !/^(?:.+=)?(?:workbook|data)$/s.test(word))
      .map((word) => `--prefer 是 workbook、data，或 '文件 位置=workbook'，这里是“${word}”`),
    ...list('take')
      .filter((word) => !/^.+![A-Z]{1,3}\d+=[0-9A-Za-z]+$/.test(word))
      .map((word) => `--take 要写成 '工作表!格=科目编码'，这里是“${word}”`),
    ...list('skip')
      .filter((word) => !/^.+![A-Z]{1,3}\d+$/.test(word))
      .map((word) => `--skip 要写成 '工作表!格'，这里是“${word}”`),
  ],
  read: ({ selection: { units, year, messages }, operands, text, list, flags }) => ({
    file: operands[0] ?? null,
    unit: units[0] ?? null,
    year,
    district: text('district')?.trim() || null,
    isDryRun: flags.has('dry-run'),
    isCheck: flags.has('check'),
    skip: list('skip'),
    take: list('take'),
    prefer: list('prefer'),
    messages,
  }),
  run: async (options, setting) => (await import('./run-import.ts')).runImport(options, setting),
  help: `从导出的工作簿取数，写成单位的文件。

认表看标题和表头的字，不看位置：收支、收入、支出总表，财政拨款各表，经济分类，“三公”，项目支出表，绩效表，
和职能、机构、情况说明的文字。合计、小计不取，拿来核对。每个值从哪一格来，记在 data/单位/年份/source/，
以后每次生成都核对。工作簿里有错（#REF!、金额格里的文字、目录里没有的科目、两张表对不上），逐处列出，
什么也不写。单位还没有的，用 --district 指明它的模板，一起建立。

用法：
  npm run import -- 工作簿 --unit 单位 [选项]
  npm run import -- 文件夹 --district 区 [选项]
  npm run import -- --check --unit 单位 --year 年份

  工作簿           .xlsx 或 .xls；里面有几个单位的，不写 --unit，一起导入
  文件夹           每个工作簿一个单位：按里面的单位名称认，新单位用文件名作 data 里的文件夹名

选项：
  --unit 单位      data 里的哪个文件夹；没有的就建立
  --year 年份      预算年度，四位数字。不写则看表的标题
  --district 区    新建的单位用 templates 下哪个区的模板
  --dry-run        只列出会写什么，不写
  --skip 格        略过一格，如 --skip '收支总表!B7'；别的表有同一个数才行。可以写多次
  --take 格=编码   这一行是哪个科目，如 --take '支出总表!A19=2101102'。可以写多次
  --prefer 哪边    手工改过、工作簿也改了的：workbook 以工作簿为准，data 以现有的为准；只定一处的，
                   --prefer 'budget.yaml income.business=data'。可以写多次
  --check          不导入，只拿现有的文件与工作簿再核对一遍；不写工作簿就是上次导入的那一个
  --messages 形式  错误的形式：text 供人阅读（默认），json 供程序读取

示例：
  npm run import -- 导出.xlsx --unit hillside-library --district example-east
  npm run import -- 各单位导出/ --district example-east`,
})
