/** A document whose origins were kept → its outline, each block with the templates that it comes from. */
import type { BlockOrigin, Origins, Point } from '../compose/origins.ts'
import { cellText, textOf } from '../document/text.ts'
import type { Block, Document, Section } from '../document/tree.ts'
import type { Layers } from '../model/layers.ts'
import { type Tree, treeAt } from '../model/yaml-tree.ts'
import { fileSource, type KeySource, keySource, type Source } from './layer-sources.ts'

export type ExplainedPart = {
  /** The heading of level 1; null for what stands before the first. */
  readonly title: string | null
  readonly sections: readonly ExplainedSection[]
}

export type ExplainedSection = {
  readonly id: string
  /** The section's entry in publication.yaml. */
  readonly outline: Source
  readonly template: Source
  readonly blocks: readonly ExplainedBlock[]
}

export type ExplainedBlock = {
  readonly type: Block['type']
  /** A table's number and title, or what its first row says. */
  readonly text: string
  /** Where its tag stands; null where nothing tells. */
  readonly from: Source | null
  /** Other templates that wrote parts of it, each with the first of its lines. */
  readonly partials: readonly Source[]
  /** Words of words.yaml that those templates name. */
  readonly words: readonly KeySource[]
  /** The entry of glossary.yaml that it prints. */
  readonly term: KeySource | null
}

/** `origins` must be those that the document was composed with. */
export function templateOutline(
  document: Document,
  origins: Origins,
  layers: Layers,
): readonly ExplainedPart[] {
  const parts: { title: string | null; sections: ExplainedSection[] }[] = []
  for (const section of document.sections) {
    const title = section.blocks.find((block) => block.type === 'heading' && block.level === 1)
    if (title !== undefined || parts.length === 0)
      parts.push({ title: title === undefined ? null : shownText(title), sections: [] })
    parts.at(-1)?.sections.push(explainedSection(section, origins, layers))
  }
  return parts
}

function explainedSection(section: Section, origins: Origins, layers: Layers): ExplainedSection {
  const origin = origins.sections.get(section)
  if (origin === undefined) throw new Error(`no origin of section ${section.id}`)
  const { file, line } = origin.outline.template.place
  const overrides = keySource(layers, 'publication', ['outline'])?.overrides ?? []
  return {
    id: section.id,
    outline: { ...fileSource(layers, file, line), overrides },
    template: fileSource(layers, origin.file, 1),
    blocks: section.blocks.map((block) => explainedBlock(block, origins.blocks.get(block), layers)),
  }
}

function explainedBlock(block: Block, origin: BlockOrigin | undefined, layers: Layers): ExplainedBlock {
  const { at = null, within = [] } = origin ?? {}
  const text = shownText(block)
  const sourceOf = ({ file, line }: Point) => fileSource(layers, file, line)
  const others = within.filter(({ file }, index) => {
    return file !== at?.file && within.findIndex((one) => one.file === file) === index
  })
  const words = new Set(within.flatMap((point) => point.words))
  return {
    type: block.type,
    text,
    from: at && sourceOf(at),
    partials: others.map(sourceOf),
    words: [...words].flatMap((key) => keySource(layers, 'words', key.split('.')) ?? []),
    term: block.type === 'paragraph' ? termIn(text, layers) : null,
  }
}

/** The entry of the glossary whose term and definition a text holds. */
function termIn(text: string, layers: Layers): KeySource | null {
  const { glossary } = layers.merged
  if (glossary.kind !== 'map') return null
  const key = [...glossary.entries.keys()].find((each) =>
    ['term', 'definition'].every((part) => {
      const [first = ''] = textsOf(treeAt(glossary, [each, part]))
      return first !== '' && text.includes(first)
    }),
  )
  return key === undefined ? null : keySource(layers, 'glossary', [key, 'definition'])
}

const textsOf = (tree: Tree | null): readonly string[] => {
  if (tree?.kind === 'list') return tree.items.flatMap(textsOf)
  return tree?.kind === 'scalar' ? tree.scalar.trim().split(/\s*\n\s*/) : []
}

function shownText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return textOf(block.content)
    case 'contents':
      return block.title
    case 'table': {
      const { number = null, title = '' } = block.caption ?? {}
      const first = [...block.head, ...block.body][0]?.cells.map(cellText).join('｜') ?? ''
      return block.caption === null ? first : [number ?? '', title].join('　').trim()
    }
    default:
      return block satisfies never
  }
}
