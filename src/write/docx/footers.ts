import { Footer, Header, PageNumber, Paragraph, Run } from 'docx'
import type { Style } from '../../model/style.ts'
import { run } from './runs.ts'
import { evenNumberStyle, type StyleName, styleNames } from './style-names.ts'

/** The footers of odd and of even pages. */
export type Footers = { readonly default: Footer; readonly even: Footer }

/** Footers of a section. Odd and even pages have a style each for their number, which gives its position. */
export function footers(style: Style, pageNumber: 'shown' | 'hidden'): Footers {
  const children = pageNumber === 'shown' ? numberRuns(style.page.numberFormat) : []
  const footer = ({ id }: StyleName) => new Footer({ children: [new Paragraph({ style: id, children })] })
  return { default: footer(styleNames['page-number']), even: footer(evenNumberStyle) }
}

/** The stamp of a draft, at the head of every page. */
export function stampHeaders(stamp: string): { readonly default: Header; readonly even: Header } {
  const header = () =>
    new Header({ children: [new Paragraph({ style: styleNames.stamp.id, children: [run(stamp)] })] })
  return { default: header(), even: header() }
}

function numberRuns(format: string): Run[] {
  const [before = '', after = ''] = format.split('{page}')
  return [new Run({ children: [before, PageNumber.CURRENT, after] })]
}
