/** What a publication says on a matter, in whichever section its template puts it. */
import { isGlossary, isLikeHeading, type Outline, type OutlineText } from '../../document/outline.ts'

/** 12万元, 18人: more than a heading contains. */
const counts = /\d(?:万?元|[人个辆台套])/

/**
 * The parts under headings that match; else what follows a paragraph that is like a heading. Null if
 * there is no such section, or only its heading.
 */
export function sectionOn({ parts, prose }: Outline, matter: RegExp): OutlineText | null {
  const under = parts.filter((part) => matter.test(part.title) && part.text !== '' && !isGlossary(part))
  const announced = prose.filter((_, index) => {
    const above = prose[index - 1]?.text ?? ''
    return isLikeHeading(above) && matter.test(above)
  })
  return joined(under) ?? joined(announced)
}

/** The section on a matter; where there is none, the paragraphs that name it. */
export const about = (outline: Outline, matter: RegExp): OutlineText | null =>
  sectionOn(outline, matter) ?? joined(outline.prose.filter(({ text }) => matter.test(text)))

function joined(passages: readonly OutlineText[]): OutlineText | null {
  const [first] = passages
  if (first === undefined || passages.every(({ text }) => isLikeHeading(text) && !counts.test(text)))
    return null
  return { text: passages.map(({ text }) => text).join('\n'), where: first.where }
}
