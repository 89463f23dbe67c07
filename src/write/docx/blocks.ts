/** Blocks of the document as Word paragraphs and tables. */
import { type FileChild, Paragraph } from 'docx'
import type { Block } from '../../document/tree.ts'
import { bookmarked } from './bookmarks.ts'
import { captionBlock } from './captions.ts'
import { contentsBlock } from './contents.ts'
import type { Context } from './context.ts'
import { runs } from './runs.ts'
import { spacer } from './spacer.ts'
import { headingStyle, paragraphStyle } from './style-names.ts'
import { tableBlock } from './table.ts'

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

function oneBlock(block: Block, context: Context, startsPage: boolean): FileChild[] {
  const pageBreak = startsPage ? { pageBreakBefore: true } : {}
  switch (block.type) {
    case 'heading': {
      const children = bookmarked(context.bookmarks, block.id, runs(block.content))
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
