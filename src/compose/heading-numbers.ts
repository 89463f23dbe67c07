/** Numbers of headings, as words.yaml has them: 第{一}部分　{title}, {一}、{title}, （{一}）{title}, {1}、{title}. */
import type { HeadingLevel } from '../document/tree.ts'
import { chineseNumeral } from './helpers.ts'
import type { Numbering } from './section-context.ts'
import type { Words } from './template-words.ts'

/** Counts in the order in which it is asked; a heading begins the counts of all levels below it anew. */
export function numberingOf(words: Words): Numbering {
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

const withCount = (text: string, count: number, words: Words): string =>
  text
    .replaceAll('{一}', () => chineseNumeral(count, words.get('numeral.twenty')))
    .replaceAll('{1}', () => String(count))
