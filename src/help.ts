/** What `--help` says, in general and for each command. */

export const commandNames = [
  'build',
  'check',
  'explain',
  'new:year',
  'todo',
  'publish:year',
  'compare',
  'template:new',
  'template:eject',
  'template:lint',
  'template:style',
  'verify',
] as const
export type CommandName = (typeof commandNames)[number]

/** The npm script that runs each command. */
export const scripts: Readonly<Record<CommandName, string>> = {
  build: 'build:report',
  check: 'check',
  explain: 'explain',
  'new:year': 'new:year',
  todo: 'todo',
  'publish:year': 'publish:year',
  compare: 'compare',
  'template:new': 'template:new',
  'template:eject': 'template:eject',
  'template:lint': 'template:lint',
  'template:style': 'template:style',
  verify: 'verify',
}

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
  npm run check | new:year | todo | publish:year | compare -- [选项]
  npm run template:new | template:lint | template:style -- [选项]
  npm run template:eject -- 文件 --district 区
  npm run explain -- 数 [选项]
  npm run verify -- 文件 [选项]
  npx budget-publication [命令] [选项]

命令：
  build            检查数据，生成文本（默认）
  check            只检查，写出检查报告，不写公开文本
  explain          一个数印在哪里、怎样算出、来自数据的哪几行
  new:year         由上一年的文件建立新的一年，要填的地方写“待填”
  todo             列出还没有填的地方
  publish:year     公开以后存定公开数，供下一年比较
  compare          列出两年之间的变化
  template:new     建立一个区的模板
  template:eject   从基础模板取出一个文件，改成本区的
  template:lint    检查模板，不用单位的数据
  template:style   版式：写出可在 Word 里修改的 style.docx，或把改好的取进 style.yaml
  verify           拿改过的 Word 或 PDF 文件与数据核对
  help [命令]      显示说明和这个命令的选项

build 的选项：
${selection}
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
  npm run explain -- --unit qiaokou-bigdata "1,389.58"
  npm run verify -- 送审/部门预算.docx --unit example-construction --year 2025

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
  --draft          草稿：没有填完、检查不过也生成，空缺处印【待填】，每页印“草稿”
同时写出 published.json：这一套文本的公开数（见 help publish:year）。

示例：
  npm run build:report -- --unit example-construction --year 2024 --format docx,pdf
  npm run build:report -- --unit example-service,example-construction
  npm run build:report -- --out 送审 --messages json

${exitCodes}
`

const check = `check：只检查，不写公开文本。

一次报告全部错误和警告：写法、缺项、科目代码、勾稽关系、公开义务、文字的前后矛盾、与上年公开数是否一致。
逐条说明见 docs/checks.md。另写一份网页报告：文件夹/单位/年份/check.html。

用法：
  npm run check -- [选项]
  npx budget-publication check [选项]

选项：
${selection}
  --format 形式    同 --messages
  --verbose        也列出查过而认可的，如四舍五入造成的尾差
  --checklist      逐条对照公开清单：法规要求公开什么，哪里做到了、哪些不要求、还缺什么
  --out 文件夹     报告写到哪里，默认 out

示例：
  npm run check
  npm run check -- --unit example-construction --year 2024
  npx budget-publication check --unit example-construction --format json

${exitCodes}
`

const explain = `explain：一个数印在哪里、怎样算出、来自数据的哪几行。

用法：
  npm run explain -- 数 [选项]
  npm run explain -- 表号:行:栏 [选项]

数照印出来的写，有没有千分位逗号、单位、末尾的零都可以；百分比要带 %。
行写科目编码或名称，栏写栏名；写到能认出为止，只写表号就列出全表。

选项：
${selection}

示例：
  npm run explain -- --unit qiaokou-bigdata "1,389.58"
  npm run explain -- --unit qiaokou-bigdata 114.47%
  npm run explain -- --unit qiaokou-bigdata 表5-1:201:项目支出

${exitCodes}
`

const newYear = `new:year：由上一年的文件建立新的一年。

科目、项目、任务、绩效目标和指标沿用；金额、人数、资产、采购、增减原因留空，写“待填”，
旁边注明上一年填的是什么；上一年的年终结转提作上年结转。有年份、金额或数量的文字前面写“待填：”，
改好后只删这三个字符。上一年没有的写成“#”开头的备用行，本年有才去掉“#”再填。
上一年的数自动成为上年数。从不覆盖：这一年的文件夹已经有了，就什么也不写。

用法：
  npm run new:year -- --unit 单位 --year 年份

选项：
  --unit 单位      单位文件夹的名称；可重复，或用逗号隔开。必须写
  --year 年份      新的年份，四位数字。必须写
  --messages 形式  错误的形式：text 供人阅读（默认），json 供程序读取

示例：
  npm run new:year -- --unit example-construction --year 2026

${exitCodes}
`

const todo = `todo：列出还没有填的地方。

每处一行：文件、行、列，是什么，上一年填的是什么。全部填好时退出码为 0，否则为 1。

用法：
  npm run todo -- [选项]

选项：
${selection}

示例：
  npm run todo -- --unit example-construction --year 2026

${exitCodes}
`

const publish = `publish:year：公开以后存定公开数，供下一年比较。

先做全部检查，有错误就不写。写在 data/单位/年份/published.json；下一年的上年数取自它，
上一年的数据以后再改动，也会查出来。已有不同的公开数时不覆盖，除非写 --replace。

用法：
  npm run publish:year -- [选项]

选项：
${selection}
  --replace        重新公开过，替换已有的公开数

示例：
  npm run publish:year -- --unit example-construction --year 2025

${exitCodes}
`

const compare = `compare：列出两年之间的变化。

总数、资金、科目、项目：新增、取消、增减的金额和幅度。有公开数（published.json）的年份取公开数，
没有的取数据。

用法：
  npm run compare -- [选项]

选项：
  --unit 单位      单位文件夹的名称；可重复，或用逗号隔开。不写则处理全部单位
  --from 年份      从哪一年。不写则取 --to 以前最近的一年
  --to 年份        到哪一年。不写则取最新的一年
  --markdown 文件  写成 Markdown 文件，不在屏幕上显示
  --messages 形式  text 供人阅读（默认），json 供程序读取

示例：
  npm run compare -- --unit example-construction --from 2024 --to 2025
  npm run compare -- --unit example-construction --markdown 变化.md

${exitCodes}
`

const templateNew = `template:new：建立一个区的模板。

写出 templates/区：大纲、用词、版式、数字四个文件，常改的地方写成“#”开头的备用行，删去“#”再改；
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
  npm run template:new -- --district hillside --from example-east

${exitCodes}
`

const templateEject = `template:eject：从基础模板取出一个文件，改成本区的。

把 templates/base 里的文件复制到 templates/区 的同一路径，首行用注释记下取自哪个文件、当时的内容；
注释不影响生成的文字。基础模板的那个文件以后有改动，template:lint 会提醒，并列出不同之处。
YAML 文件按键合并，只写要改的键，不用取出。已有的文件从不覆盖。

用法：
  npm run template:eject -- 文件 --district 区 [--year 年份]

  文件             templates/base 里的路径，如 tables/spending、sections/explanation/income

选项：
  --district 区    templates 下的文件夹，或单位。必须写
  --year 年份      写进这一年的文件夹，从这一年起用；取出的是这以前所用的那一份
  --messages 形式  错误的形式：text 供人阅读（默认），json 供程序读取

示例：
  npm run template:eject -- tables/spending --district hillside
  npm run template:eject -- partials/change --district hillside --year 2026

${exitCodes}
`

const templateLint = `template:lint：检查模板，不用先有单位。

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
  npm run template:lint -- --district hillside --year 2026

退出码：
  0   没有错误（可能有警告）
  1   模板有错误
  2   命令行有误
  70  程序自身的故障，请报告
`

const templateStyle = `template:style：在 Word 里改版式。

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
  npm run template:style -- --template qiaokou
  npm run template:style -- --from templates/qiaokou/style.docx

${exitCodes}
`

const verify = `verify：拿改过的 Word 或 PDF 文件与数据核对。

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
  npm run verify -- 送审/档案馆2024年部门预算（改）.pdf --unit example-construction --year 2024

退出码：
  0   一致，或只有文字不同（列为警告）
  1   有数不同，或文件打不开，或数据有错误
  2   命令行有误
  70  程序自身的故障，请报告
`

/** The help of a command, or of the program. */
export const helpFor = (command: CommandName | null): string =>
  command === null
    ? general
    : {
        build,
        check,
        explain,
        'new:year': newYear,
        todo,
        'publish:year': publish,
        compare,
        'template:new': templateNew,
        'template:eject': templateEject,
        'template:lint': templateLint,
        'template:style': templateStyle,
        verify,
      }[command]
