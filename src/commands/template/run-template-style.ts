/** The run of `template:style`. */

import { relative, resolve } from 'node:path'
import { type Diagnostic, errorOf } from '../../diagnostic/diagnostic.ts'
import type { WordLook } from '../../model/word-look.ts'
import { editStyle } from '../../read/edit-style.ts'
import { schemaLine } from '../../read/file-schemas.ts'
import { fontBytes } from '../../read/font-bytes.ts'
import type { EditionLook } from '../../read/read-edition.ts'
import { styleDocx, wordLookOf } from '../../read/read-word-look.ts'
import { lookOf, type SharedLook } from '../../write/docx/shared-look.ts'
import { formats } from '../../write/formats.ts'
import { layoutPdf } from '../../write/pdf/write-pdf.ts'
import type { Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { writeFiles } from '../line/write-files.ts'
import { type CommandResult, refused, reportResult } from '../report/command-result.ts'
import { layerOf, readLayerLook } from './layer-look.ts'
import { sampleDocument } from './sample-document.ts'
import { changeLines, leftLines, missingLine } from './show-look.ts'

/** What `template:style` does. Paths are from the root. */
export type TemplateStyleOptions = {
  /** The layer; null: the one that contains `from`. */
  readonly template: string | null
  /** The Word file to take into `style.yaml`; null: a `style.docx` is written. */
  readonly from: string | null
  /** Where to write it; null: into the layer. */
  readonly to: string | null
  readonly replace: boolean
} & Pick<Selection, 'messages'>

/** Writes a sample page, or takes a Word file over. */
export async function runTemplateStyle(options: TemplateStyleOptions, setting: Setting): Promise<ExitCode> {
  const result = options.from === null ? await writeSample(options, setting) : takeOver(options, setting)
  return reportResult(result, options, setting)
}

/** Writes the sample page of a layer. An existing one keeps its styles, and gets those that it lacks. */
async function writeSample(options: TemplateStyleOptions, setting: Setting): Promise<CommandResult> {
  const { world, root } = setting
  const layer = layerOf(options, setting)
  if (typeof layer !== 'string') return refused(layer)
  const { value: look, diagnostics } = readLayerLook(layer, setting)
  if (look === null) return refused(...diagnostics)
  const own = `templates/${layer}/${styleDocx}`
  const file = options.to === null ? own : fromRoot(root, options.to)
  if (world.read(resolve(root, file)) !== null && !options.replace) return refused(isThere(file, look))
  const document = sampleDocument(look.style)
  const layout = layoutPdf(document, look.style, { fonts: look.fonts, bytes: fontBytes(world, root) })
  const bytes = await formats.docx({ document, layout, ...look })
  const failure = writeFiles(new Map([[file, bytes ?? new Uint8Array()]]), whereOpen, setting)
  if (failure !== null) return refused(failure)
  const { missing } = lookOf(look)
  const lines = [
    `写出 ${file}：样式${look.word === null ? '按 style.yaml' : `取自 ${look.word.file}`}，每个样式一段，段里写着样式的名称。`,
    ...(missing.length === 0
      ? []
      : [`补进去的样式（按 style.yaml）：${missing.length} 个`, missingLine(missing)]),
    '在 Word 里改样式和页边距，保存；以后生成的 DOCX 都照它。',
    ...(file === own ? [] : [`放到 ${own} 才会用到。`]),
    `让 PDF 也跟着变：npm run template:style -- ${file === own ? '' : `--template ${layer} `}--from ${file}`,
  ]
  return { diagnostics, said: `${lines.join('\n')}\n` }
}

/** Writes into the layer's `style.yaml` what it can say of a Word file, and lists the rest. */
function takeOver(options: TemplateStyleOptions, setting: Setting): CommandResult {
  const { world, root } = setting
  const file = fromRoot(root, options.from ?? '')
  const layer = layerOf(options, setting)
  if (typeof layer !== 'string') return refused(layer)
  const bytes = world.read(resolve(root, file))
  if (bytes === null) return refused(noFile(file))
  const { value: read, diagnostics } = readLayerLook(layer, setting, wordLookOf(file, bytes))
  if (read === null) return refused(...diagnostics)
  const look = lookOf(read)
  const target = `templates/${layer}/style.yaml`
  if (look.changes.length > 0) {
    const before = decoded(world.read(`${root}/${target}`))
    const edited = editStyle(before, look.changes)
    const text = before === '' ? `${schemaLine(target)}\n${edited}` : edited
    const failure = writeFiles(new Map([[target, text]]), '检查 templates 文件夹能否写入，再运行', setting)
    if (failure !== null) return refused(failure)
  }
  const used = `templates/${layer}/${styleDocx}`
  const elsewhere = file === used ? [] : [`DOCX 的样式取自 ${used}；要用 ${file}，复制到那里。`]
  const lines = [...saidOf(look, read.word, target), ...elsewhere]
  return { diagnostics, said: `${lines.join('\n')}\n` }
}

function saidOf(look: SharedLook, word: WordLook | null, target: string): readonly string[] {
  const { changes, left, missing, numbered } = look
  const passed = [
    ...(word?.passedOver ?? []).map((what) => ({ where: '页面', what })),
    ...numbered.map(({ name }) => ({ where: name, what: '自动编号（DOCX 也不取，编号由程序写）' })),
  ]
  return [
    ...(changes.length === 0
      ? [`${target} 与 ${word?.file} 一致，没有改动。`]
      : [`${target} 照 ${word?.file} 改了 ${changes.length} 处：`, ...changeLines(changes)]),
    ...(left.length + passed.length === 0
      ? []
      : ['style.yaml 说不了的，只在 DOCX 里有：', ...leftLines(left)]),
    ...(passed.length === 0 ? [] : ['没有取的：', ...leftLines(passed)]),
    ...(missing.length === 0
      ? []
      : [`${word?.file} 里没有的样式，DOCX 里按 style.yaml 排：`, missingLine(missing)]),
  ]
}

/** A path as messages show it. */
const fromRoot = (root: string, path: string): string =>
  relative(root, resolve(root, path)).replaceAll('\\', '/')

const decoded = (bytes: Uint8Array | null): string => (bytes === null ? '' : new TextDecoder().decode(bytes))

const whereOpen = '文件是否在 Word 或 WPS 里打开着？关闭后再运行；也可以用 --to 写到别处'

const isThere = (file: string, { word }: EditionLook): Diagnostic =>
  errorOf(
    'style-docx-is-kept',
    `${file} 已经有了，没有改动`,
    `--replace 重新写出样张：${word === null ? '样式按 style.yaml' : `${word.file} 的样式不变，只补上缺的`}；也可以用 --to 写到别处${word === null ? '' : '；要从 style.yaml 重新开始，先删去它'}`,
  )

const noFile = (file: string): Diagnostic =>
  errorOf(
    'file-exists',
    `缺少文件 ${file}`,
    '先用 npm run template:style -- --template 模板 写出一个，在 Word 里改好',
  )
