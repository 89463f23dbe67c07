/** The outline with its templates, for people: section by section, each block with the line that wrote it. */
import { padLeft } from '../../diagnostic/width.ts'
import { shortened } from '../../document/text.ts'
import type { KeySource, LayerSource } from '../../explain/layer-sources.ts'
import type { ExplainedBlock, ExplainedPart, ExplainedSection } from '../../explain/template-outline.ts'
import { layerOfFile } from '../../model/layers.ts'

/** The outline is one file: it is named once, and each section's line in it beside the section. */
export function outlineAsText(parts: readonly ExplainedPart[]): string {
  const [first] = parts.flatMap(({ sections }) => sections)
  return [
    ...(first === undefined ? [] : [`大纲 ${first.outline.file}${overridden(first.outline)}`]),
    ...parts.map(({ title, sections }) =>
      [`■ ${title ?? '正文之前'}`, ...sections.map(sectionAsText)].join('\n'),
    ),
  ].join('\n\n')
}

function sectionAsText({ id, outline, template, blocks }: ExplainedSection): string {
  return [
    '',
    `${id}（大纲第 ${outline.line} 行）　${template.file}${overridden(template)}`,
    ...blocks.flatMap((block) => blockAsLines(block, template)),
  ].join('\n')
}

/** The line in the section's own file; a block that a partial wrote whole has none, and names the partial below. */
function blockAsLines(block: ExplainedBlock, { file }: LayerSource): readonly string[] {
  const { from, words, term } = block
  const isOwn = from?.file === file
  const partials = [...(from === null || isOwn ? [] : [from]), ...block.partials]
  const others = partials.filter((partial) => partial.file !== file)
  const below = (title: string, sources: readonly string[]) =>
    sources.length === 0 ? [] : [`${' '.repeat(8)}${title} ${sources.join('、')}`]
  return [
    `${padLeft(isOwn ? String(from.line) : '', 6)}  ${quoted(block.text, 44) || '（没有文字）'}`,
    ...below(
      '分段',
      others.map((source) => `${whereOf(source)}${overridden(source)}`),
    ),
    ...below('用词', words.map(wordAsText)),
    ...below('名词', term === null ? [] : [`${whereOf(term)}${overridden(term)}`]),
  ]
}

/** Words of the base by their keys alone. */
const wordAsText = (word: KeySource): string =>
  `${word.key}“${word.text}”${word.overrides.length === 0 ? '' : `（${whereOf(word)}，盖住 ${layersOf(word)}）`}`

/** The keys that a layer sets in its YAML files, by file. */
export function settingsAsText(settings: readonly (readonly [string, readonly KeySource[]])[]): string {
  return settings
    .map(([kind, keys]) => {
      if (keys.length === 0) return `${kind}.yaml　都是 base 的`
      const lines = keys.map(
        (key) =>
          `  ${whereOf(key)}　${key.key}${key.text === '' ? '' : `：${quoted(key.text, 24)}`}${overridden(key)}`,
      )
      return [`${kind}.yaml　不是 base 的有 ${keys.length} 处`, ...lines].join('\n')
    })
    .join('\n')
}

const layersOf = ({ overrides }: LayerSource): string =>
  overrides.map((file) => layerOfFile(file) ?? file).join('、')

/** Added to a file or key that replaces the same in a layer behind. */
const overridden = (source: LayerSource): string =>
  source.overrides.length === 0 ? '' : `（盖住 ${layersOf(source)}）`

const whereOf = ({ file, line }: LayerSource): string => `${file}:${line}`

const quoted = (text: string, longest: number): string => shortened(text.replaceAll('\n', ''), longest)
