/** The run of `template:fields`. */
import { hasErrors } from '../../diagnostic/diagnostic.ts'
import { fieldValues, fieldValuesFile } from '../../read/field-values-schema.ts'
import type { Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { writeFiles } from '../line/write-files.ts'
import { type CommandResult, refused, reportResult } from '../report/command-result.ts'

/** The command line of `template:fields`. */
export type TemplateFieldsOptions = Pick<Selection, 'messages'>

/** Writes the keys that editors complete, from every `fields.yaml`. */
export const runTemplateFields = (options: TemplateFieldsOptions, setting: Setting): ExitCode =>
  reportResult(write(setting), options, setting)

function write(setting: Setting): CommandResult {
  const { value, diagnostics } = fieldValues(setting.world, setting.root)
  if (hasErrors(diagnostics)) return refused(...diagnostics)
  const files = new Map([[fieldValuesFile, value.text]])
  const failure = writeFiles(files, '检查 schemas 文件夹能否写入，再运行', setting)
  if (failure !== null) return refused(failure)
  return { diagnostics, said: `写出 ${fieldValuesFile}：${value.count} 个自设的键\n` }
}
