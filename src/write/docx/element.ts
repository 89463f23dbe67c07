/**
 * XML elements as text. Tables are written with these, not with docx's own classes: a publication has thousands of
 * cells, and building four objects for each costs more than all the rest of this writer. docx writes a mark for each
 * table, and the table's text takes its place in the finished part.
 */
import { FileChild, type IXmlableObject } from 'docx'

/** An element's XML. */
export type Element = string
type Attributes = Readonly<Record<string, string | number>>

export const element = (
  name: string,
  attributes: Attributes = {},
  children: readonly Element[] = [],
): Element => {
  let open = `<${name}`
  for (const key in attributes) open += ` ${key}="${escaped(String(attributes[key]))}"`
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`
}

/** An element whose meaning is one value: `<w:jc w:val="center"/>`. */
export const valued = (name: string, value: string | number): Element => element(name, { 'w:val': value })

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
}

/** A text as it stands within an element. */
export const escaped = (text: string): string => text.replace(/[&"'<>]/g, (mark) => marks[mark] ?? mark)

const mark = 'table'

/** A table among docx's paragraphs. Its XML is made when it is put in place, so that never all of it is held twice. */
export class TableBlock extends FileChild {
  readonly xml: () => Element
  constructor(xml: () => Element) {
    super(mark)
    this.xml = xml
  }
  override prepForXml(): IXmlableObject {
    return { [mark]: {} }
  }
}

/** The part with the tables in the place of their marks, in their order. */
export function withTables(part: string, tables: readonly TableBlock[]): string {
  const [first = '', ...others] = part.split(`<${mark}/>`)
  if (others.length !== tables.length) throw new Error(`${tables.length} tables, ${others.length} marks`)
  return first + tables.map(({ xml }, index) => xml() + others[index]).join('')
}
