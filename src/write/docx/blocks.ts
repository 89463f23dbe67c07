/** Blocks of the document as Word paragraphs and tables. */
import { type FileChild, Paragraph } from 'docx'
import { textOf, titleLines } from '../../document/text.ts'
import type { Block, Heading, Inline } from '../../document/tree.ts'
import { bookmarked } from './bookmarks.ts'
import { captionBlock } from './captions.ts'
import { contentsBlock } from './contents.ts'
import type { Context } from './context.ts'
import { areaWidth, twips } from './measures.ts'
import { runs } from './runs.ts'
import { spacer } from './spacer.ts'
import { headingStyle, paragraphStyle } from './style-names.ts'
import { tableBlock } from './table.ts'
import { emsOf } from './text-width.ts'

/** A stretch of blocks on pages of one kind; `startsPage` where the first block begins a page within a Word section. */
export function blocks(content: readonly Block[], context: Context, startsPage: boolean): FileChild[] {
  return content.flatMap((block, index) => {
    const next = content[index + 1]
    const written = oneBlock(block, context, startsPage && index === 0)
    if (block.type !== 'table' || next === undefined) return written
    const joint = next.type === 'table' && next.joined
    return [...written, spacer(joint ? 'joint' : context.style.table.after)]
  })
}

/** A centred heading too long for its line breaks where a title may. */
function titleOf({ level, content }: Heading, { style, page }: Context): readonly Inline[] {
  const { align, size } = style.text[`heading-${level}`]
  const fits = emsOf(textOf(content)) * twips(size) <= areaWidth(page)
  const lines = align !== 'center' || fits ? null : titleLines(content)
  return (
    lines?.flatMap((line, index): readonly Inline[] => (index === 0 ? line : [{ type: 'break' }, ...line])) ??
    content
  )
}

function oneBlock(block: Block, context: Context, startsPage: boolean): FileChild[] {
  const pageBreak = startsPage ? { pageBreakBefore: true } : {}
  switch (block.type) {
    case 'heading': {
      const children = bookmarked(context.bookmarks, block.id, runs(titleOf(block, context)))
      return [new Paragraph({ style: headingStyle(block.level), children, ...pageBreak })]
    }
    case 'paragraph':
      return [
        new Paragraph({ style: paragraphStyle(block.role), children: runs(block.content), ...pageBreak }),
      ]
    case 'table': {
      const above = block.caption
        ? captionBlock(block, block.caption, context, startsPage)
        : startsPage
          ? [spacer('page-break')]
          : []
      return [...above, tableBlock(block, context)]
    }
    case 'contents':
      return contentsBlock(block, context, startsPage)
    default:
      return block satisfies never
  }
}
