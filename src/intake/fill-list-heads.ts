/** The heads of a list of places to fill: `npm run todo -- --format xlsx` writes them, `npm run import` knows the list by them. */

/** Columns of a list, in the order in which it is written. */
export const fillListHeads = {
  file: '文件',
  at: '位置',
  what: '填什么',
  lastYear: '去年的值',
  expected: '要求',
  value: '填在这里',
} as const
/** A column of the list. */
export type FillListColumn = keyof typeof fillListHeads

/** The folder of a unit's year. */
type YearFolder = { readonly unit: string; readonly year: number }

/** The head of the files also says whose they are: 文件, below it data/example-bureau/2026. */
export const fileHead = ({ unit, year }: YearFolder): string => `${fillListHeads.file}\ndata/${unit}/${year}`

/** The unit and the year of such a head; null if it names none. */
export function folderOfHead(head: string): YearFolder | null {
  const [, unit, year] = /data\/(.+)\/((?:19|20|21)\d\d)\s*$/s.exec(head) ?? []
  return unit === undefined ? null : { unit, year: Number(year) }
}
