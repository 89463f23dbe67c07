/** White space as a reader of Chinese expects it: line breaks of the template vanish beside Chinese characters. */

const breaksHere = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F“”‘’—…·\u{20000}-\u{3FFFF}]/u
const white = /[ \t\r\n]+/g

/**
 * Joins white space in texts that stand side by side on one line, stressed or not: a run that contains a line break
 * vanishes at the line's ends and beside a Chinese character and becomes one space between Latin words; other runs
 * become one space. A run that goes on from one text into the next is one run and stays with the first.
 */
export function joinSpaces(texts: readonly string[]): readonly string[] {
  const line = texts.join('')
  let start = 0
  return texts.map((text) => {
    const from = start
    start += text.length
    return text.replace(white, (_, at: number) => joined(line, from + at))
  })
}

/** What becomes of the white space at `at`: nothing if its run began in an earlier text. */
function joined(line: string, at: number): string {
  const [before, after] = [line.slice(Math.max(0, at - 2), at), line.slice(at)]
  if (/[ \t\r\n]$/.test(before)) return ''
  const space = /^[ \t\r\n]+/.exec(after)?.[0] ?? ''
  if (!space.includes('\n')) return ' '
  const last = lastCharacter(before)
  const next = after.slice(space.length)
  const first = next === '' ? '' : String.fromCodePoint(next.codePointAt(0) ?? 0)
  return last === '' || first === '' || breaksHere.test(last) || breaksHere.test(first) ? '' : ' '
}

/** Whole, also where UTF-16 writes it in two halves. */
const lastCharacter = (text: string): string => [...text.slice(-2)].at(-1) ?? ''
