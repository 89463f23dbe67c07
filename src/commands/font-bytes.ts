/** Font files for the PDF's layout. */
import type { World } from '../world.ts'
import type { FontSource } from '../write/pdf/faces.ts'

/** Bytes of a font file, read once. */
export function fontBytes(world: World, root: string): FontSource['bytes'] {
  const read = new Map<string, Uint8Array>()
  return (file) => {
    const known = read.get(file) ?? world.read(`${root}/fonts/${file}`) ?? new Uint8Array()
    read.set(file, known)
    return known
  }
}
