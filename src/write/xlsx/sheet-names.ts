/** Names of sheets: Excel takes 31 characters, not all of them, and no name twice in whatever case. */

const longest = 31

/** A name for each title, in their order. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return titles.map((title) => {
    const name = freeName(plainName(title), taken)
    taken.add(name.toLowerCase())
    return name
  })
}

/** History is reserved. */
function plainName(title: string): string {
  const plain = title
    .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, '_')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^['\s]+|['\s]+$/g, '')
  return plain === '' || plain.toLowerCase() === 'history' ? `${plain}_` : plain
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : `（${count}）`
    const free = `${cut(name, longest - suffix.length)}${suffix}`
    if (!taken.has(free.toLowerCase())) return free
  }
}

/** Never within a character of two units. */
const cut = (text: string, length: number): string =>
  text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()
