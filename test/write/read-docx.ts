/** A DOCX as any reader of zip and XML finds it: parts, elements, and the text that Word would show. */
import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'

export type Xml = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Xml | string)[]
}

export type Parts = ReadonlyMap<string, string>

export const partsOf = (docx: Uint8Array): Parts =>
  new Map(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]))

/** The root element of a part. */
export function partOf(parts: Parts, name: string): Xml {
  const text = parts.get(name)
  if (text === undefined) throw new Error(`no part ${name}; there are ${[...parts.keys()].join(', ')}`)
  return parseXml(text)
}

export function parseXml(text: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const own: Xml = { name, attributes, children: [] }
        open.at(-1)?.children.push(own)
        open.push(own)
      },
      onclosetag: () => void open.pop(),
      ontext: (own) => void open.at(-1)?.children.push(own),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  const [only] = elementsIn(root)
  if (only === undefined || open.length !== 1) throw new Error('not well-formed')
  return only
}

/** Child elements, of one name if it is given. */
export const elementsIn = ({ children }: Xml, name?: string): readonly Xml[] =>
  children.filter(
    (child): child is Xml => typeof child !== 'string' && (name === undefined || child.name === name),
  )

/** The element at the end of a path of names, the first of each name taken. */
export const at = (xml: Xml | undefined, ...path: readonly string[]): Xml | undefined =>
  path.reduce<Xml | undefined>((own, name) => own && elementsIn(own, name)[0], xml)

/** `w:val`, or another attribute, of the element at the end of a path. */
export const valueAt = (xml: Xml, path: readonly string[], attribute = 'w:val'): string | undefined =>
  at(xml, ...path)?.attributes[attribute]

/** All elements of a name, at any depth. */
export const allOf = (xml: Xml, name: string): readonly Xml[] =>
  elementsIn(xml).flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)])

/** The text on the page: a line feed for a break, a tab for a tab; no field codes. */
export function wordText(xml: Xml): string {
  if (xml.name === 'w:t') return xml.children.join('')
  if (xml.name === 'w:br') return '\n'
  if (xml.name === 'w:tab') return '\t'
  if (xml.name === 'w:pPr') return ''
  return elementsIn(xml).map(wordText).join('')
}

export type WordCell = {
  readonly xml: Xml
  readonly column: number
  readonly span: number
  /** Continues the cell above. */
  readonly below: boolean
  readonly text: string
}

/** Rows of a `w:tbl`, each cell at its place in the grid; a continued cell has the text of the cell it continues. */
export function wordRows(table: Xml): readonly (readonly WordCell[])[] {
  const above = new Map<number, string>()
  return elementsIn(table, 'w:tr').map((row) => {
    let column = 0
    return elementsIn(row, 'w:tc').map((xml) => {
      const span = Number(valueAt(xml, ['w:tcPr', 'w:gridSpan']) ?? '1')
      const merge = at(xml, 'w:tcPr', 'w:vMerge')
      const below = merge !== undefined && merge.attributes['w:val'] !== 'restart'
      const own = elementsIn(xml, 'w:p').map(wordText).join('\n')
      if (below && own !== '') throw new Error(`a continued cell has text of its own: ${own}`)
      const text = below ? (above.get(column) ?? '') : own
      above.set(column, text)
      const cell = { xml, column, span, below, text }
      column += span
      return cell
    })
  })
}

export type WordSection = { readonly properties: Xml; readonly content: readonly Xml[] }

/** Paragraphs and tables by Word section. */
export function wordSections(document: Xml): readonly WordSection[] {
  const body = at(document, 'w:body')
  const sections: { properties: Xml; content: Xml[] }[] = []
  let content: Xml[] = []
  for (const own of body ? elementsIn(body) : []) {
    const properties = own.name === 'w:sectPr' ? own : at(own, 'w:pPr', 'w:sectPr')
    if (own.name !== 'w:sectPr') content.push(own)
    if (properties === undefined) continue
    sections.push({ properties, content })
    content = []
  }
  return sections
}

export const styleOf = (xml: Xml): string => valueAt(xml, ['w:pPr', 'w:pStyle']) ?? ''
