/**
 * The finished document as passages in reading order. Everybody who names a place of the document takes the name from
 * here: the checks, `verify`, `explain`, `template:try`, `template:explain` and the reports.
 *
 * - Paragraphs are counted below each heading and below each table; those before the contents are on the cover (封面).
 * - Rows are counted as they are printed, head rows included, from a table's caption on through all parts of a form.
 * - Columns are those of the table's grid: a cell that spans columns is in the first of them.
 * - A heading or table whose name was used before is （第2处）.
 */
import { contentsOf } from './contents.ts'
import type { NamedTable, Passage } from './passage.ts'
import { rowPassages } from './row-passages.ts'
import { shortened, textOf, tight } from './text.ts'
import type { Block, Caption, Document, Section, Table } from './tree.ts'

/** The longest heading or title that a place is named by in full. */
const longest = 30

/**
 * All passages of a document; texts may be empty. `plain` removes from a text what is no part of a name, such as the
 * marks of traced figures.
 */
export function passagesOf(document: Document, plain = (text: string): string => text): readonly Passage[] {
  const uniqueName = uniqueNames()
  const quoted = (text: string) => `“${shortened(plain(text), longest)}”`
  let below = '封面'
  let paragraphs = 0
  let rows = 0
  let table: NamedTable | null = null
  return document.sections.flatMap((section) => section.blocks.flatMap((block) => ofBlock(section, block)))

  function ofBlock(section: Section, block: Block): readonly Passage[] {
    switch (block.type) {
      case 'heading': {
        const text = textOf(block.content)
        const name = uniqueName(quoted(text))
        enter(name)
        table = null
        return [{ kind: 'heading', text, where: `标题${name}`, section, block }]
      }
      case 'paragraph': {
        const text = textOf(block.content)
        paragraphs += 1
        const where = `${below}第${paragraphs}段`
        return [{ kind: 'paragraph', text, where, section, block, sentences: sentencesIn(text) }]
      }
      case 'contents': {
        const name = uniqueName('目录')
        enter(name)
        return [
          { kind: 'contents', text: block.title, where: `${name}的标题`, section, block },
          ...contentsOf(document).map(
            ({ text }, index): Passage => ({
              kind: 'entry',
              text,
              where: `${name}第${index + 1}行`,
              section,
              block,
            }),
          ),
        ]
      }
      case 'table':
        return ofTable(section, block)
      default:
        return block satisfies never
    }
  }

  function enter(name: string): void {
    below = `${name}之下`
    paragraphs = 0
  }

  function ofTable(section: Section, block: Table): readonly Passage[] {
    const { caption } = block
    const isPart = table !== null && (caption === null || (block.joined && caption.number === null))
    const own = isPart && table !== null ? table : opened(caption)
    const first = rows
    rows += block.head.length + block.body.length
    return [
      ...captionTexts(caption).map(
        ([part, text]): Passage => ({
          kind: 'caption',
          text,
          where: uniqueName(`${own.name}的${part}`),
          section,
          block,
          table: own,
        }),
      ),
      ...rowPassages({ section, block, table: own, first, plain }),
    ]
  }

  function opened(caption: Caption | null): NamedTable {
    const title = caption === null ? `${below}的表` : quoted(caption.title)
    const name = uniqueName(caption?.number == null ? title : tight(plain(caption.number)))
    enter(name)
    rows = 0
    table = { name, caption }
    return table
  }
}

function uniqueNames(): (name: string) => string {
  const counts = new Map<string, number>()
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : `${name}（第${count}处）`
  }
}

const sentencesIn = (text: string): readonly string[] => text.split(/(?<=[。；！？])/)

/** The parts of a caption that are there, each with what clerks call it. */
function captionTexts(caption: Caption | null): readonly (readonly [part: string, text: string])[] {
  if (caption === null) return []
  const { number, title, scope, unit } = caption
  const parts = [
    ['表号', number],
    ['表题', title],
    ['表头说明', scope],
    ['计量单位', unit],
  ] as const
  return parts.flatMap(([part, text]) => (text === null ? [] : [[part, text] as const]))
}
