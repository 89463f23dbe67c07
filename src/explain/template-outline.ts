/** A document with its origins → its outline, each block with the templates that wrote it. */
import type { Origins, Point } from '../compose/origins.ts'
import type { Passage } from '../document/passage.ts'
import { passagesOf } from '../document/reading.ts'
import type { Block, Document, Section } from '../document/tree.ts'
import type { Layers } from '../model/layers.ts'
import { type Tree, treeAt } from '../model/yaml-tree.ts'
import { fileSource, type KeySource, keySource, type LayerSource } from './layer-sources.ts'

/** The sections below a heading of level 1. */
export type ExplainedPart = {
  /** Null for the sections before the first such heading. */
  readonly title: string | null
  readonly sections: readonly ExplainedSection[]
}

/** A section with its templates. */
export type ExplainedSection = {
  readonly id: string
  /** The section's entry in publication.yaml. */
  readonly outline: LayerSource
  readonly template: LayerSource
  readonly blocks: readonly ExplainedBlock[]
}

/** A block with its templates. */
export type ExplainedBlock = {
  readonly type: Block['type']
  /** The name of its place; of a table its own name, of a part of a table the place of its first row. */
  readonly where: string
  /** Of a table its number and title, or the text of its first row. */
  readonly text: string
  /** The line of its tag; null where it is not known. */
  readonly from: LayerSource | null
  /** Other templates that wrote parts of it, each with the first of its lines. */
  readonly partials: readonly LayerSource[]
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
  const printed = printedBlocks(document)
  const parts: { title: string | null; sections: ExplainedSection[] }[] = []
  for (const section of document.sections) {
    const title = section.blocks.find((block) => block.type === 'heading' && block.level === 1)
    if (title !== undefined || parts.length === 0)
      parts.push({ title: title === undefined ? null : (printed.get(title)?.text ?? ''), sections: [] })
    parts.at(-1)?.sections.push(explainedSection(section, printed, { origins, layers }))
  }
  return parts
}

type PrintedBlocks = ReadonlyMap<Block, Pick<ExplainedBlock, 'where' | 'text'>>

/** Each block by its first passage; a table by its caption, where it has one. */
function printedBlocks(document: Document): PrintedBlocks {
  const blocks = new Map<Block, Pick<ExplainedBlock, 'where' | 'text'>>()
  for (const passage of passagesOf(document)) {
    if (!blocks.has(passage.block)) blocks.set(passage.block, placeAndText(passage))
  }
  return blocks
}

function placeAndText(passage: Passage): Pick<ExplainedBlock, 'where' | 'text'> {
  if (passage.kind !== 'caption') return { where: passage.where, text: passage.text }
  const { number = null, title = '' } = passage.block.caption ?? {}
  return { where: passage.table.name, text: [number ?? '', title].join('　').trim() }
}

type Sources = { readonly origins: Origins; readonly layers: Layers }

function explainedSection(section: Section, printed: PrintedBlocks, sources: Sources): ExplainedSection {
  const { origins, layers } = sources
  const origin = origins.sections.get(section)
  if (origin === undefined) throw new Error(`no origin of section ${section.id}`)
  const { file, line } = origin.outline.template.place
  const overrides = keySource(layers, 'publication', ['outline'])?.overrides ?? []
  return {
    id: section.id,
    outline: { ...fileSource(layers, file, line), overrides },
    template: fileSource(layers, origin.file, 1),
    blocks: section.blocks.map((block) =>
      explainedBlock(block, printed.get(block) ?? { where: '', text: '' }, sources),
    ),
  }
}

function explainedBlock(
  block: Block,
  { where, text }: Pick<ExplainedBlock, 'where' | 'text'>,
  { origins, layers }: Sources,
): ExplainedBlock {
  const { at = null, within = [] } = origins.blocks.get(block) ?? {}
  const sourceOf = ({ file, line }: Point) => fileSource(layers, file, line)
  const others = within.filter(({ file }, index) => {
    return file !== at?.file && within.findIndex((one) => one.file === file) === index
  })
  const words = new Set(within.flatMap((point) => point.words))
  return {
    type: block.type,
    where,
    text,
    from: at && sourceOf(at),
    partials: others.map(sourceOf),
    words: [...words].flatMap((key) => keySource(layers, 'words', key.split('.')) ?? []),
    term: block.type === 'paragraph' ? termIn(text, layers) : null,
  }
}

/** The entry of the glossary whose term and definition a text contains. */
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
