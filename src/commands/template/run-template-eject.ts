/** The run of `template:eject`. */

import { type Diagnostic, errorOf } from '../../diagnostic/diagnostic.ts'
import { didYouMean, nearest } from '../../diagnostic/nearest.ts'
import { type LayerFile, mergedFiles } from '../../model/layers.ts'
import { listUnits } from '../../read/list-units.ts'
import { base, readLayer } from '../../read/read-layer.ts'
import { barredFolder } from '../../read/read-source.ts'
import { listDistricts, unknownDistrict } from '../../units/district-names.ts'
import type { Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { writeFiles } from '../line/write-files.ts'
import { type CommandResult, refused, reportResult } from '../report/command-result.ts'
import { chainOf } from './layer-look.ts'
import { takenOut } from './taken-from.ts'

/** What `template:eject` copies. A year: into the district's folder of that year. */
export type TemplateEjectOptions = {
  /** Its path in `templates/base`, with or without `.hbs`. */
  readonly file: string
  /** A district's folder of templates, or a unit's. */
  readonly district: string
} & Omit<Selection, 'units'>

/** Writes one file, or nothing. Never changes a file that exists. */
export function runTemplateEject(options: TemplateEjectOptions, setting: Setting): ExitCode {
  return reportResult(eject(options, setting), options, setting)
}

function eject(options: TemplateEjectOptions, setting: Setting): CommandResult {
  const { world, root } = setting
  const layer = layerFor(options, setting)
  if (typeof layer !== 'string') return refused(layer)
  const name = nameIn(options.file)
  const merged = mergedFiles.find((kind) => name.replace(/\.(hbs|yaml)$/, '') === kind)
  if (merged !== undefined) return refused(mergedByKey(merged, layer))
  const behind = chainOf(layer, setting).filter((each) => each !== layer)
  const barred = barredFolder(
    world,
    root,
    behind.map((each) => `templates/${each}`),
  )
  if (barred !== null) return refused(barred)
  const layers = behind.map((each) => readLayer(world, root, each).value)
  const found = layers.find(({ files }) => files.has(name))?.files.get(name)
  if (found === undefined)
    return refused(unknownFile(name, [...new Set(layers.flatMap(({ files }) => [...files.keys()]))]))
  const file = `templates/${layer}/${name}`
  const there = world.look(`${root}/${file}`, `${root}/templates`)
  if (there.kind !== 'nothing') return refused(isThere(file, found))
  const text = takenOut(found.file.replace(/^templates\//, ''), found.text)
  const failure = writeFiles(new Map([[file, text]]), '检查 templates 文件夹能否写入，再运行', setting)
  if (failure !== null) return refused(failure)
  return { diagnostics: [], said: saidOf(options, file, found) }
}

/** The folder to write into: a district's, a unit's, or a year's folder inside of these. */
function layerFor({ district, year }: TemplateEjectOptions, { world, root }: Setting): string | Diagnostic {
  if (district === base) return isBase
  const known = listDistricts(world, root).filter((name) => name !== base)
  if (!known.includes(district) && !listUnits(world, root).includes(district))
    return unknownDistrict(district, known)
  return year === null ? district : `${district}/${year}`
}

/** `tables/spending`, `base/tables/spending.hbs` and `templates\base\tables\spending.hbs` name the same file. */
function nameIn(given: string): string {
  const name = given.replaceAll('\\', '/').replace(/^(?:\.\/)?(?:templates\/)?(?:base\/)?/, '')
  return /\.\w+$/.test(name) ? name : `${name}.hbs`
}

function saidOf({ district }: TemplateEjectOptions, file: string, source: LayerFile): string {
  return [
    `写出 ${file}，取自 ${source.file}。`,
    '首行的注释记着取自哪个文件、当时的内容（sha256），请留着：那个文件以后有改动，template:lint 会提醒。',
    `改好以后：npm run template:lint -- --district ${district}`,
    '',
  ].join('\n')
}

const isBase: Diagnostic = errorOf(
  'template-exists',
  'base 是取出文件的地方，不能取到 base 里',
  '--district 写区的名称',
)

const mergedByKey = (kind: string, layer: string): Diagnostic =>
  errorOf(
    'template-is-taken-whole',
    `${kind}.yaml 按键合并，不用整个取出`,
    kind === 'publication'
      ? `在 templates/${layer}/publication.yaml 里只写要改的键；要改大纲，把 templates/base/publication.yaml 的 outline 整段复制过来再改`
      : `在 templates/${layer}/${kind}.yaml 里只写要改的键；有哪些键，见 templates/base/${kind}.yaml`,
  )

function unknownFile(name: string, known: readonly string[]): Diagnostic {
  const plain = known.map((each) => each.replace(/\.hbs$/, ''))
  const own = name.replace(/\.hbs$/, '')
  const sameEnd = plain.filter((each) => each.endsWith(`/${own}`))
  const meant = nearest(own, plain) ?? (sameEnd.length === 1 ? sameEnd[0] : null) ?? null
  return errorOf(
    'template-exists',
    `base 里没有模板“${own}”${didYouMean(meant)}`,
    sameEnd.length > 1
      ? `有：${sameEnd.join('、')}`
      : '写它在 templates/base 里的路径，如 tables/spending、sections/explanation/income、partials/change',
  )
}

const isThere = (file: string, source: LayerFile): Diagnostic =>
  errorOf('template-is-kept', `${file} 已经有了，没有改动`, `要重新取出 ${source.file}，先把它移走或改名`)
