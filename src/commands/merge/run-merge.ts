/** `merge`: one manifest and one summary of what several machines have built. */

import { relative, resolve } from 'node:path'
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.ts'
import { openLedger } from '../../units/ledger.ts'
import type { Disk } from '../../world/world.ts'
import { cannotWrite, type ExitCode, type Setting } from '../line/setting.ts'
import { recordsOf } from '../report/close-records.ts'
import { tell } from '../report/report-diagnostics.ts'
import { ruleTitles } from '../report/rule-titles.ts'
import { joined, type Part, unfit } from './join-parts.ts'
import type { Merge } from './merge.ts'

/** Writes nothing where the parts do not go together. Units with errors are no hindrance, but answered with 1. */
export async function runMerge(command: Merge, setting: Setting, disk: Disk): Promise<ExitCode> {
  const { world, terminal, root } = setting
  const folder = resolve(root, command.out)
  const parts = command.folders.map((name) => partIn(name, { root, folder, disk }))
  const found: Diagnostic[] = [...intoItself(parts, command), ...unfit(parts)]
  if (hasErrors(found)) {
    tell(found, command, terminal)
    return 1
  }
  const records = joined(parts)
  const header = { shard: null, pending: [] }
  const failure = world.replaceAll(await recordsOf(folder, { header, records, ruleTitles }))
  if (failure !== null) {
    tell([cannotWrite(failure, '汇总是否在 Excel 或 WPS 里打开着？关闭后再运行')], command, terminal)
    return 1
  }
  const failed = records.keys.filter((key) => records.entry(key)?.result !== 'done').length
  const units = records.keys.length
  terminal.print(
    command.messages === 'json'
      ? `${JSON.stringify({ units, withErrors: failed, manifest: `${command.out}/manifest.json`, summary: `${command.out}/summary.html` })}\n`
      : `合并了 ${parts.length} 份，${units} 个单位，其中 ${failed} 个有错误。\n汇总：${command.out}/summary.html、${command.out}/summary.xlsx\n`,
  )
  return failed === 0 ? 0 : 1
}

type Where = { readonly root: string; readonly folder: string; readonly disk: Disk }

function partIn(name: string, { root, folder, disk }: Where): Part {
  const path = resolve(root, name)
  return { name, from: `${relative(folder, path).replaceAll('\\', '/')}/`, ledger: openLedger(disk, path) }
}

/** The manifest of a shard is not to be written over. */
const intoItself = (parts: readonly Part[], { out }: Merge): readonly Diagnostic[] =>
  parts.some(({ from }) => from === '/')
    ? [
        {
          slug: 'merged-into-a-folder-of-its-own',
          severity: 'error',
          message: `${out} 本身是其中一份`,
          hint: '用 --out 写到别的文件夹，如各份的上一级',
        },
      ]
    : []
