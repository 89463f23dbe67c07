/** `verify`: a finished file, edited by hand before it is published, against the data. */

import { resolve } from 'node:path'
import { composeUnit, type Job } from '../../build.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { hasErrors } from '../../diagnostic/diagnostic.ts'
import { latestYear, listUnits } from '../../read/list-units.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { tell } from '../report/report-diagnostics.ts'
import { type ComparedCounts, compareFinished } from './compare-finished.ts'
import type { Verify } from './verify.ts'

/** Tells every difference; 1 if a figure differs, or there is nothing to compare. */
export async function runVerify(command: Verify, setting: Setting): Promise<ExitCode> {
  const { counts, diagnostics } = await verified(command, setting)
  tell(diagnostics, command, setting.terminal)
  if (command.messages === 'text') {
    if (counts === null) setting.terminal.complain('没有核对。\n')
    else setting.terminal.print(`${summary(command.file, counts)}\n`)
  }
  return hasErrors(diagnostics) ? 1 : 0
}

type Result = { readonly counts: ComparedCounts | null; readonly diagnostics: readonly Diagnostic[] }

const nothing = (...diagnostics: readonly Diagnostic[]): Result => ({ counts: null, diagnostics })

async function verified(command: Verify, setting: Setting): Promise<Result> {
  const { world, root } = setting
  const path = resolve(root, command.file)
  const bytes = world.isFolder(path) ? null : world.read(path)
  const job = jobOf(command, setting)
  if (bytes === null || 'slug' in job) {
    return nothing(...(bytes === null ? [noFile(command.file)] : []), ...('slug' in job ? [job] : []))
  }
  const { value, diagnostics } = composeUnit(world, job)
  if (value === null) return nothing(...diagnostics)
  return compareFinished(value.document, bytes)
}

/** As the words say; else as the folder's name says, as `build` writes it; else the only unit, its latest year. */
function jobOf({ file, unit: named, year }: Verify, { world, root }: Setting): Job | Diagnostic {
  const units = listUnits(world, root)
  const [unitFolder = '', yearFolder = ''] = resolve(root, file).split(/[\\/]/).slice(-3)
  const isOurs = /^(?:19|20|21)\d\d$/.test(yearFolder) && units.includes(unitFolder)
  const unit = named ?? (isOurs ? unitFolder : units.length === 1 ? units[0] : undefined)
  if (unit === undefined) return whichUnit(units)
  const ofFolder = isOurs && unit === unitFolder ? Number(yearFolder) : null
  return { root, unit, year: year ?? ofFolder ?? latestYear(world, root, unit) ?? 0 }
}

const whichUnit = (units: readonly string[]): Diagnostic => ({
  slug: 'unit-is-named',
  severity: 'error',
  message: '不知道文件是哪个单位的',
  hint:
    units.length === 0
      ? 'data 文件夹里没有单位；请在项目的根目录运行'
      : `用 --unit 指明单位（${units.join('、')}），用 --year 指明年份`,
})

const noFile = (file: string): Diagnostic => ({
  slug: 'file-exists',
  severity: 'error',
  message: `没有文件“${file}”`,
  hint: '路径从项目的根目录算起；文件名里有空格的要加引号',
})

function summary(file: string, { figures, texts, inFigures, inWords }: ComparedCounts): string {
  const result =
    inFigures + inWords === 0
      ? '与数据一致'
      : `${inFigures === 0 ? '数都一致' : `数不同 ${inFigures} 处`}，${inWords === 0 ? '文字都一致' : `文字不同 ${inWords} 处`}`
  return `核对了 ${file}（${figures} 个数，${texts} 处文字和表格行）：${result}。`
}
