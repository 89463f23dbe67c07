/**
 * Texts drawn as they were measured: character by character. pdfkit would else shape every line by the font's layout
 * tables, which takes longer than the whole layout and would move glyphs away from where they were measured.
 */
import type { EmbeddedFont, Font, GlyphPosition } from 'pdfmake'

/** Substitution, positioning, kerning. */
const layoutTables = ['GSUB', 'GPOS', 'GDEF', 'kern', 'morx']

/** Scripts whose characters follow one another, each with a glyph of its own and without combining marks. */
const plain =
  /^[\p{sc=Han}\p{sc=Common}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hiragana}\p{sc=Katakana}]*$/u

/** Forgets how the font would have glyphs replaced and moved. */
export function withoutLayout(font: Font): Font {
  for (const table of layoutTables) delete font.directory.tables[table]
  return font
}

/**
 * Makes pdfkit's font set a text character by character, from a font opened before (`withoutLayout`), so that a
 * second document does not read its tables again. Other scripts, and letters with combining marks, stay with pdfkit.
 * The embedded subset is the same: glyphs in the order of their use. This can go when pdfkit keeps opened fonts
 * between documents and skips shaping for such scripts.
 */
export function setByCharacter(embedded: EmbeddedFont, font: Font): void {
  embedded.font = font
  embedded.subset = font.createSubset()
  const shaped = { encode: embedded.encode.bind(embedded), width: embedded.widthOfString.bind(embedded) }
  const glyphs = new Map<number, Glyph>()
  const glyphOf = (character: string): Glyph => {
    const codePoint = character.codePointAt(0) ?? 0
    const known = glyphs.get(codePoint)
    if (known !== undefined) return known
    const glyph = addGlyph(embedded, codePoint)
    glyphs.set(codePoint, glyph)
    return glyph
  }
  embedded.encode = (text) => {
    if (!plain.test(text)) return shaped.encode(text)
    const set = [...text].map(glyphOf)
    return [set.map(({ code }) => code), set.map(({ position }) => position)]
  }
  embedded.widthOfString = (text, size) => {
    if (!plain.test(text)) return shaped.width(text, size)
    return (
      ([...text].reduce((width, character) => width + glyphOf(character).position.xAdvance, 0) * size) / 1000
    )
  }
}

type Glyph = { readonly code: string; readonly position: GlyphPosition }

/** Adds a glyph to the subset, with its width and its character. */
function addGlyph({ font, subset, widths, unicode, scale }: EmbeddedFont, codePoint: number): Glyph {
  const { id } = font.glyphForCodePoint(codePoint)
  const own = subset.includeGlyph(id)
  const advance = advanceOf(font, id) * scale
  widths[own] ??= advance
  unicode[own] ??= [codePoint]
  return {
    code: own.toString(16).padStart(4, '0'),
    position: { xAdvance: advance, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: advance },
  }
}

/** Of a glyph, in units of the font. Its own `advanceWidth` decodes its outline and vertical metrics too, ten times the work. */
export function advanceOf({ hmtx: { metrics } }: Font, glyph: number): number {
  return metrics.get(Math.min(glyph, metrics.length - 1)).advance
}
