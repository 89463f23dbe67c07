/** A text as sentences are looked for in it: without white space, marks and digits in one width. */

/** The text to search, and the characters of the original that stand for a part of it. */
export type PlainText = { readonly plain: string; readonly original: (from: number, to: number) => string }

/** Quotation marks in any direction are the same; 全角 digits, letters, brackets and commas become 半角. */
export function plainText(text: string): PlainText {
  const places: number[] = []
  let plain = ''
  for (const [place, character] of [...text.split('')].entries()) {
    if (/\s/.test(character)) continue
    plain += plainCharacter(character)
    places.push(place)
  }
  return {
    plain,
    original: (from, to) => {
      const [first, last] = [places[from], places[to - 1]]
      return from >= to || first === undefined || last === undefined ? '' : text.slice(first, last + 1)
    },
  }
}

function plainCharacter(character: string): string {
  if (/[“”„‟＂]/.test(character)) return '"'
  // ① would become 1, and … three points.
  const other = character.normalize('NFKC')
  return other.length === 1 && !/[①-⑳]/.test(character) ? other : character
}
