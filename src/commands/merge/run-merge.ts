/** The run of `merge`. */

import { relative, resolve } from 'node:path'
import { type Diagnostic, errorOf, hasErrors } from '../../diagnostic/diagnostic.ts'
import { openLedger } from '../../units/ledger.ts'
import type { Disk } from '../../world/world.ts'
import type { Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { writeFiles } from '../line/write-files.ts'
import { filesOfRecords } from '../report/close-records.ts'
import { reportDiagnostics } from '../report/report-diagnostics.ts'
import { ruleTitles } from '../report/rule-titles.ts'
import { joined, type ShardFolder, unfit } from './join-parts.ts'

/** What `merge` joins. */
export type MergeOptions = {
  /** Folders that the shards were built in. */
  readonly folders: readonly string[]
  readonly out: string
} & Pick<Selection, 'messages'>

/** Writes nothing if the parts do not fit together. Units with errors do not prevent it; it then returns 1. */
export async function runMerge(options: MergeOptions, setting: Setting): Promise<ExitCode> {
  const { terminal, root, disk } = setting
  const folder = resolve(root, options.out)
  const parts = options.folders.map((name) => partIn(name, { root, folder, disk }))
  const found: Diagnostic[] = [...intoItself(parts, options), ...unfit(parts)]
  if (hasErrors(found)) {
    reportDiagnostics(found, options, terminal)
    return 1
  }
  const records = joined(parts)
  const header = { shard: null, pending: [] }
  const files = await filesOfRecords(folder, { header, records, ruleTitles })
  const failure = writeFiles(files, '汇总是否在 Excel 或 WPS 里打开着？关闭后再运行', setting)
  if (failure !== null) {
    reportDiagnostics([failure], options, terminal)
    return 1
  }
  const failed = records.keys.filter((key) => records.entry(key)?.result !== 'done').length
  const units = records.keys.length
  terminal.print(
    options.messages === 'json'
      ? `${JSON.stringify({ units, withErrors: failed, manifest: `${options.out}/manifest.json`, summary: `${options.out}/summary.html` })}\n`
      : `合并了 ${parts.length} 份，${units} 个单位，其中 ${failed} 个有错误。\n汇总：${options.out}/summary.html、${options.out}/summary.xlsx\n`,
  )
  return failed === 0 ? 0 : 1
}

function partIn(
  name: string,
  { root, folder, disk }: { readonly root: string; readonly folder: string; readonly disk: Disk },
): ShardFolder {
  const path = resolve(root, name)
  return { name, from: `${relative(folder, path).replaceAll('\\', '/')}/`, ledger: openLedger(disk, path) }
}

/** Refuses to overwrite the manifest of a shard. */
const intoItself = (parts: readonly ShardFolder[], { out }: MergeOptions): readonly Diagnostic[] =>
  parts.some(({ from }) => from === '/')
    ? [
        errorOf(
          'merged-into-a-folder-of-its-own',
          `${out} 本身是其中一份`,
          '用 --out 写到别的文件夹，如各份的上一级',
        ),
      ]
    : []
