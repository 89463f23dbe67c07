/** The run of `import`: one unit's workbook, a workbook of several units, or a folder of workbooks. */
import { createHash } from 'node:crypto'
import { basename, resolve } from 'node:path'
import { type Checked, type Diagnostic, errorOf, hasErrors } from '../../diagnostic/diagnostic.ts'
import type { BookSheet } from '../../intake/book.ts'
import { filledIn } from '../../intake/filled-in.ts'
import type { PreferredSide } from '../../intake/merge-values.ts'
import { openBook } from '../../intake/open-book.ts'
import { takeBook } from '../../intake/take-book.ts'
import { unitBooks, yearOf } from '../../intake/unit-books.ts'
import { readCatalog } from '../../read/read-catalog.ts'
import { unitFileSchemas } from '../../read/unit-file-schemas.ts'
import type { Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { writeFiles } from '../line/write-files.ts'
import { type CommandResult, refused, reportResult } from '../report/command-result.ts'
import { checkedImport, importedBook } from './check-import.ts'
import { importedList } from './import-list.ts'
import { saidOf, saidOfMany } from './import-report.ts'
import { planOf } from './plan-import.ts'
import { layoutOf } from './read-asked.ts'
import { unitFolder } from './unit-folder.ts'
import { namesOfUnit } from './unit-trees.ts'

/** What `import` reads, and for which unit. */
export type ImportOptions = Pick<Selection, 'year' | 'messages'> & {
  /** A workbook, or a folder of workbooks; null with `isCheck`: the one that was imported. */
  readonly file: string | null
  /** Compares the files with the workbook, and writes nothing. */
  readonly isCheck: boolean
  /** Null: the unit that the workbook names, or one for each workbook. */
  readonly unit: string | null
  readonly district: string | null
  readonly isDryRun: boolean
  /** Cells, as `收支总表!B7`. */
  readonly skip: readonly string[]
  /** Cells with the code of their row, as `支出总表!A19=2101102`. */
  readonly take: readonly string[]
  /** `workbook`, `data`, or for one value `budget.yaml income.business=data`. */
  readonly prefer: readonly string[]
}

/** Writes a unit's files or nothing. */
export async function runImport(options: ImportOptions, setting: Setting): Promise<ExitCode> {
  const { value: sources, diagnostics } = await sourcesOf(options, setting)
  if (
    sources.length === 1 &&
    sources[0] !== undefined &&
    diagnostics.every(({ severity }) => severity !== 'error')
  )
    return reportResult(withFound(imported(sources[0], options, setting), diagnostics), options, setting)
  const done = sources.map((source) => ({ source, result: imported(source, options, setting) }))
  return reportResult(
    {
      diagnostics: [
        ...diagnostics,
        ...done.flatMap(({ source, result }) =>
          result.diagnostics.map((one) => ({
            ...one,
            message: `${source.name ?? source.file}：${one.message}`,
          })),
        ),
      ],
      said: done.length === 0 ? '' : saidOfMany(done.map(({ source, result }) => ({ ...source, ...result }))),
    },
    options,
    setting,
  )
}

const withFound = ({ said, diagnostics }: CommandResult, found: readonly Diagnostic[]): CommandResult => ({
  said,
  diagnostics: [...found, ...diagnostics],
})

/** The sheets of one unit. */
type Source = {
  readonly file: string
  readonly bytes: Uint8Array
  readonly name: string | null
  readonly sheets: readonly BookSheet[]
  /** Its number where a workbook has several; else null. */
  readonly number: number | null
}

/** The units of the workbook, or of all workbooks of the folder; of several the one asked for. */
async function sourcesOf(
  { file: asked, unit, year }: ImportOptions,
  setting: Setting,
): Promise<Checked<readonly Source[]>> {
  const { world, root } = setting
  const file = asked ?? (unit === null || year === null ? null : importedBook(unit, year, setting))
  if (file === null)
    return {
      value: [],
      diagnostics: [
        errorOf('file-exists', '不知道核对哪个工作簿', '写明 --unit 和 --year；没有导入过的，写明工作簿'),
      ],
    }
  const path = resolve(root, file)
  const isFolder = world.isFolder(path)
  const files = isFolder
    ? world
        .list(path)
        .filter((name) => /\.xlsx?$/i.test(name) && !/^[.~]/.test(name))
        .map((name) => `${path}/${name}`)
    : [path]
  const found: Diagnostic[] = []
  const sources: Source[] = []
  for (const own of files) {
    const bytes = world.read(own)
    if (bytes === null) {
      found.push(
        errorOf('file-exists', `没有文件“${file}”`, '路径从项目的根目录算起；文件名里有空格的要加引号'),
      )
      continue
    }
    const { value: book, diagnostics } = await openBook(basename(own), bytes)
    found.push(...diagnostics)
    const units = book === null ? [] : unitBooks(book.sheets)
    for (const [index, { name, sheets }] of units.entries())
      sources.push({ file: basename(own), bytes, name, sheets, number: units.length > 1 ? index + 1 : null })
  }
  if (isFolder && files.length === 0)
    found.push(errorOf('file-exists', `文件夹“${file}”里没有工作簿`, '放入 .xlsx 或 .xls 文件'))
  if (unit === null || sources.length < 2) return { value: sources, diagnostics: found }
  return {
    value: [],
    diagnostics: [
      ...found,
      errorOf(
        'unit-is-named',
        `“${file}”里有 ${sources.length} 个单位：${sources.map(({ name, file: own }) => name ?? own).join('、')}`,
        '不写 --unit，各单位一起导入',
      ),
    ],
  }
}

function imported(source: Source, options: ImportOptions, setting: Setting): CommandResult {
  const { world, root } = setting
  const list = filledIn(source, (of) => unitFileSchemas(world, root, of))
  if (list !== null)
    return importedList(list, { ...options, isDryRun: options.isDryRun || options.isCheck }, setting)
  const { value: unit, diagnostics: wrong } = unitFolder(source, options.unit, setting)
  const year = options.year ?? yearOf(source.sheets)
  if (unit === null) return refused(...wrong)
  if (year === null)
    return refused(errorOf('unit-is-named', `${source.file}：看不出是哪一年的`, '加上 --year 年份'))
  const { district } = options
  const catalog = readCatalog(world, root)
  const codes = [catalog.value.functional, catalog.value.economic, catalog.value.government]
  const names = new Map([
    ...codes.flatMap((entries) => [...entries].map(([code, { name }]) => [code, name] as const)),
    ...namesOfUnit(unit, setting),
  ])
  const layout = layoutOf({ unit, year, district }, setting)
  if (layout.value === null) return refused(...layout.diagnostics)
  const taken = takeBook(
    { sheets: source.sheets },
    {
      file: source.file,
      year,
      names,
      ...layout.value,
      skip: new Set(options.skip),
      take: new Map(options.take.map((word) => word.split(/=(?=[^=]*$)/) as [string, string])),
    },
  )
  const found = [...catalog.diagnostics, ...layout.diagnostics, ...taken.found]
  if (hasErrors(found)) return refused(...found)
  const sha256 = createHash('sha256').update(source.bytes).digest('hex')
  if (options.isCheck) return checkedImport({ unit, year, taken, sha256 }, setting)
  const { value: planned, diagnostics } = planOf(
    {
      unit,
      year,
      district,
      book: { name: source.file, bytes: source.bytes, sha256 },
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
  return failure === null
    ? { diagnostics: all, said: saidOf(planned, taken, { unit, year, isDryRun: options.isDryRun }) }
    : refused(failure)
}

/** By value, and for all others by the empty text. */
const preferred = (words: readonly string[]): ReadonlyMap<string, PreferredSide> =>
  new Map(
    words.map((word) => {
      const [, key = '', side] = /^(?:(.*)=)?(workbook|data)$/s.exec(word) ?? []
      return [key, side === 'data' ? 'data' : 'workbook']
    }),
  )
