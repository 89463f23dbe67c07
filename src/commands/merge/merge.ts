/** `merge`: one manifest and one summary of what several machines have built. */
import { defineCommand } from '../line/command.ts'
import type { MergeOptions } from './run-merge.ts'

/** The command `merge`. */
export const merge = defineCommand<MergeOptions>({
  name: 'merge',
  summary: '合并几台机器分份生成的结果',
  usage: '文件夹… [选项]',
  takes: ['out', 'messages'],
  operand: '合并哪些文件夹，如 npm run merge -- out/1 out/2 out/3 --out out',
  takesMany: true,
  read: ({ selection, operands, text }) => ({
    folders: [...new Set(operands)],
    out: text('out') ?? 'out',
    messages: selection.messages,
  }),
  run: async (options, setting) => (await import('./run-merge.ts')).runMerge(options, setting),
  help: `合并几台机器分份生成的结果（build:report -- --all --shard i/n）。

把各份的 manifest.json 合成一个，写出全部单位的汇总。公开文本留在各份的文件夹里，不复制。
缺份、重份、没有做完、单位名单不同，或者程序、模板、字体、科目表的版本不同，都不合并，并说明是哪几份。

用法：
  npm run merge -- 文件夹… [选项]

选项：
  --out 文件夹     写到哪里，默认 out
  --messages 形式  text 供人阅读（默认），json 供程序读取

示例：
  npm run merge -- out/1 out/2 out/3 --out out`,
})
