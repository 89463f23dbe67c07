/**
 * Font files that cannot be what they should: looked for when laying out or writing has failed, since it takes reading
 * all of them from beginning to end.
 */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { FontSource } from '../../model/fonts.ts'

/** The faces that some role names, each file once. */
export function damagedFaces({ fonts, bytes }: FontSource): readonly Diagnostic[] {
  const named = new Set(Object.values(fonts.roles).flatMap(({ pdf }) => pdf))
  const files = new Set([...named].flatMap((name) => fonts.faces[name]?.file ?? []))
  return [...files].flatMap((file): readonly Diagnostic[] => {
    const damage = damageOf(bytes(file))
    if (damage === null) return []
    const hint = '从备份恢复，或从字体的来源重新取得'
    return [{ slug: 'fonts-whole', severity: 'error', message: `字体文件 fonts/${file} ${damage}`, hint }]
  })
}

/** First bytes of TrueType and OpenType fonts; `true` is Apple's. */
const signatures = ['\u0000\u0001\u0000\u0000', 'OTTO', 'true']

function damageOf(font: Uint8Array): string | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const text = (at: number) => String.fromCharCode(...font.subarray(at, at + 4))
  if (text(0) === 'ttcf') return '是字体合集（.ttc），要用其中单个的字体（.ttf、.otf）'
  if (font.length < 12 || !signatures.includes(text(0))) return '不是字体，或者已经损坏'
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + 16 * index)
  const whole = tables.every((entry) => {
    if (entry + 16 > font.length) return false
    const [offset, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)]
    if (offset + length > font.length) return false
    // The checksum of the `head` table leaves out the checksum of the whole file.
    const skipped = text(entry) === 'head' ? offset + 8 : null
    return checksum(font, [offset, length], skipped) === view.getUint32(entry + 4)
  })
  return whole ? null : '已经损坏：内容与它自己的校验和不符，或者不全'
}

/** The sum of a table's 32-bit words, the last one filled up with zeros. */
function checksum(
  font: Uint8Array,
  [offset, length]: readonly [number, number],
  skipped: number | null,
): number {
  let sum = 0
  for (let at = offset; at < offset + length; at++) {
    if (skipped !== null && at >= skipped && at < skipped + 4) continue
    sum = (sum + ((font[at] ?? 0) << (8 * (3 - ((at - offset) % 4))))) >>> 0
  }
  return sum
}
