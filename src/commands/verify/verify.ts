/** `verify`: compares a finished file, edited by hand before it is published, with the data. */
import { defineCommand } from '../line/command.ts'
import type { VerifyOptions } from './run-verify.ts'

/** The command `verify`. */
export const verify = defineCommand<VerifyOptions>({
  name: 'verify',
  summary: '拿改过的 Word 或 PDF 文件与数据核对',
  usage: '文件 [选项]',
  takes: ['unit', 'year', 'messages'],
  operand: '核对哪个文件，如 npm run verify -- 送审/部门预算.docx',
  surplus: (word) => `多余的词“${word}”；一次核对一个文件，文件名里有空格的要加引号`,
  wrong: ({ selection: { units } }) =>
    units.length > 1 ? [`verify 一次核对一个单位，这里是“${units.join('、')}”`] : [],
  read: ({ selection: { units, year, messages }, operand }) => ({
    file: operand,
    unit: units[0] ?? null,
    year,
    messages,
  }),
  exits: ['一致，或只有文字不同（列为警告）', '有数不同，或文件打不开，或数据有错误'],
  run: async (options, setting) => (await import('./run-verify.ts')).runVerify(options, setting),
  help: `拿改过的 Word 或 PDF 文件与数据核对。

生成的 Word 文件在公开以前常常还要手工改。这个命令把改定的文件与数据逐处核对：数（金额、百分比、
人数、年份、科目编码）变了、少了、多了是错误；文字、标点改了，段落移动了，是警告。每处都写明在哪张表
第几行第几列、哪个标题之下第几段，PDF 还写明第几页。换行、空格、全角数字、页码、目录里的页码不算不同；
Word 里没有接受的修订按接受核对，并有警告。

用法：
  npm run verify -- 文件 [选项]

  文件             .docx 或 PDF，由本程序、Word、WPS 或 LibreOffice 保存或导出

选项：
  --unit 单位      与哪个单位的数据核对。不写则看文件在哪个 单位/年份/ 文件夹里，再不然取唯一的单位
  --year 年份      四位数字。不写则看文件夹，再不然取单位最新的一年
  --messages 形式  核对结果的形式：text 供人阅读（默认），json 供程序读取

示例：
  npm run verify -- out/example-construction/2024/档案馆2024年部门预算.docx
  npm run verify -- 送审/档案馆2024年部门预算（改）.pdf --unit example-construction --year 2024`,
})
