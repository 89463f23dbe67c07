import type { CommandSpec, Selection } from '../spec.ts'
import { exitCodes, selection } from '../texts.ts'

/** `draft`: places that are left to fill do not forbid it. */
export type Build = {
  readonly kind: 'build'
  readonly formats: readonly string[]
  readonly out: string
  readonly draft: boolean
} & Selection

export const build: CommandSpec<Build> = {
  script: 'build:report',
  summary: '检查数据，生成文本（默认）',
  takes: ['unit', 'year', 'messages', 'format', 'out', 'draft'],
  read: ({ selection, list, text, flags, formats }) => {
    const asked = list('format')
    return {
      kind: 'build',
      ...selection,
      formats: asked.length === 0 ? formats : formats.filter((format) => asked.includes(format)),
      out: text('out') ?? 'out',
      draft: flags.has('draft'),
    }
  },
  help: `build：检查数据，生成文本。

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
`,
}
