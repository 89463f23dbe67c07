/** A reader's question (“1,377.85”, “8.14%”, “表5-1:201:项目支出”) → the figures that it means. */
import { tight } from '../document/text.ts'
import type { EnteredText } from '../model/entered-text.ts'
import type { PrintedFigure } from './printed-figures.ts'

/** The figures that are printed as asked, or the figure of the cell asked for, in the order of the document. */
export function findFigures(asked: string, printed: readonly PrintedFigure[]): readonly PrintedFigure[] {
  const cell = asked.split(/[:：]/).map((part) => part.trim())
  if (cell.length > 1) return inCell(cell, printed)
  const digits = plainDigits(asked)
  return printed.filter((figure) => plainDigits(figure.printed) === digits)
}

/** Without separators, blanks, units and trailing zeros: 1,377.50万元 → 1377.5. A percentage keeps its sign. */
export function plainDigits(text: string): string {
  const plain = text
    .replaceAll(/[０-９．％，]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[,\s]|万?元$/g, '')
  const [, sign = '', whole = '', decimals = '', percent = ''] =
    /^([-−]?)(\d+)(?:\.(\d*))?(%?)$/.exec(plain) ?? []
  if (whole === '') return plain
  const kept = decimals.replace(/0+$/, '')
  return `${sign}${whole.replace(/^0+(?=\d)/, '')}${kept === '' ? '' : `.${kept}`}${percent}`
}

function inCell([table = '', ...names]: readonly string[], printed: readonly PrintedFigure[]) {
  const inTable = printed.filter(({ cell }) => cell?.table.some((name) => isCalled(name, table)))
  return names.reduce<readonly PrintedFigure[]>(
    (left, name) =>
      closest(left, name, (figure) => [...(figure.cell?.row ?? []), ...(figure.cell?.column ?? [])]),
    inTable,
  )
}

/** Those with the name; where there are none, those whose name contains it. */
function closest(
  of: readonly PrintedFigure[],
  name: string,
  namesOf: (figure: PrintedFigure) => readonly string[],
): readonly PrintedFigure[] {
  const exact = of.filter((figure) => namesOf(figure).some((each) => isCalled(each, name)))
  if (exact.length > 0) return exact
  return of.filter((figure) => namesOf(figure).some((each) => tight(each).includes(tight(name))))
}

const isCalled = (name: string, asked: string): boolean => tight(name) === tight(asked)

/** Texts entered by the unit that contain the figure; nothing computed it there. */
export function mentionsOf(asked: string, texts: readonly EnteredText[]): readonly EnteredText[] {
  const digits = plainDigits(asked)
  return texts.filter(({ text }) =>
    [...text.matchAll(/\d[\d,]*(?:\.\d+)?%?/g)].some(([figure]) => plainDigits(figure) === digits),
  )
}
