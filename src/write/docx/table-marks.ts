/**
 * Tables of the DOCX are markup of ours, not objects of docx: a publication has thousands of cells, and 4 objects for each
 * cost more than the rest of this writer. docx writes a mark for each table, which the table's markup replaces. This can
 * go when docx writes a table of 10,000 cells in a tenth of the time.
 */
import { FileChild, type IXmlableObject } from 'docx'
import type { Markup } from '../../xml/markup.ts'

const mark = 'table'

/** A table among docx's paragraphs. Its markup is made when it replaces its mark, so that memory never holds all of it twice. */
export class TableBlock extends FileChild {
  readonly xml: () => Markup
  constructor(xml: () => Markup) {
    super(mark)
    this.xml = xml
  }
  override prepForXml(): IXmlableObject {
    return { [mark]: {} }
  }
}

/** The part, with each mark replaced by its table, in order. Throws if marks and tables differ in number. */
export function withTables(part: string, tables: readonly TableBlock[]): string {
  const [first = '', ...others] = part.split(`<${mark}/>`)
  if (others.length !== tables.length) throw new Error(`${tables.length} tables, ${others.length} marks`)
  return first + tables.map(({ xml }, index) => xml() + others[index]).join('')
}
