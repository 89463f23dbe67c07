/** A font without its layout tables. */

/** Substitution, positioning, kerning: text is drawn as it was measured, character by character, without them. */
const layoutTables = new Set(['GSUB', 'GPOS', 'GDEF', 'kern', 'morx'])

/**
 * A copy of a TrueType font whose layout tables cannot be found. pdfkit would else shape every line by them, which
 * takes longer than the whole layout and would move glyphs away from where they were measured. The glyphs, their
 * widths and what is embedded stay the same.
 */
export function withoutLayoutTables(font: Uint8Array): Uint8Array {
  const plain = font.slice()
  const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength)
  const tables = view.getUint16(4)
  for (let at = 12; at < 12 + 16 * tables; at += 16) {
    const tag = String.fromCharCode(...plain.subarray(at, at + 4))
    // Tags of private use begin with a lower-case letter that no table has.
    if (layoutTables.has(tag)) plain[at] = 'x'.charCodeAt(0)
  }
  return plain
}
