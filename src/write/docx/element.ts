/**
 * XML elements as docx's formatter takes them. Tables are written with these, not with docx's own classes: a publication
 * has thousands of cells, and building four objects for each costs more than all the rest of this writer.
 */
import { FileChild, type IXmlableObject } from 'docx'

export type Element = IXmlableObject
type Attributes = Readonly<Record<string, string | number>>

export const element = (
  name: string,
  attributes: Attributes = {},
  children: readonly (Element | string)[] = [],
): Element => {
  if (children.length === 0) return { [name]: { _attr: attributes } }
  return {
    [name]: Object.keys(attributes).length === 0 ? [...children] : [{ _attr: attributes }, ...children],
  }
}

/** An element whose meaning is one value: `<w:jc w:val="center"/>`. */
export const valued = (name: string, value: string | number): Element => element(name, { 'w:val': value })

/** A table among docx's paragraphs. */
export class TableBlock extends FileChild {
  readonly #table: Element
  constructor(table: Element) {
    super('w:tbl')
    this.#table = table
  }
  override prepForXml(): IXmlableObject {
    return this.#table
  }
}
