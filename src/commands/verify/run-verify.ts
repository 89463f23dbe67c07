/** Runs `verify`: finds the unit and year of the file, composes their document and compares both. */

import { resolve } from 'node:path'
import { composeUnit, type Job } from '../../build.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { hasErrors } from '../../diagnostic/diagnostic.ts'
import { latestYear, listUnits } from '../../read/list-units.ts'
import type { Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { reportDiagnostics } from '../report/report-diagnostics.ts'
import { type ComparedCounts, compareFinished } from './compare-finished.ts'

/** Options of `verify`. Default for unit and year: those of the folder of the file, else the only unit and its latest year. */
export type VerifyOptions = {
  readonly file: string
  readonly unit: string | null
} & Omit<Selection, 'units'>

/** Reports every difference; 1 if a figure differs or nothing can be compared. */
export async function runVerify(options: VerifyOptions, setting: Setting): Promise<ExitCode> {
  const { counts, diagnostics } = await verified(options, setting)
  reportDiagnostics(diagnostics, options, setting.terminal)
  if (options.messages === 'text') {
    if (counts === null) setting.terminal.complain('没有核对。\n')
    else setting.terminal.print(`${summary(options.file, counts)}\n`)
  }
  return hasErrors(diagnostics) ? 1 : 0
}

type Result = { readonly counts: ComparedCounts | null; readonly diagnostics: readonly Diagnostic[] }

const nothing = (...diagnostics: readonly Diagnostic[]): Result => ({ counts: null, diagnostics })

async function verified(options: VerifyOptions, setting: Setting): Promise<Result> {
  const { world, root } = setting
  const path = resolve(root, options.file)
  const bytes = world.isFolder(path) ? null : world.read(path)
  const job = jobOf(options, setting)
  if (bytes === null || 'slug' in job) {
    return nothing(...(bytes === null ? [noFile(options.file)] : []), ...('slug' in job ? [job] : []))
  }
  const { value, diagnostics } = composeUnit(world, job)
  if (value === null) return nothing(...diagnostics)
  return compareFinished(value.document, bytes)
}

/** The unit and year from the options, else from the folder (`build` writes to unit/year), else the only unit and its latest year. */
function jobOf({ file, unit: named, year }: VerifyOptions, { world, root }: Setting): Job | Diagnostic {
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
