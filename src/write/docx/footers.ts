/** Headers and footers. Page numbers at a side stand one character in from the edge of the type area. */
import { AlignmentType, Footer, Header, PageNumber, Paragraph, Run } from 'docx'
import type { Style } from '../../model/style.ts'
import { type Page, twips } from './measures.ts'
import { run } from './runs.ts'
import { styleNames } from './style-names.ts'

export type Footers = { readonly default: Footer; readonly even: Footer }

export function footers(style: Style, pageNumber: 'shown' | 'hidden'): Footers {
  const inset = twips(style.text['page-number'].size)
  const children = pageNumber === 'shown' ? numberRuns(style.page.numberFormat) : []
  const right = { alignment: AlignmentType.RIGHT, indent: { right: inset } }
  const left = { alignment: AlignmentType.LEFT, indent: { left: inset } }
  const center = { alignment: AlignmentType.CENTER }
  const footer = (side: typeof left | typeof right | typeof center) =>
    new Footer({ children: [new Paragraph({ ...side, style: styleNames['page-number'].id, children })] })
  const [odd, even] = {
    outside: [right, left] as const,
    center: [center, center] as const,
    left: [left, left] as const,
    right: [right, right] as const,
  }[style.page.numberPosition]
  return { default: footer(odd), even: footer(even) }
}

/** A draft says so at the head of every page. */
export function stampHeaders(stamp: string): { readonly default: Header; readonly even: Header } {
  const header = () =>
    new Header({ children: [new Paragraph({ style: styleNames.stamp.id, children: [run(stamp)] })] })
  return { default: header(), even: header() }
}

function numberRuns(format: string): Run[] {
  const [before = '', after = ''] = format.split('{page}')
  return [new Run({ children: [before, PageNumber.CURRENT, after] })]
}

/**
 * From the sheet's lower edge to the foot of the number's line, in twips: GB/T 9704 wants the dashes, which run
 * through the line's middle, 7 mm below the type area.
 */
export function footerDistance(page: Page, style: Style): number {
  const below = Math.round((style.page.numberBelow / 25.4) * 1440)
  return Math.max(0, page.bottom - below - Math.round(twips(style.text['page-number'].line) / 2))
}
