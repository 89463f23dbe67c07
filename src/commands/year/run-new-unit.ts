/** The run of `new:unit`. */
import { askedOf } from '../../compose/lint/lint-templates.ts'
import { type Checked, type Diagnostic, errorOf, hasErrors } from '../../diagnostic/diagnostic.ts'
import { planNewUnit, type UnitToBegin } from '../../edit/plan-new-unit.ts'
import type { Asked } from '../../model/asked.ts'
import { withLayer } from '../../model/layers.ts'
import { proseStyle, tableStyle } from '../../model/numbers.ts'
import { latestYear, listUnits } from '../../read/list-units.ts'
import { layerChain, readLayers } from '../../read/read-layers.ts'
import { barredFolder } from '../../read/read-source.ts'
import { readTemplates } from '../../read/read-templates.ts'
import { listDistricts, unknownDistrict } from '../../units/district-names.ts'
import type { Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { writeFiles } from '../line/write-files.ts'
import { type CommandResult, refused, reportResult } from '../report/command-result.ts'

/** What `new:unit` begins. */
export type NewUnitOptions = Omit<UnitToBegin, 'year' | 'amountsIn'> & Pick<Selection, 'year' | 'messages'>

/** Writes the unit's files or nothing. Never changes a unit that exists. */
export function runNewUnit(options: NewUnitOptions, setting: Setting): ExitCode {
  return reportResult(begin(options, setting), options, setting)
}

function begin(options: NewUnitOptions, setting: Setting): CommandResult {
  const year = options.year ?? latestOfAll(setting)
  const wrong = wrongUnit(options.unit, setting) ?? wrongDistrict(options.district, setting)
  if (wrong !== null) return refused(wrong)
  if (year === null) {
    return refused(errorOf('year-exists', 'data 里还没有别的单位，要写明年份', '加上 --year，如 --year 2026'))
  }
  const { value: edition, diagnostics } = readPrinted({ ...options, year }, setting)
  if (edition === null) return refused(...diagnostics)
  const begun: UnitToBegin = { ...options, year, amountsIn: edition.amountsIn }
  const { files, left } = planNewUnit(begun, edition.asked)
  const failure = writeFiles(files, '检查 data 文件夹能否写入，再运行', setting)
  return failure === null ? { diagnostics, said: saidOf(begun, [...files.keys()], left) } : refused(failure)
}

/** The latest year of any unit; null if there is none. */
function latestOfAll({ world, root }: Setting): number | null {
  const years = listUnits(world, root).flatMap((unit) => latestYear(world, root, unit) ?? [])
  return years.length === 0 ? null : Math.max(...years)
}

/** In characters. Some file systems cut longer names off. */
const longest = 50

function wrongUnit(unit: string, { world, root }: Setting): Diagnostic | null {
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(unit) || unit.length > longest) {
    return errorOf(
      'unit-name-is-usable',
      `单位的文件夹不能叫“${unit}”`,
      `只用字母、数字和连字符，字母或数字开头，最长 ${longest} 个，如 hillside-library；中文名称写在 --name`,
    )
  }
  const barred = barredFolder(world, root, ['data'])
  if (barred !== null) return barred
  // Many disks do not distinguish upper and lower case.
  const there = world.list(`${root}/data`).find((other) => other.toLowerCase() === unit.toLowerCase())
  if (there === undefined) return null
  return errorOf(
    'new-unit-is-new',
    `data/${there} 已经有了，没有改动`,
    `新建单位从不覆盖。这个单位新的一年：npm run new:year -- --unit ${there} --year 年份；要重新开始，先把它移走或改名`,
  )
}

function wrongDistrict(district: string, { world, root }: Setting): Diagnostic | null {
  // A folder with a unit's name has templates of that unit alone.
  const units = listUnits(world, root)
  const known = listDistricts(world, root).filter((name) => !units.includes(name))
  return known.includes(district) ? null : unknownDistrict(district, known)
}

type Printed = { readonly asked: Asked } & Pick<UnitToBegin, 'amountsIn'>

/** What the unit's edition prints, and in which unit; null if its templates have errors. */
function readPrinted(
  { unit, district, year }: Omit<UnitToBegin, 'amountsIn'>,
  { world, root }: Setting,
): Checked<Printed | null> {
  const layers = readLayers(world, root, layerChain(world, root, { id: unit, template: district, year }))
  const templates = layers.value && readTemplates(layers.value)
  const found = [...layers.diagnostics, ...(templates?.diagnostics ?? [])].map(withLayer)
  if (!templates?.value || hasErrors(found)) return { value: null, diagnostics: found }
  const unitOf = (style: string) => templates.value?.numbers.amounts.get(style)?.unit ?? '万元'
  const amountsIn = { budget: unitOf(tableStyle), statement: unitOf(proseStyle) }
  return { value: { asked: askedOf(templates.value), amountsIn }, diagnostics: [] }
}

function saidOf({ unit, year }: UnitToBegin, files: readonly string[], left: number): string {
  return [
    `${unit} ${year}　建立了 ${files.length} 个文件`,
    ...files.map((path) => `  ${path}`),
    `待填 ${left} 处；逐处列出：npm run todo -- --unit ${unit} --year ${year}`,
    `先看草稿：npm run build:report -- --unit ${unit} --year ${year} --draft`,
    '每个键的意思、填什么和例子，见 docs/data.md。',
    '',
  ].join('\n')
}
