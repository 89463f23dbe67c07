/** Blocks of the document as Word paragraphs and tables. */
import { type FileChild, Paragraph } from 'docx'
import { textOf, titleLines } from '../../document/text.ts'
import { leadsIn } from '../../document/together.ts'
import type { Block, Heading, Inline } from '../../document/tree.ts'
import { bookmarked } from './bookmarks.ts'
import { type CaptionStart, captionBlock } from './captions.ts'
import { contentsBlock } from './contents.ts'
import type { Context } from './context.ts'
import { areaWidth, twips } from './measures.ts'
import { runs } from './runs.ts'
import { spacer } from './spacer.ts'
import { headingStyle, paragraphStyle } from './style-names.ts'
import { tableBlock } from './table.ts'
import { emsOf, gapsIn } from './text-width.ts'

/** A stretch of blocks on pages of one kind. */
export function blocks(content: readonly Block[], context: Context, start: CaptionStart): FileChild[] {
  return content.flatMap((block, index) => {
    const next = content[index + 1]
    const kept = leadsIn(block, next)
    const written = oneBlock(block, context, { start: index === 0 ? start : 'below', kept })
    if (block.type !== 'table' || next === undefined) return written
    const joint = next.type === 'table' && next.joined
    if (!joint) return [...written, spacer(context.style.table.after)]
    // Heading rows without a row below them do not end a page.
    return [...written, spacer(block.body.length === 0 ? 'kept-joint' : 'joint')]
  })
}

/** A centred heading too long for its line breaks where a title may. */
function titleOf({ level, content }: Heading, { style, page }: Context): readonly Inline[] {
  const { align, size } = style.text[`heading-${level}`]
  const fits = (text: string) => (emsOf(text) + gapsIn(text)) * twips(size) <= areaWidth(page)
  const lines = align !== 'center' || fits(textOf(content)) ? null : titleLines(content, fits)
  return (
    lines?.flatMap((line, index): readonly Inline[] => (index === 0 ? line : [{ type: 'break' }, ...line])) ??
    content
  )
}

type Flow = {
  readonly start: CaptionStart
  /** Stays on the page of what follows. */
  readonly kept: boolean
}

function oneBlock(block: Block, context: Context, { start, kept }: Flow): FileChild[] {
  const breaks = start === 'page'
  const pageBreak = breaks ? { pageBreakBefore: true } : {}
  switch (block.type) {
    case 'heading': {
      const children = bookmarked(context.bookmarks, block.id, runs(titleOf(block, context)))
      return [new Paragraph({ style: headingStyle(block.level), children, ...pageBreak })]
    }
    case 'paragraph':
      return [
        new Paragraph({
          style: paragraphStyle(block.role),
          children: runs(block.content),
          ...(kept && { keepNext: true }),
          ...pageBreak,
        }),
      ]
    case 'table': {
      const above = block.caption
        ? captionBlock(block, block.caption, context, start)
        : breaks
          ? [spacer('page-break')]
          : []
      return [...above, tableBlock(block, context)]
    }
    case 'contents':
      return contentsBlock(block, context, breaks)
    default:
      return block satisfies never
  }
}
