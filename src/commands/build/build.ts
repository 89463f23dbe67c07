/** `build`: checks, composes and writes the chosen units, or with `--all` every unit that has changed. */
import { allFormats, defineCommand } from '../line/command.ts'
import { selectionHelp } from '../line/shared-help.ts'
import { type BuildAllOptions, readBuildAll, wrongForAll } from './all/build-all.ts'
import type { BuildOptions } from './run-build.ts'

/** The command `build`, the default. */
export const build = defineCommand<BuildOptions | BuildAllOptions>({
  name: 'build',
  script: 'build:report',
  summary: '检查数据，生成文本（默认）',
  takes: [
    'unit',
    'year',
    'member',
    'members',
    'messages',
    'format',
    'out',
    'draft',
    'all',
    'district',
    'jobs',
    'force',
    'shard',
  ],
  wrong: wrongForAll,
  read: (given) => {
    const { selection, list, text, flags } = given
    const asked = list('format')
    const formats = given.formats.filter((each) => asked.includes(allFormats) || asked.includes(each))
    const out = text('out') ?? 'out'
    return flags.has('all')
      ? { ...readBuildAll(given), formats, out }
      : { all: false, ...selection, ...given.members, formats, out, draft: flags.has('draft') }
  },
  run: async (options, setting) =>
    options.all
      ? (await import('./all/run-build-all.ts')).runBuildAll(options, setting)
      : (await import('./run-build.ts')).runBuild(options, setting),
  help: `检查数据，生成文本。

全部检查通过才写文件；有一处错误就一个文件也不写，已有的文件不变。

用法：
  npm run build:report -- [选项]
  npx budget-publication build [选项]

选项：
${selectionHelp}
  --format 格式    docx、pdf、xlsx（全部表格的工作簿），可用逗号隔开；all 是全部格式。
                   不写则按模板的 publication.yaml 里 formats 写的，没有写的是 docx 和 pdf
  --out 文件夹     写到哪里，默认 out；文件在 文件夹/单位/年份/ 下
  --draft          草稿：没有填完、检查不过也生成，空缺处印【待填】，每页印“草稿”
同时写出 published.json：这一套文本的公开数（见 help publish:year）。

部门的所属单位单独公开的：
  --member 代码    这个所属单位的单位预算，由部门的各条取出；可重复，或用逗号隔开。
                   写到 文件夹/单位/年份/members/代码/ 下
  --members        全部单独公开的所属单位；并证明各单位的数加起来就是部门的

一次生成许多单位：
  --all            全部单位，用上全部处理器；只重新生成数据、模板、字体或程序变了的，
                   和生成以后被改过、删掉的（改过的另存一份，名称后加“（手改）”）。
                   写出 manifest.json 和汇总 summary.html、summary.xlsx；中断了再运行一次，接着做
  --district 区    只生成用这个模板的单位（templates 下的文件夹名）
  --jobs 个数      同时做几个单位；不写则按处理器和内存定
  --force          没有变的也重新生成
  --shard i/n      分给几台机器做：把单位分成 n 份，只做第 i 份（见 docs/scale.md）
中途按 Ctrl-C：做完手上的单位，写出汇总，退出码 130；再按一次立即停止。

示例：
  npm run build:report -- --unit example-construction --year 2024 --format docx,pdf
  npm run build:report -- --unit example-service,example-construction
  npm run build:report -- --unit example-construction --members
  npm run build:report -- --out 送审 --messages json
  npm run build:report -- --all --district example-east`,
})
