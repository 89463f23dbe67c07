/** The run of `template:lint`. */

import { oncePerPlace, placeKey } from '../../compose/lint/lint-rendered.ts'
import { type Diagnostic, fileStart, hasErrors } from '../../diagnostic/diagnostic.ts'
import { sortAndFold } from '../../diagnostic/show.ts'
import { visible } from '../../diagnostic/visible.ts'
import { fieldValues, fieldValuesFile } from '../../read/field-values-schema.ts'
import { base } from '../../read/read-layer.ts'
import { barredFolder } from '../../read/read-source.ts'
import { listDistricts, unknownDistrict } from '../../units/district-names.ts'
import type { Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { reportDiagnostics } from '../report/report-diagnostics.ts'
import { factsOfUnits, type Linted, lintOwner, unusedInBase } from './lint-layers.ts'

/** What `template:lint` checks. Null district: every folder of templates. Null year: all years with a folder. */
export type TemplateLintOptions = { readonly district: string | null } & Omit<Selection, 'units'>

/** Diagnostics of the base count for the base only, if the base is checked too. */
export function runTemplateLint(options: TemplateLintOptions, setting: Setting): ExitCode {
  const { world, root, terminal } = setting
  const known = listDistricts(world, root)
  const { district, year } = options
  const wrong =
    barredFolder(world, root, ['templates']) ??
    (district === null || known.includes(district) ? null : unknownDistrict(district, known))
  if (wrong !== null) {
    reportDiagnostics([wrong], options, terminal)
    return 1
  }
  const units = factsOfUnits(setting)
  const linted = (district === null ? known : [district]).map((owner): readonly [string, Linted] => [
    owner,
    lintOwner(owner, { year, units }, setting),
  ])
  const read = linted.map(([, one]) => one)
  // With errors, not every file that is used was reached.
  const isWhole = district === null && !read.some(({ diagnostics }) => hasErrors(diagnostics))
  const unused = isWhole ? unusedInBase(read, setting) : []
  const all = oncePerPlace([
    ...read.flatMap(({ diagnostics }) => diagnostics),
    ...unused,
    ...staleFields(setting),
  ])
  reportDiagnostics(all, options, terminal)
  if (options.messages === 'text') {
    for (const lines of read.flatMap(({ differences }) => differences))
      terminal.print(`${lines.map(visible).join('\n')}\n\n`)
    terminal.print(summary(linted, unused))
  }
  return hasErrors(all) ? 1 : 0
}

/** The warning that editors offer other keys than the templates declare; a project without the file has no editors. */
function staleFields({ world, root }: Setting): readonly Diagnostic[] {
  const bytes = world.read(`${root}/${fieldValuesFile}`)
  if (bytes === null || new TextDecoder().decode(bytes) === fieldValues(world, root).value.text) return []
  return [
    {
      slug: 'editors-know-the-fields',
      severity: 'warning',
      message: '编辑器提示的自设键与各区的 fields.yaml 不一致',
      at: fileStart(fieldValuesFile),
      hint: '运行 npm run template:fields',
    },
  ]
}

function summary(linted: readonly (readonly [string, Linted])[], unused: readonly Diagnostic[]): string {
  const ofBase = new Set(linted.find(([owner]) => owner === base)?.[1].diagnostics.map(placeKey))
  return linted
    .map(([owner, { diagnostics }]) => {
      const own =
        owner === base ? [...diagnostics, ...unused] : diagnostics.filter((one) => !ofBase.has(placeKey(one)))
      return `templates/${owner}：${countsOf(sortAndFold(own))}\n`
    })
    .join('')
}

function countsOf(found: readonly Diagnostic[]): string {
  const errors = found.filter(({ severity }) => severity === 'error').length
  const warnings = found.length - errors
  const parts = [...(errors > 0 ? [`${errors} 个错误`] : []), ...(warnings > 0 ? [`${warnings} 个警告`] : [])]
  return parts.length === 0 ? '没有问题' : parts.join('，')
}
