/** Sheets of a `style.docx` against those of `style.yaml`. */
import type { Orientation } from '../../document/tree.ts'
import type { Style } from '../../model/style.ts'
import type { Sheet, WordLook } from '../../model/word-look.ts'
import type { Left, LookChange } from './changes.ts'
import { twipsOfMillimetres } from './measures.ts'
import { numberBelow, sheetsOf } from './sheets.ts'

const sides = ['top', 'right', 'bottom', 'left'] as const
const sideWords = { top: '上边距', right: '右边距', bottom: '下边距', left: '左边距' } as const
const sheetWords = { portrait: '纵向页面', landscape: '横向页面' } as const
const orientations: readonly Orientation[] = ['portrait', 'landscape']

type Sheets = WordLook['sheets']

/** The text begins beyond the room for binding. */
const inner = (sheet: Sheet, side: (typeof sides)[number]): number =>
  sheet[side] + (side === 'left' ? sheet.gutter : 0)

/** Word's dialogs round lengths to a tenth of a point: a smaller difference is none. */
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 2

/** The shortest number of millimetres that Word holds as this length; null where it is negative. */
function millimetres(twips: number): string | null {
  const exact = (twips / 1440) * 25.4
  const found = [0, 1, 2]
    .map((decimals) => Number(exact.toFixed(decimals)))
    .find((value) => isNear(twipsOfMillimetres(value), twips))
  return exact < 0 ? null : String(found ?? Number(exact.toFixed(2)))
}

/** What `style.yaml` would have to say to give the same sheets. */
export function sheetChanges(style: Style, theirs: Sheets): readonly LookChange[] {
  const ours = sheetsOf(style, null)
  const change = (
    path: readonly string[],
    twips: number,
    words: Pick<LookChange, 'where' | 'what' | 'from'>,
  ) => {
    const value = millimetres(twips)
    return value === null ? [] : [{ path, value, ...words, to: `${value} 毫米` }]
  }
  const { portrait } = theirs
  const size = (['width', 'height'] as const).flatMap((edge) =>
    portrait === undefined || isNear(portrait[edge], ours.portrait[edge])
      ? []
      : change(['page', edge], portrait[edge], {
          where: '纸张',
          what: edge === 'width' ? '宽' : '高',
          from: `${style.page[edge]} 毫米`,
        }),
  )
  const margins = orientations.flatMap((orientation) =>
    sides.flatMap((side) => {
      const sheet = theirs[orientation]
      if (sheet === undefined || isNear(inner(sheet, side), ours[orientation][side])) return []
      return change(['page', orientation, side], inner(sheet, side), {
        where: sheetWords[orientation],
        what: sideWords[side],
        from: `${style.page[orientation][side]} 毫米`,
      })
    }),
  )
  return [...size, ...margins, ...numberChange(style, ours.portrait, portrait)]
}

/** The number's distance from the type area, where its distance from the sheet's edge is another. */
function numberChange(style: Style, ours: Sheet, theirs: Sheet | undefined): readonly LookChange[] {
  const { line } = style.text['page-number']
  if (theirs === undefined || isNear(ours.bottom - ours.footer, theirs.bottom - theirs.footer)) return []
  const below = numberBelow(theirs, line)
  const value = millimetres(Math.round((below / 25.4) * 1440))
  if (value === null) return []
  return [
    {
      path: ['page', 'numberBelow'],
      value,
      where: '页码',
      what: '在版心下方',
      from: `${style.page.numberBelow} 毫米`,
      to: `${value} 毫米`,
    },
  ]
}

/** What the sheets still have that `style` does not say: a turned sheet of another size, a number elsewhere, a grid. */
export function sheetsLeft(style: Style, theirs: Sheets): readonly Left[] {
  const ours = sheetsOf(style, null)
  return orientations.flatMap((orientation) => {
    const [own, sheet] = [ours[orientation], theirs[orientation]]
    if (sheet === undefined) return []
    const found = [
      isNear(own.width, sheet.width) && isNear(own.height, sheet.height) ? null : '纸张大小',
      isNear(own.footer, sheet.footer) ? null : '页脚距边界',
      sides.every((side) => isNear(own[side], inner(sheet, side))) ? null : '页边距',
      sheet.grid.type === 'linesAndChars' || sheet.grid.type === 'snapToChars' ? '文档网格的字数' : null,
    ]
    return found.flatMap((what) => (what === null ? [] : [{ where: sheetWords[orientation], what }]))
  })
}
