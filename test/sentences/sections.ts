/** The text of each section of a unit whose data were changed in memory, whatever the checks find. */

import type { Job } from '../../src/build.ts'
import { compose } from '../../src/compose/compose.ts'
import { showText } from '../../src/diagnostic/show.ts'
import { cellText, textOf } from '../../src/document/text.ts'
import type { Block } from '../../src/document/tree.ts'
import type { Templates } from '../../src/model/templates.ts'
import { readLayers } from '../../src/read/read-layers.ts'
import { readTemplates } from '../../src/read/read-templates.ts'
import type { Changes } from '../compose/composed.ts'
import { factsOf } from '../derive/facts-of.ts'
import { once } from '../once.ts'
import { exampleJob, projectWorld } from '../project.ts'

const templatesOf = once<string, Templates>((layer) => {
  const layers = readLayers(projectWorld(), process.cwd(), [...new Set([layer, 'base'])]).value
  const templates = layers && readTemplates(layers).value
  if (!templates) throw new Error(`the templates of ${layer} are not whole`)
  return templates
})

/** The part of a section that a row of a test is about. */
export type SectionId = 'one' | 'two' | 'three' | 'four' | 'five' | 'six' | 'seven' | 'eight' | 'nine' | 'ten'

const sectionIds: readonly SectionId[] = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
]

export type Said = {
  /** Paragraphs and headings of a section of part three, without the section's own heading. */
  readonly section: (id: SectionId) => readonly string[]
  /** The text below one of the headings of 十, e.g. （一）. */
  readonly matter: (sign: string) => readonly string[]
  /** Every paragraph, and every row of a table with its cells parted by ` | `. */
  readonly all: readonly string[]
}

/** `layer`: the district whose templates are taken. */
export function saidOf(changes: Changes = {}, job: Job = exampleJob, layer = 'base'): Said {
  const { value, diagnostics } = compose(factsOf(changes, job), templatesOf(layer))
  if (value === null) throw new Error(showText(diagnostics, { colour: false }))
  const blocksOf = (id: string) => value.sections.find((section) => section.id === id)?.blocks ?? []
  const section = (id: SectionId) =>
    blocksOf(`part-3-${sectionIds.indexOf(id) + 1}`)
      .flatMap(linesOf)
      .slice(1)
  return {
    section,
    matter(sign) {
      const lines = section('ten')
      const from = lines.findIndex((line) => line.startsWith(sign)) + 1
      const length = lines.slice(from).findIndex((line) => /^（[一二三四五六七]）/.test(line))
      return lines.slice(from, length < 0 ? undefined : from + length)
    },
    all: value.sections.flatMap(({ blocks }) => blocks.flatMap(linesOf)),
  }
}

function linesOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [textOf(block.content)]
    case 'contents':
      return [block.title]
    case 'table':
      return [...block.head, ...block.body].map(({ cells }) => cells.map(cellText).join(' | '))
  }
}
