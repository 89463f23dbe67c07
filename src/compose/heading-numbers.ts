/** Numbers of headings, as words.yaml writes them: 第{一}部分　{title}, {一}、{title}, （{一}）{title}, {1}、{title}. */
import type { HeadingLevel } from '../document/tree.ts'
import { chineseNumeral } from './helpers.ts'
import type { TemplateWords } from './template-words.ts'

/** Counts the headings of the whole document in their order. */
export type HeadingNumbering = {
  /** Records a heading that the program does not number: the counts of all levels below it restart. */
  readonly pass: (level: HeadingLevel) => void
  /** The text before and after the title of the next numbered heading, e.g. `一、` and an empty text. */
  readonly next: (level: HeadingLevel) => readonly [before: string, behind: string]
}

/** A numbering that starts at 1; every heading restarts the counts of all levels below it. */
export function headingNumbering(words: TemplateWords): HeadingNumbering {
  const counts = new Map<HeadingLevel, number>()
  const pass = (level: HeadingLevel) => {
    for (const below of counts.keys()) if (below > level) counts.delete(below)
  }
  return {
    pass,
    next(level) {
      pass(level)
      const count = (counts.get(level) ?? 0) + 1
      counts.set(level, count)
      const [before = '', behind = ''] = words.get(`numbering.h${level}`).split('{title}')
      return [withCount(before, count, words), withCount(behind, count, words)]
    },
  }
}

const withCount = (text: string, count: number, words: TemplateWords): string =>
  text
    .replaceAll('{一}', () => chineseNumeral(count, words.get('numeral.twenty')))
    .replaceAll('{1}', () => String(count))
