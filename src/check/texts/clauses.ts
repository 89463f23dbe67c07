/** What surrounds a number in a sentence: its clause, and the year, phase or part that it speaks of. */

/** A sentence is no longer than this; more is not looked at. */
const reach = 400
const before = (text: string, at: number): string => text.slice(Math.max(0, at - reach), at)

/** The words before a place, back to the mark that begins its clause. */
export const clauseOf = (text: string, at: number): string =>
  /[^，,；;。：:、！？（）()“”\n\uFFFC]*$/.exec(before(text, at))?.[0] ?? ''

/** The rest of a clause from a place on. */
const restOf = (text: string, at: number): string =>
  /^[^，,；;。！？\n]*/.exec(text.slice(at, at + reach))?.[0] ?? ''

/** From the comma or colon before a place to the place; brackets do not end a clause here. */
const sinceComma = (text: string, at: number): string =>
  /[^，,；;。：:！？\n]*$/.exec(before(text, at))?.[0] ?? ''

const times =
  /(?:19|20)\d\d(?:年?[-—–~～至](?:19|20)\d\d)?(?=年|届|学)|去年|上年|前年|往年|近年|明年|今年|本年|当年|目前|现有/g

const isNow = (time: string, year: number): boolean => {
  const [, from, to = from] = /^(\d{4})(?:\D+(\d{4}))?$/.exec(time) ?? []
  return from === undefined
    ? /^(?:明年|今年|本年|当年|目前|现有)$/.test(time)
    : Number(from) <= year && year <= Number(to)
}

const qualifiers =
  /每|各|平均|人均|其中|含|累计|总|新增|已|首批|剩余|第[一二三四五六七八九十\d]+|[一二三四五六七八九十]期|[上下]半年|[一二三四]季度|\d+月|(?:[二两三四五六七八九十]|\d+)年(?![度级月])|十四五|长期/g

/**
 * Empty for the budget year as a whole. A year is valid through the sentence until another is named. 明年 and 今年 both
 * mean the budget year, since it is not known when they were written.
 */
export function scopeOf(text: string, at: number, year: number): string {
  const sentence = /[^。！？\n]*$/.exec(before(text, at))?.[0] ?? ''
  const last = [...sentence.matchAll(times)].at(-1)?.[0]
  const later = [...restOf(text, at).matchAll(times)].map(([time]) => time)
  const named = [...(last === undefined ? [] : [last]), ...later].filter((time) => !isNow(time, year))
  const clause = (sinceComma(text, at) + restOf(text, at)).replaceAll(/(?:19|20)\d\d年/g, '')
  const parts = [...clause.matchAll(qualifiers)].map(([word]) => word)
  return [...new Set([...named, ...parts])].toSorted().join(' ')
}
