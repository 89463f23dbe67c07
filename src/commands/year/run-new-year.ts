/** The run of `new:year`. */

import { checkUnit } from '../../build.ts'
import type { ProjectFacts } from '../../derive/facts.ts'
import { type Diagnostic, errorOf, hasErrors } from '../../diagnostic/diagnostic.ts'
import { placeTaken, planNewYear } from '../../edit/plan-new-year.ts'
import { listYears, unknownUnitOrYear } from '../../read/list-units.ts'
import { acceptedFile } from '../../read/read-accepted.ts'
import { publishedFile } from '../../read/read-published.ts'
import type { Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { writeFiles } from '../line/write-files.ts'
import { acceptCommand } from '../report/accept-lines.ts'
import { type CommandResult, refused, reportResult } from '../report/command-result.ts'

/** What `new:year` does. */
export type NewYearOptions = { readonly year: number } & Selection

/** Writes the year's folder of each unit that has none. Never changes a file that exists. */
export function runNewYear(options: NewYearOptions, setting: Setting): ExitCode {
  const all = options.units.map((unit) => makeYear(unit, options.year, setting))
  const said = all.map((made) => made.said).join('')
  return reportResult({ diagnostics: all.flatMap(({ diagnostics }) => diagnostics), said }, options, setting)
}

function makeYear(unit: string, year: number, setting: Setting): CommandResult {
  const { world, root } = setting
  const years = listYears(world, root, unit)
  const from = years.findLast((each) => each < year)
  if (years.length === 0) return refused(...orNothing(unknownUnitOrYear(world, root, { unitId: unit, year })))
  const taken = placeTaken(world, root, { unit, year })
  if (taken !== null) return refused(taken)
  if (from === undefined) return refused(nothingBefore(unit, year, years))
  const { value: facts, diagnostics } = checkUnit(world, { root, unit, year: from })
  if (facts === null || hasErrors(diagnostics)) return refused(notReady(unit, from), ...diagnostics)
  const { files, prolonged, ended, left } = planNewYear(world, root, facts, year)
  const failure = writeFiles(files, '检查 data 文件夹能否写入，再运行', setting)
  if (failure !== null) return refused(failure)
  const inNewYear = (project: ProjectFacts) =>
    inLine(project, project.sheet.file.replace(`/${from}/`, `/${year}/`))
  const lines = [
    `${unit} ${year}　由 ${from} 年的文件建立`,
    ...[...files.keys()].map((path) => `  ${path}`),
    ...(prolonged.length === 0
      ? []
      : [`每年都做的项目，终止年已过，先延到 ${year} 年，请核对 ends：`, ...prolonged.map(inNewYear)]),
    ...(ended.length === 0
      ? []
      : [
          `没有带到 ${year} 年的项目（终止年已过；仍要做的，改下面文件里的 ends，删去 data/${unit}/${year} 再运行一次）：`,
        ]),
    ...ended.map((project) => inLine(project)),
    ...(ended.length === 0 ? [] : ['  整体绩效目标（performance.yaml）里为它们设的目标和指标请删去。']),
    `绩效目标、指标和指标值、项目负责人、联系人沿用 ${from} 年，请核对。`,
    ...(world.read(`${root}/${acceptedFile({ unit, year: from })}`) === null
      ? []
      : [
          `${from} 年认可的问题（accepted.yaml）没有带来；填好以后仍要认可的：${acceptCommand({ unit, year })}`,
        ]),
    ...(world.read(`${root}/${publishedFile({ unit, year: from })}`) !== null
      ? []
      : [`${from} 年还没有存定公开数；公开后运行：npm run publish:year -- --unit ${unit} --year ${from}`]),
    `待填 ${left} 处；逐处列出：npm run todo -- --unit ${unit} --year ${year}`,
  ]
  return { diagnostics: [], said: `${lines.join('\n')}\n` }
}

const inLine = ({ sheet }: ProjectFacts, file = sheet.file): string =>
  `  ${sheet.name.text}（${sheet.starts}—${sheet.ends}）　${file}`

const orNothing = (found: Diagnostic | null): readonly Diagnostic[] => (found === null ? [] : [found])

const nothingBefore = (unit: string, year: number, years: readonly number[]): Diagnostic =>
  errorOf(
    'year-exists',
    `单位“${unit}”没有 ${year} 年以前的数据，无从建立`,
    `已有的年份：${years.join('、')}`,
  )

const notReady = (unit: string, from: number): Diagnostic =>
  errorOf(
    'last-year-is-complete',
    `单位“${unit}”${from}年的数据还有错误，没有建立新的一年`,
    `新的一年与 ${from} 年比较，先改好下面列出的错误`,
  )
