/** `template:style`: a `style.docx` to begin with, and what a changed one says, written into `style.yaml`. */

import { relative, resolve } from 'node:path'
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.ts'
import type { WordLook } from '../../model/word-look.ts'
import { editStyle } from '../../read/edit-style.ts'
import { schemaLine } from '../../read/file-schemas.ts'
import { fontBytes } from '../../read/font-bytes.ts'
import { readWordLook, styleDocx, wordLookOf } from '../../read/read-word-look.ts'
import { type DocxLooks, lookOf, type SharedLook } from '../../write/docx/shared-look.ts'
import { formats } from '../../write/formats.ts'
import { layoutPdf } from '../../write/pdf/write-pdf.ts'
import { cannotWrite, type ExitCode, type Setting } from '../line/setting.ts'
import { tell } from '../report/report-diagnostics.ts'
import { layerOf, looksOf } from './layer-look.ts'
import { sampleDocument } from './sample-document.ts'
import { changeLines, leftLines, missingLine } from './show-look.ts'
import type { TemplateStyle } from './template-style.ts'

type Command = TemplateStyle

/** What was found and said; nothing is written where there is an error. */
type Done = { readonly diagnostics: readonly Diagnostic[]; readonly said: string }

const refused = (...diagnostics: readonly Diagnostic[]): Done => ({ diagnostics, said: '' })

export async function runTemplateStyle(command: Command, setting: Setting): Promise<ExitCode> {
  const done = command.from === null ? await writeSample(command, setting) : takeOver(command, setting)
  if (command.messages === 'text') setting.terminal.print(done.said)
  tell(done.diagnostics, command, setting.terminal)
  return hasErrors(done.diagnostics) ? 1 : 0
}

/** Writes the sample page of a layer. One that is there already keeps its styles, and gets those that it lacks. */
async function writeSample(command: Command, setting: Setting): Promise<Done> {
  const { world, root } = setting
  const layer = layerOf(command, setting)
  if (typeof layer !== 'string') return refused(layer)
  const looks = looksOf(layer, setting, (chain) => readWordLook(world, root, chain))
  if (looks.value === null) return refused(...looks.diagnostics)
  const own = `templates/${layer}/${styleDocx}`
  const file = command.to === null ? own : fromRoot(root, command.to)
  if (world.read(resolve(root, file)) !== null && !command.replace) return refused(isThere(file, looks.value))
  const document = sampleDocument(looks.value.style)
  const layout = layoutPdf(document, looks.value.style, {
    fonts: looks.value.fonts,
    bytes: fontBytes(world, root),
  })
  const bytes = await formats.docx?.({ document, layout, ...looks.value })
  const failure = world.replaceAll(new Map([[resolve(root, file), bytes ?? new Uint8Array()]]))
  if (failure !== null) return refused(cannotWrite(failure, whereOpen))
  const { missing } = lookOf(looks.value)
  const lines = [
    `写出 ${file}：样式${looks.value.word === null ? '按 style.yaml' : `取自 ${looks.value.word.file}`}，每个样式一段，段里写着样式的名称。`,
    ...(missing.length === 0
      ? []
      : [`补进去的样式（按 style.yaml）：${missing.length} 个`, missingLine(missing)]),
    '在 Word 里改样式和页边距，保存；以后生成的 DOCX 都照它。',
    ...(file === own ? [] : [`放到 ${own} 才会用到。`]),
    `让 PDF 也跟着变：npm run template:style -- ${file === own ? '' : `--template ${layer} `}--from ${file}`,
  ]
  return { diagnostics: looks.diagnostics, said: `${lines.join('\n')}\n` }
}

/** Writes what `style.yaml` can say of a Word file into the layer's; tells the rest. */
function takeOver(command: Command, setting: Setting): Done {
  const { world, root } = setting
  const file = fromRoot(root, command.from ?? '')
  const layer = layerOf(command, setting)
  if (typeof layer !== 'string') return refused(layer)
  const bytes = world.read(resolve(root, file))
  if (bytes === null) return refused(noFile(file))
  const looks = looksOf(layer, setting, () => wordLookOf(file, bytes))
  if (looks.value === null) return refused(...looks.diagnostics)
  const look = lookOf(looks.value)
  const target = `templates/${layer}/style.yaml`
  if (look.changes.length > 0) {
    const before = decoded(world.read(`${root}/${target}`))
    const edited = editStyle(before, look.changes)
    const text = before === '' ? `${schemaLine(target)}\n${edited}` : edited
    const failure = world.replaceAll(new Map([[resolve(root, target), new TextEncoder().encode(text)]]))
    if (failure !== null) return refused(cannotWrite(failure, '检查 templates 文件夹能否写入，再运行'))
  }
  const used = `templates/${layer}/${styleDocx}`
  const elsewhere = file === used ? [] : [`DOCX 的样式取自 ${used}；要用 ${file}，复制到那里。`]
  const lines = [...saidOf(look, looks.value.word, target), ...elsewhere]
  return { diagnostics: looks.diagnostics, said: `${lines.join('\n')}\n` }
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

/** A path as it stands in messages. */
const fromRoot = (root: string, path: string): string =>
  relative(root, resolve(root, path)).replaceAll('\\', '/')

const decoded = (bytes: Uint8Array | null): string => (bytes === null ? '' : new TextDecoder().decode(bytes))

const whereOpen = '文件是否在 Word 或 WPS 里打开着？关闭后再运行；也可以用 --to 写到别处'

const isThere = (file: string, { word }: DocxLooks): Diagnostic => ({
  slug: 'style-docx-is-kept',
  severity: 'error',
  message: `${file} 已经有了，没有改动`,
  hint: `--replace 重新写出样张：${word === null ? '样式按 style.yaml' : `${word.file} 的样式不变，只补上缺的`}；也可以用 --to 写到别处${word === null ? '' : '；要从 style.yaml 重新开始，先删去它'}`,
})

const noFile = (file: string): Diagnostic => ({
  slug: 'file-exists',
  severity: 'error',
  message: `缺少文件 ${file}`,
  hint: '先用 npm run template:style -- --template 模板 写出一个，在 Word 里改好',
})
