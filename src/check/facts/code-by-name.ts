/** The code of a classification that a name stands for. */
import { commentAfter } from '../../diagnostic/comment-after.ts'
import type { Place } from '../../diagnostic/diagnostic.ts'
import { nearest } from '../../diagnostic/nearest.ts'
import type { Catalog, CatalogEntry } from '../../model/catalog.ts'
import { plainText } from './plain-text.ts'

/** What is known of a code that the catalogue does not have. */
export type Wanted = {
  readonly kind: 'functional' | 'economic'
  /** How many digits the code must have. */
  readonly digits: number
  /** What was written in place of the code. */
  readonly written: string
}

/**
 * The entries whose name is one of `names`, or nearly one: the first name counts most. Many groups have an item of the
 * same name (行政运行): the one whose digits are nearest to what was written comes first.
 */
export function entriesNamed(
  names: readonly string[],
  { kind, digits, written }: Wanted,
  catalog: Catalog,
): readonly CatalogEntry[] {
  const entries = [...catalog[kind].values()].filter(({ code }) => code.length === digits)
  const known = new Set(entries.map(({ name }) => plainText(name)))
  const plain = names.map(plainText).filter((name) => name !== '')
  const exact = plain.find((name) => known.has(name))
  const near = plain.map((name) => nearest(name, known)).find((name) => name !== null)
  return entries
    .filter(({ name }) => plainText(name) === (exact ?? near))
    .toSorted((a, b) => sharedStart(b.code, written) - sharedStart(a.code, written))
}

/** The hint for a name in place of a code; null if no code has the name. */
export function codeHint(name: string, wanted: Omit<Wanted, 'written'>, catalog: Catalog): string | null {
  const [first, ...others] = entriesNamed([name], { ...wanted, written: '' }, catalog)
  if (first === undefined) return null
  if (others.length === 0) return `是不是“${first.code} ${first.name}”？写代码，不写名称`
  const some = [first, ...others.slice(0, 2)].map(({ code }) => code).join('、')
  return `名称是“${first.name}”的有 ${others.length + 1} 个科目，如 ${some}：写本单位那一个的代码`
}

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/** The names in the comment behind a code: `# 群众文化，2024年：12.00`. None where the line has several codes. */
export function namesBehind(at: Place | undefined): readonly string[] {
  const comment = at === undefined ? null : commentAfter({ ...at, column: 1 })
  const codes = at?.excerpt.match(/\bitem:|\b\d{5}["']?\s*:/g) ?? []
  if (comment === null || codes.length > 1) return []
  const [first = ''] = comment.split(/[，,；;。：:\s]/)
  return [comment, first].map((name) => name.replaceAll(/\d{4}年|[\d\s]+/g, ''))
}
