/** A workbook of several units → the sheets of each, and what they say of the unit and the year. */
import { bare } from '../document/text.ts'
import type { BookSheet } from './book.ts'
import { unitName } from './facts/unit-facts.ts'
import { textOf } from './sheet-table.ts'

/** The sheets of one unit; `name` as 编制部门： gives it, null where no sheet does. */
export type UnitSheets = { readonly name: string | null; readonly sheets: readonly BookSheet[] }

/** One entry for a workbook of one unit. A sheet that names no unit belongs to the one in its title, or before it. */
export function unitBooks(sheets: readonly BookSheet[]): readonly UnitSheets[] {
  const named = sheets.map((sheet) => ({ sheet, name: unitName([sheet])?.name ?? null }))
  const names = [...new Set(named.flatMap(({ name }) => name ?? []))]
  const [first, ...others] = names
  if (first === undefined || others.length === 0) return [{ name: first ?? null, sheets }]
  const found = new Map<string, BookSheet[]>(names.map((name) => [name, []]))
  let current = first
  for (const { sheet, name } of named) {
    current = name ?? inTitle(sheet, names) ?? current
    found.get(current)?.push(sheet)
  }
  return [...found].map(([name, own]) => ({ name, sheets: own }))
}

/** The longest name that the first texts of a sheet contain. */
function inTitle({ cells, name }: BookSheet, names: readonly string[]): string | undefined {
  const title = bare([name, ...cells.slice(0, 3).map(textOf)].join(' '))
  return names.filter((own) => title.includes(bare(own))).toSorted((a, b) => b.length - a.length)[0]
}

/** The budget year that most titles name; null if none does. */
export function yearOf(sheets: readonly BookSheet[]): number | null {
  const counts = new Map<number, number>()
  for (const { cells, isHidden } of sheets) {
    if (isHidden) continue
    const text = bare(cells.slice(0, 4).map(textOf).join(' '))
    const year = Number(/(?<!\d)((?:19|20|21)\d\d)(?:年|部门|单位|预算|区|县|市|省)/.exec(text)?.[1] ?? 0)
    if (year > 0) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
