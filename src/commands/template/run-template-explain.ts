/** The run of `template:explain`. */

import { documentOfUnit, type Job } from '../../build.ts'
import { newOrigins } from '../../compose/origins.ts'
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.ts'
import { ownSettings } from '../../explain/layer-sources.ts'
import { templateOutline } from '../../explain/template-outline.ts'
import { styleDocx } from '../../read/read-word-look.ts'
import { jobsOf } from '../../units/jobs-of.ts'
import type { Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { reportDiagnostics } from '../report/report-diagnostics.ts'
import { outlineAsText, settingsAsText } from './show-template-outline.ts'

/** What `template:explain` explains. */
export type TemplateExplainOptions = Selection

/** Explains each named unit as a draft, so that unfinished data will do. Reports errors only if they prevent a draft. */
export function runTemplateExplain(options: TemplateExplainOptions, setting: Setting): ExitCode {
  const { terminal } = setting
  const { jobs, diagnostics: found } = jobsOf(options, setting)
  const explained = jobs.flatMap((job) => explainedUnit(job, setting, found) ?? [])
  if (options.messages === 'text') for (const unit of explained) terminal.print(asText(unit))
  if (options.messages === 'json' && !hasErrors(found))
    terminal.print(`${JSON.stringify(explained, null, 2)}\n`)
  else if (hasErrors(found)) reportDiagnostics(found, options, terminal)
  return hasErrors(found) ? 1 : 0
}

type ExplainedUnit = NonNullable<ReturnType<typeof explainedUnit>>

function explainedUnit(job: Job, { world, root }: Setting, found: Diagnostic[]) {
  const origins = newOrigins()
  const { value, diagnostics } = documentOfUnit(world, { ...job, draft: true, origins })
  if (value === null) {
    found.push(...diagnostics)
    return null
  }
  const { document, layers } = value
  const names = layers.chain.map(({ name }) => name)
  const looks = names.filter((name) => world.list(`${root}/templates/${name}`).includes(styleDocx))
  return {
    unit: job.unit,
    year: job.year,
    title: document.title,
    layers: names,
    parts: templateOutline(document, origins, layers),
    settings: Object.fromEntries(ownSettings(layers)),
    /** The first is used; it hides the others. */
    style_docx: looks.map((name) => `templates/${name}/${styleDocx}`),
  }
}

function asText({ title, layers, parts, settings, style_docx: looks }: ExplainedUnit): string {
  const [used, ...behind] = looks
  const look =
    used === undefined ? '没有' : `${used}${behind.length === 0 ? '' : `（盖住 ${behind.join('、')}）`}`
  return [
    title,
    `模板从近到远：${layers.map((name) => `templates/${name}`).join(' → ')}`,
    outlineAsText(parts),
    '',
    '■ 各 YAML 文件和 style.docx',
    '',
    settingsAsText(Object.entries(settings)),
    `${styleDocx}　${look}`,
    '',
    '',
  ].join('\n')
}
