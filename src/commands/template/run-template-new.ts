/** The run of `template:new`. */

import { type Checked, type Diagnostic, errorOf, hasErrors } from '../../diagnostic/diagnostic.ts'
import { base } from '../../read/read-layer.ts'
import { barredFolder } from '../../read/read-source.ts'
import { listDistricts, takenName, unknownDistrict, wrongName } from '../../units/district-names.ts'
import type { Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { writeFiles } from '../line/write-files.ts'
import { type CommandResult, refused, reportResult } from '../report/command-result.ts'
import { copiedFiles } from './copied-files.ts'
import { startFiles } from './start-files.ts'

/** What `template:new` begins. */
export type TemplateNewOptions = {
  readonly district: string
  /** The district whose templates are copied; null: a few files to begin with. */
  readonly from: string | null
} & Pick<Selection, 'messages'>

/** Writes the whole folder or nothing. Never changes a folder that exists. */
export function runTemplateNew(options: TemplateNewOptions, setting: Setting): ExitCode {
  return reportResult(begin(options, setting), options, setting)
}

function begin(options: TemplateNewOptions, setting: Setting): CommandResult {
  const { value: files, diagnostics } = filesFor(options, setting)
  if (hasErrors(diagnostics)) return refused(...diagnostics)
  const failure = writeFiles(files, '检查 templates 文件夹能否写入，再运行', setting)
  if (failure !== null) return refused(...diagnostics, failure)
  return { diagnostics, said: saidOf(options, [...files.keys()]) }
}

type NewFiles = Checked<ReadonlyMap<string, string | Uint8Array>>

const noFiles = (why: Diagnostic): NewFiles => ({ value: new Map(), diagnostics: [why] })

function filesFor({ district, from }: TemplateNewOptions, { world, root }: Setting): NewFiles {
  const wrong =
    wrongName(world, root, district) ??
    barredFolder(world, root, ['templates']) ??
    takenName(world, root, district)
  if (wrong !== null) return noFiles(wrong)
  if (from === null) return { value: startFiles(world, root, district), diagnostics: [] }
  const others = listDistricts(world, root).filter((name) => name !== base)
  if (from === base) return noFiles(fromBase(district))
  if (!others.includes(from)) return noFiles(unknownDistrict(from, others))
  return copiedFiles(world, root, { from, to: district })
}

const fromBase = (district: string): Diagnostic =>
  errorOf(
    'template-exists',
    '--from 要写另一个区的模板；base 不用复制，没有写的都沿用它',
    `npm run template:new -- --district ${district}，再用 template:eject 取出要改的文件`,
  )

function saidOf({ district, from }: TemplateNewOptions, files: readonly string[]): string {
  const copied = from === null ? '' : `，复制自 templates/${from}`
  return [
    `写出 templates/${district}：${files.length} 个文件${copied}`,
    ...files.map((file) => `  ${file}`),
    '以后的步骤：',
    `  1. 在各单位的 data/单位/unit.yaml 里写：template: ${district}`,
    `  2. ${from === null ? '打开上面的文件，要用的行删去行首的“#”，改成本区的写法' : '把上面的文件改成本区的写法'}`,
    `  3. 要改的表格、文字，取出再改：npm run template:eject -- tables/spending --district ${district}`,
    `  4. 检查：npm run template:lint -- --district ${district}`,
    '  5. 生成：npm run build:report -- --unit 单位',
    '怎样改，见 docs/templates.md。',
    '',
  ].join('\n')
}
