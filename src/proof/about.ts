/** What a publication says of a matter, wherever its template puts it. */
import { isGlossary, type Outline, type Passage } from './outline.ts'

/** A line that only names what the next one tells: （一）机关运行经费安排情况. */
const isLikeHeading = (text: string): boolean => text.length < 30 && !text.includes('。')

/**
 * The parts under headings that match; where a template writes its headings as paragraphs, what follows them. Null if
 * there is no such section, or only its heading.
 */
export function sectionOn({ parts, prose }: Outline, matter: RegExp): Passage | null {
  const under = parts.filter((part) => matter.test(part.title) && part.text !== '' && !isGlossary(part))
  const announced = prose.filter((_, index) => {
    const above = prose[index - 1]?.text ?? ''
    return isLikeHeading(above) && matter.test(above)
  })
  return joined(under) ?? joined(announced)
}

/** The section on a matter; where there is none, the paragraphs that name it. */
export const about = (outline: Outline, matter: RegExp): Passage | null =>
  sectionOn(outline, matter) ?? joined(outline.prose.filter(({ text }) => matter.test(text)))

function joined(passages: readonly Passage[]): Passage | null {
  const [first] = passages
  if (first === undefined || passages.every(({ text }) => isLikeHeading(text) && !/\d/.test(text)))
    return null
  return { text: passages.map(({ text }) => text).join('\n'), where: first.where }
}
