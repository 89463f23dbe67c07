/** The run of `compare`. */

import { checkUnit } from '../../build.ts'
import { figuresOf, figuresPublished } from '../../derive/figures-of.ts'
import { type Checked, type Diagnostic, errorOf, hasErrors } from '../../diagnostic/diagnostic.ts'
import type { Figures } from '../../model/figures.ts'
import { listYears, unknownUnitOrYear } from '../../read/list-units.ts'
import { publishedFile, readPublished } from '../../read/read-published.ts'
import { jobsOf } from '../../units/jobs-of.ts'
import type { Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { writeFiles } from '../line/write-files.ts'
import { reportDiagnostics } from '../report/report-diagnostics.ts'
import { changesBetween, type YearChanges } from './changes-between.ts'
import { type ChangesTitle, changesAsData, changesAsMarkdown, changesAsText } from './show-changes.ts'

type UnitChanges = { readonly unit: string; readonly changes: YearChanges; readonly about: ChangesTitle }

/** What `compare` compares. */
export type CompareOptions = {
  /** Null: the unit's latest year before `to`. */
  readonly from: number | null
  /** Null: the unit's latest year. */
  readonly to: number | null
  /** The Markdown file to write, from the root; null: the terminal. */
  readonly markdown: string | null
} & Omit<Selection, 'year'>

/** Prints the changes of the chosen units, or writes them into a file. */
export function runCompare(options: CompareOptions, setting: Setting): ExitCode {
  const { terminal } = setting
  const { jobs, diagnostics: found } = jobsOf({ units: options.units, year: options.to }, setting)
  const compared: UnitChanges[] = []
  for (const { unit } of jobs) {
    const { value, diagnostics } = compareUnit(unit, options, setting)
    found.push(...diagnostics)
    if (value !== null) compared.push(value)
  }
  if (options.markdown !== null && compared.length > 0) {
    const text = compared.map(({ changes, about }) => changesAsMarkdown(changes, about)).join('\n')
    const failure = writeFiles(
      new Map([[options.markdown, text]]),
      '文件是否打开着？也可以换一个文件名',
      setting,
    )
    if (failure !== null) found.push(failure)
    else if (options.messages === 'text') terminal.print(`写出 ${options.markdown}\n`)
  }
  if (options.messages === 'json') {
    const isWrong = hasErrors(found)
    if (isWrong) reportDiagnostics(found, options, terminal)
    else terminal.print(`${JSON.stringify(compared.map(asData), null, 2)}\n`)
    return isWrong ? 1 : 0
  }
  if (options.markdown === null) {
    terminal.print(compared.map(({ changes, about }) => changesAsText(changes, about)).join('\n'))
  }
  reportDiagnostics(found, options, terminal)
  return hasErrors(found) ? 1 : 0
}

const asData = ({ changes, unit }: UnitChanges) => changesAsData(changes, unit)

function compareUnit(
  unit: string,
  { from, to }: CompareOptions,
  setting: Setting,
): Checked<UnitChanges | null> {
  const { world, root } = setting
  const years = listYears(world, root, unit)
  const later = to ?? years.at(-1) ?? 0
  const earlier = from ?? years.findLast((year) => year < later)
  const unknown = [later, ...(earlier === undefined ? [] : [earlier])]
    .map((year) => unknownUnitOrYear(world, root, { unitId: unit, year }))
    .filter((found) => found !== null)
  if (unknown.length > 0) return { value: null, diagnostics: unknown.slice(0, years.length === 0 ? 1 : 2) }
  if (earlier === undefined) return { value: null, diagnostics: [onlyYear(unit, later)] }
  const [before, after] = [figuresIn(unit, earlier, setting), figuresIn(unit, later, setting)]
  const diagnostics = [...before.diagnostics, ...after.diagnostics]
  if (before.value === null || after.value === null) return { value: null, diagnostics }
  const about = { name: after.value.name, sources: [before.value.source, after.value.source] }
  return {
    value: { unit, changes: changesBetween(before.value.figures, after.value.figures), about },
    diagnostics,
  }
}

type YearFigures = { readonly figures: Figures; readonly source: string; readonly name: string }

/** The published figures if they were kept, else those of the data. Data with errors are refused. */
function figuresIn(unit: string, year: number, { world, root }: Setting): Checked<YearFigures | null> {
  const published = readPublished(world, root, { unit, year })
  if (hasErrors(published.diagnostics)) return { value: null, diagnostics: published.diagnostics }
  if (published.value !== null) {
    const source = `${year}年：公开数，${publishedFile({ unit, year })}`
    const { name } = published.value
    return { value: { figures: figuresPublished(published.value), source, name }, diagnostics: [] }
  }
  const facts = checkUnit(world, { root, unit, year })
  if (facts.value === null || hasErrors(facts.diagnostics)) {
    return { value: null, diagnostics: facts.diagnostics }
  }
  const source = `${year}年：数据，data/${unit}/${year}`
  const figures = figuresOf(facts.value)
  return { value: { figures, source, name: facts.value.inputs.unit.name }, diagnostics: [] }
}

const onlyYear = (unit: string, year: number): Diagnostic =>
  errorOf(
    'year-exists',
    `单位“${unit}”没有 ${year} 年以前的数据，无从比较`,
    `用 --from 指明年份；新的一年用 npm run new:year 建立`,
  )
