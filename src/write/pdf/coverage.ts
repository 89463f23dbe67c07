/** Every character has a glyph: checked on the finished pages, before a file is written; a missing one would be a box. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Layout } from './layout.ts'

/** Characters shown on either side of a missing one. */
const context = 8

/** One error for each character and place that no face has a glyph for. White space needs none. */
export function checkCoverage({ pages }: Layout): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>()
  for (const { number, marks } of pages) {
    marks.forEach(({ face, text }, index) => {
      const characters = [...text]
      characters.forEach((character, at) => {
        const codePoint = character.codePointAt(0) ?? 0
        if (face.has(codePoint) || /\s/u.test(character)) return
        const before = [...(marks[index - 1]?.text ?? ''), ...characters.slice(0, at)].slice(-context)
        const after = [...characters.slice(at + 1), ...(marks[index + 1]?.text ?? '')].slice(0, context)
        const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
        const around = [...before, character, ...after].join('')
        found.set(`${code} ${around}`, {
          slug: 'characters-have-glyphs',
          severity: 'error',
          message: `字体中没有“${character}”（${code}）：第 ${number} 页，“…${around}…”`,
          hint: '改用别的字，或把含有这个字的字体放进 fonts/，在 fonts/fonts.yaml 中登记',
        })
      })
    })
  }
  return [...found.values()]
}
