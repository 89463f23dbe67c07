/** A workbook as a reader that is not ours finds it. */
import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx'

export const openBook = (bytes: Uint8Array) =>
  read(bytes, { cellNF: true, cellText: true, cellFormula: true })

/** Row by row the cells that show something or begin a merged range, from left to right. */
export function cellsOf(sheet: WorkSheet): readonly (readonly CellObject[])[] {
  const covered = new Set(
    (sheet['!merges'] ?? []).flatMap(({ s, e }) => {
      const own: string[] = []
      for (let r = s.r; r <= e.r; r++)
        for (let c = s.c; c <= e.c; c++) if (r !== s.r || c !== s.c) own.push(utils.encode_cell({ r, c }))
      return own
    }),
  )
  const { e } = utils.decode_range(sheet['!ref'] ?? 'A1')
  return Array.from({ length: e.r + 1 }, (_, r) =>
    Array.from({ length: e.c + 1 }, (__, c) => utils.encode_cell({ r, c }))
      .filter((address) => !covered.has(address))
      .map((address): CellObject => sheet[address] ?? { t: 'z' }),
  )
}

/** What a cell shows. */
export const shown = ({ t, v, w }: CellObject): string => (t === 'z' ? '' : (w ?? String(v ?? '')))
