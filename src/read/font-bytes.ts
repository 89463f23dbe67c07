/** Font files for the PDF's layout. */
import type { FontSource } from '../model/fonts.ts'
import type { World } from '../world/world.ts'
import { readFonts } from './read-style.ts'

/**
 * The bytes of a font file, each read once; empty if it cannot be read. `read` has the files that were read before.
 */
export function fontBytes(
  world: World,
  root: string,
  read = new Map<string, Uint8Array>(),
): FontSource['bytes'] {
  return (file) => {
    const known = read.get(file) ?? world.read(pathOf(root, file)) ?? new Uint8Array()
    read.set(file, known)
    return known
  }
}

/** As `fontBytes`; the first face of every role, 15 MB each, is read in another thread before the layout needs it. */
export async function fontBytesAhead(world: World, root: string): Promise<FontSource['bytes']> {
  const fonts = readFonts(world, root).value
  const named = new Set(Object.values(fonts?.roles ?? {}).flatMap(({ pdf: [first] }) => first ?? []))
  const files = [...named].flatMap((name) => fonts?.faces[name]?.file ?? [])
  const read = files.map(async (file) => [file, await world.readAhead(pathOf(root, file))] as const)
  const whole = (await Promise.all(read)).flatMap(([file, bytes]) => (bytes ? [[file, bytes] as const] : []))
  return fontBytes(world, root, new Map(whole))
}

const pathOf = (root: string, file: string): string => `${root}/fonts/${file}`
