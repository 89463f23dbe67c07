/** The text of `--help`, in general and for each command. */
import { padRight } from '../diagnostic/width.ts'
import { commands } from './commands.ts'
import type { Command } from './line/command.ts'
import { exitCodesHelp, selectionHelp } from './line/shared-help.ts'

const listed = (name: string, summary: string): string => `  ${padRight(name, 17)}${summary}`

/** Commands that take options alone share a line, those about templates another. */
function usageLines(): readonly string[] {
  const [, ...named] = commands
  const [ofTemplates, others] = [true, false].map((wanted) =>
    named.filter(({ name }) => name.startsWith('template:') === wanted),
  )
  const joined = (of: readonly Command[] = []) =>
    `${of.flatMap(({ name, usage }) => (usage === undefined ? name : [])).join(' | ')} -- [选项]`
  const own = [...(ofTemplates ?? []), ...(others ?? [])].flatMap(({ name, usage }) =>
    usage === undefined ? [] : `${name} -- ${usage}`,
  )
  return [joined(others), joined(ofTemplates), ...own].map((line) => `  npm run ${line}`)
}

const general = `部门预算公开：由 YAML 数据生成全套公开文本（DOCX 和 PDF）。

用法：
  npm run build:report                       生成全部单位最新一年的文本
  npm run build:report -- [选项]             同上，带选项（选项写在 -- 之后）
  npm run build:report -- --all              全部单位，只做变了的，用上全部处理器
${usageLines().join('\n')}
  npx budget-publication [命令] [选项]

命令：
${commands.map(({ name, summary }) => listed(name, summary)).join('\n')}
${listed('help [命令]', '显示说明和这个命令的选项')}

build 的选项：
${selectionHelp}
  --format 格式    docx、pdf，可用逗号隔开。不写则两种都生成
  --out 文件夹     写到哪里，默认 out；文件在 文件夹/单位/年份/ 下
  --draft          草稿：没有填完、检查不过也生成，空缺处印【待填】，每页印“草稿”

其他选项：
  -h, --help       显示说明
  -v, --version    显示版本

示例：
  npm run build:report -- --unit example-construction --year 2024
  npm run build:report -- --unit example-construction --format pdf --out 送审
  npm run check -- --unit example-construction
  npm run new:year -- --unit example-construction --year 2026
  npm run compare -- --unit example-construction --from 2024 --to 2025
  npm run explain -- --unit example-construction "3,456.24"
  npm run verify -- 送审/部门预算.docx --unit example-construction --year 2025

${exitCodesHelp()}
`

/** The help of a command; null: of the program. */
export const helpFor = (command: Command | null): string =>
  command === null ? general : `${command.name}：${command.help}\n\n${exitCodesHelp(command.exits)}\n`
