/** A title as the name of a file. */

/** In bytes. Every system takes 255; the extension, the mark of a draft and copies beside it need some. */
const longest = 200

/** A name that every system takes: no signs that lead elsewhere, not hidden, not too long, never empty. */
export function fileName(title: string): string {
  const plain = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '')
  let [name, size] = ['', 0]
  for (const character of plain) {
    size += new TextEncoder().encode(character).length
    if (size > longest) break
    name += character
  }
  return name === '' ? '_' : name
}
