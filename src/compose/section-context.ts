/** Where in a template the conversion stands, and how it complains. */
import { type Diagnostic, isError } from '../diagnostic/diagnostic.ts'
import type { Block, HeadingLevel } from '../document/tree.ts'
import type { Element } from './parse-html.ts'
import { type Mark, placeOfMark, type Rendered } from './template-place.ts'

/** What the conversion knows of its surroundings. */
export type Site = {
  readonly rendered: Rendered
  /** Prefix of ids, unique in the document. */
  readonly section: string
  readonly found: Diagnostic[]
  /** Hands out numbers for ids: `part-3-heading-4`. */
  readonly nextId: (kind: string) => string
  /** Ids so far, of the whole document: bookmarks and links go by them. */
  readonly ids: Set<string>
  readonly numbering: Numbering
  /** Told of every block and the element that it was made of, where somebody asks. */
  readonly wrote?: ((block: Block, element: Element) => void) | undefined
}

/** Goes through the headings of the whole document in their order. */
export type Numbering = {
  /** A heading without a number of its own making: those below it begin anew. */
  readonly pass: (level: HeadingLevel) => void
  /** What stands before and behind the title of the next numbered heading: `一、` and nothing. */
  readonly next: (level: HeadingLevel) => readonly [before: string, behind: string]
}

/** As many as anybody reads: a loop can repeat a slip a hundred thousand times. */
const mostProblems = 200

/** Reports what lies outside of the subset, at the template's `mark`. */
export function problem(site: Site, message: string, mark: Mark, hint: string): void {
  if (site.found.filter(isError).length >= mostProblems) return
  site.found.push({
    slug: 'template-html-subset',
    severity: 'error',
    message,
    at: placeOfMark(site.rendered, mark),
    hint,
  })
}

/** Takes an id for a heading, a table or a section; one that another of its kind has taken is told. */
export function useId(node: Element, id: string, site: Site): string {
  const key = node.name === 'section' ? `section ${id}` : id
  if (site.ids.has(key)) {
    const mark = node.attributes.id === undefined ? node : { attribute: 'id', value: id, of: node }
    problem(
      site,
      `编号“${id}”重复`,
      mark,
      '每一张表、每一个标题的 id 各不相同；循环里的用 {{concat …}} 加上序号',
    )
  }
  site.ids.add(key)
  return id
}
