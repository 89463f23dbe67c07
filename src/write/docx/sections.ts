/**
 * The document's sections as Word sections. Word needs a new section only where the sheet turns or page numbers
 * begin or end; elsewhere a new page is a page break, which leaves the clerk fewer section marks to trip over.
 */
import { type FileChild, type ISectionOptions, PageOrientation, SectionType } from 'docx'
import type { Section } from '../../document/tree.ts'
import type { Sheet } from '../../model/word-look.ts'
import { blocks } from './blocks.ts'
import type { CaptionStart } from './captions.ts'
import type { Context } from './context.ts'
import { type Footers, footers, stampHeaders } from './footers.ts'
import { spacer } from './spacer.ts'
import { TableBlock } from './table-marks.ts'

type Group = Pick<Section, 'orientation' | 'pageNumber'> & { readonly sections: readonly Section[] }

/** The sections of the document as docx takes them. */
export function wordSections(context: Omit<Context, 'page'>): ISectionOptions[] {
  const { style, sheets } = context
  const { stamp } = context.document
  return groups(context.document.sections).map((group, index, all) => {
    const page = sheets[group.orientation]
    const before = all[index - 1]?.pageNumber ?? 'hidden'
    const parts = group.sections.map((section, i) =>
      blocks(section.blocks, { ...context, page }, startOf(section, i)),
    )
    // docx turns the sheet itself: it takes the upright measures.
    const landscape = group.orientation === 'landscape'
    const { width, height, top, right, bottom, left, header, footer, gutter } = page
    return {
      properties: {
        type: SectionType.NEXT_PAGE,
        page: {
          size: {
            width: landscape ? height : width,
            height: landscape ? width : height,
            orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: { top, right, bottom, left, header, footer, gutter },
        },
        grid: gridOf(page),
      },
      // A section without footers of its own takes those of the section before.
      ...(group.pageNumber !== before && { footers: footers(style, group.pageNumber) satisfies Footers }),
      ...(index === 0 && stamp !== undefined && { headers: stampHeaders(stamp) }),
      children: closed(parts),
    }
  })
}

/** No grid is what Word takes where none is named. */
const gridOf = ({ grid: { type, ...measures } }: Sheet) => ({
  ...measures,
  ...(type !== 'default' && { type }),
})

const startOf = ({ starts }: Section, index: number): CaptionStart =>
  index === 0 ? 'section' : starts === 'new-page' ? 'page' : 'below'

/** Neighbours that share a Word section. */
function groups(sections: readonly Section[]): Group[] {
  const found: {
    orientation: Section['orientation']
    pageNumber: Section['pageNumber']
    sections: Section[]
  }[] = []
  for (const section of sections) {
    const last = found.at(-1)
    const same = last?.orientation === section.orientation && last.pageNumber === section.pageNumber
    if (last && same) last.sections.push(section)
    else found.push({ orientation: section.orientation, pageNumber: section.pageNumber, sections: [section] })
  }
  return found
}

/** Parts one after the other; no table touches the next part's table or the section's end. */
function closed(parts: readonly (readonly FileChild[])[]): FileChild[] {
  return parts.flatMap((part) => (part.at(-1) instanceof TableBlock ? [...part, spacer(1)] : part))
}
