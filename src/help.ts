/** What `--help` says, in general and for each command. */

const selection = `  --unit 单位      单位文件夹的名称（data 下的文件夹）；可重复，或用逗号隔开。
                   不写则处理全部单位
  --year 年份      四位数字，如 2024。不写则取各单位最新的一年
  --messages 形式  检查结果的形式：text 供人阅读（默认），json 供程序读取`

const exitCodes = `退出码：
  0   完成（可能有警告）
  1   数据或模板有错误，未写出任何文件
  2   命令行有误
  70  程序自身的故障，请报告`

const general = `部门预算公开：由 YAML 数据生成全套公开文本（DOCX 和 PDF）。

用法：
  npm run build:report                       生成全部单位最新一年的文本
  npm run build:report -- [选项]             同上，带选项（选项写在 -- 之后）
  npx budget-publication [命令] [选项]

命令：
  build            检查数据，生成文本（默认）
  check            只检查数据，不写文件
  help [命令]      显示说明

build 的选项：
${selection}
  --format 格式    docx、pdf，可用逗号隔开。不写则两种都生成
  --out 文件夹     写到哪里，默认 out；文件在 文件夹/单位/年份/ 下

其他选项：
  -h, --help       显示说明
  -v, --version    显示版本

示例：
  npm run build:report -- --unit dangan-guan --year 2024
  npm run build:report -- --unit dangan-guan --format pdf --out 送审
  npx budget-publication check --unit dangan-guan

${exitCodes}
`

const build = `build：检查数据，生成文本。

全部检查通过才写文件；有一处错误就一个文件也不写，已有的文件不变。

用法：
  npm run build:report -- [选项]
  npx budget-publication build [选项]

选项：
${selection}
  --format 格式    docx、pdf，可用逗号隔开。不写则两种都生成
  --out 文件夹     写到哪里，默认 out；文件在 文件夹/单位/年份/ 下

示例：
  npm run build:report -- --unit dangan-guan --year 2024 --format docx,pdf
  npm run build:report -- --unit shuiwu-ju,dangan-guan
  npm run build:report -- --out 送审 --messages json

${exitCodes}
`

const check = `check：只检查数据，不写文件。

一次报告全部错误和警告：写法、缺项、科目代码、合计与分项、与上年公开数是否一致。

用法：
  npx budget-publication check [选项]

选项：
${selection}

示例：
  npx budget-publication check
  npx budget-publication check --unit dangan-guan --year 2024 --messages json

${exitCodes}
`

/** The help of a command, or of the program. */
export const helpFor = (command: 'build' | 'check' | null): string =>
  command === null ? general : { build, check }[command]
