/** The run of `import`. */
import { createHash } from 'node:crypto'
import { basename, resolve } from 'node:path'
import { type Diagnostic, errorOf, hasErrors } from '../../diagnostic/diagnostic.ts'
import type { PreferredSide } from '../../intake/merge-values.ts'
import { openBook } from '../../intake/open-book.ts'
import { takeBook } from '../../intake/take-book.ts'
import { readCatalog } from '../../read/read-catalog.ts'
import type { Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { writeFiles } from '../line/write-files.ts'
import { type CommandResult, refused, reportResult } from '../report/command-result.ts'
import { saidOf } from './import-report.ts'
import { namesOfUnit, planOf } from './plan-import.ts'
import { layoutOf } from './read-asked.ts'

/** What `import` reads, and for which unit. */
export type ImportOptions = Pick<Selection, 'year' | 'messages'> & {
  readonly file: string
  readonly unit: string | null
  readonly district: string | null
  readonly isDryRun: boolean
  readonly isCheck: boolean
  /** Cells, as `收支总表!B7`. */
  readonly skip: readonly string[]
  /** Cells with the code of their row, as `支出总表!A19=2101102`. */
  readonly take: readonly string[]
  /** `workbook`, `data`, or for one value `budget.yaml income.business=data`. */
  readonly prefer: readonly string[]
}

/** Writes the unit's files or nothing. */
export async function runImport(options: ImportOptions, setting: Setting): Promise<ExitCode> {
  return reportResult(await imported(options, setting), options, setting)
}

async function imported(options: ImportOptions, setting: Setting): Promise<CommandResult> {
  const { world, root } = setting
  const { unit, year, file } = options
  if (unit === null || year === null)
    return refused(errorOf('unit-is-named', '没有写明是哪个单位、哪一年', '加上 --unit 单位 --year 年份'))
  const path = resolve(root, file)
  const bytes = world.isFolder(path) ? null : world.read(path)
  if (bytes === null)
    return refused(
      errorOf('file-exists', `没有文件“${file}”`, '路径从项目的根目录算起；文件名里有空格的要加引号'),
    )
  const { value: book, diagnostics: opened } = await openBook(basename(file), bytes)
  if (book === null) return refused(...opened)
  const catalog = readCatalog(world, root)
  const names = new Map([
    ...[...catalog.value.functional, ...catalog.value.economic, ...catalog.value.government].map(
      ([code, { name }]) => [code, name] as const,
    ),
    ...namesOfUnit(unit, setting),
  ])
  const layout = layoutOf({ unit, year, district: options.district }, setting)
  if (layout.value === null) return refused(...layout.diagnostics)
  const taken = takeBook(book, {
    file: basename(file),
    year,
    names,
    ...layout.value,
    skip: new Set(options.skip),
    take: new Map(options.take.map((word) => word.split(/=(?=[^=]*$)/) as [string, string])),
  })
  const found: readonly Diagnostic[] = [...opened, ...catalog.diagnostics, ...taken.found]
  if (hasErrors(found)) return refused(...found)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { value: planned, diagnostics } = planOf(
    {
      unit,
      year,
      district: options.district,
      book: { name: basename(file), bytes, sha256 },
      names,
      taken,
      skip: options.skip,
      take: options.take,
      prefer: preferred(options.prefer),
    },
    setting,
  )
  const all = [...found, ...diagnostics]
  if (planned === null || hasErrors(all)) return refused(...all)
  const failure = options.isDryRun
    ? null
    : writeFiles(planned.files, '检查 data 文件夹能否写入，再运行', setting)
  return failure === null ? { diagnostics: all, said: saidOf(planned, taken, options) } : refused(failure)
}

/** By value, and for all others by the empty text. */
const preferred = (words: readonly string[]): ReadonlyMap<string, PreferredSide> =>
  new Map(
    words.map((word) => {
      const [, key = '', side] = /^(?:(.*)=)?(workbook|data)$/s.exec(word) ?? []
      return [key, side === 'data' ? 'data' : 'workbook']
    }),
  )
