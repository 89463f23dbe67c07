/** White space as a reader of Chinese expects it: a line break of the template beside a Chinese character is dropped. */

const breaksHere = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F“”‘’—…·\u{20000}-\u{3FFFF}]/u
const white = /[ \t\r\n]+/g

/**
 * Joins white space in the texts of one line. A run with a line break is dropped at the ends of the line and beside a
 * Chinese character, and becomes 1 space between Latin words. Any other run becomes 1 space. A run that continues in the
 * next text is one run and belongs to the first.
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

/** The replacement for the white space at `at`; empty if its run began in an earlier text. */
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

/** The last character, also where UTF-16 needs 2 code units for it. */
const lastCharacter = (text: string): string => [...text.slice(-2)].at(-1) ?? ''
