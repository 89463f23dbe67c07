/** The likeness of two names, by their characters alone. */

/** Without marks, spaces and differences of width. */
export const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Words that names end in without meaning anything else: 机房维保服务, 机房维保服务费. */
export const stemOf = (name: string): string =>
  bare(name).replace(/(?:服务|外包|项目|专项|工作|管理)*(?:费用|经费|费|款|资金|支出|项目)?$/, '')

function pairsOf(text: string): readonly string[] {
  const characters = [...text]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** From 0 to 1: how many pairs of neighbouring characters they share (Dice). */
export function likeness(a: string, b: string): number {
  const [mine, theirs] = [pairsOf(bare(a)), [...pairsOf(bare(b))]]
  const all = mine.length + theirs.length
  const shared = mine.filter((pair) => {
    const at = theirs.indexOf(pair)
    if (at !== -1) theirs.splice(at, 1)
    return at !== -1
  }).length
  return all === 0 ? 0 : (2 * shared) / all
}
