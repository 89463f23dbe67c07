/**
 * The styles of a `style.docx` in place of ours, each under the id that the document's paragraphs name: programs give
 * ids in the language of their user, so styles are found by name. What a style is based on or linked with comes along.
 */
import type { StyleSheet } from '../../model/word-look.ts'
import { elementAt, elementsIn, type Xml, xml } from '../../xml/xml.ts'
import { withChild } from './schema-order.ts'
import { normalStyle, type StyleName, shownName, spacerStyle } from './style-names.ts'
import { edgeTab } from './styles.ts'

/** Styles taken from a `style.docx`, under our ids. */
export type TakenStyles = StyleSheet & {
  /** Our styles that the file lacks: they follow `style.yaml`. */
  readonly missing: readonly StyleName[]
  /** Ours by the ids that the file has for them. */
  readonly found: ReadonlyMap<string, StyleName>
}

const idOf = (style: Xml): string => style.attributes['w:styleId'] ?? ''
const typeOf = (style: Xml): string => style.attributes['w:type'] ?? 'paragraph'
const namedValue = (style: Xml, name: string): string => elementAt(style, name)?.attributes['w:val'] ?? ''
const nameOf = (style: Xml): StyleName => ({ id: idOf(style), name: namedValue(style, 'w:name') })

/** `contentsWidth` is where the page numbers of the contents end. */
export function takeStyles(own: StyleSheet, word: StyleSheet, contentsWidth: number): TakenStyles {
  const found = match(own.styles, word.styles)
  const ids = new Map([...found].map(([ownId, style]) => [idOf(style), ownId]))
  const along = comingAlong(word.styles, [...found.values()], ids)
  const taken = new Set(own.styles.map(idOf))
  for (const style of along) ids.set(idOf(style), freeId(idOf(style), taken))
  return {
    defaults: word.defaults ?? own.defaults,
    latent: word.latent ?? own.latent,
    styles: [
      ...along.map((style) => renamed(style, ids, null)),
      ...own.styles.map((style) => {
        const theirs = found.get(idOf(style))
        if (theirs === undefined) return onItsOwn(style)
        const whole = renamed(theirs, ids, style)
        return idOf(style).startsWith('TOC') ? withEdgeTab(whole, contentsWidth) : whole
      }),
    ],
    found: new Map(
      own.styles.flatMap((style) => {
        const theirs = found.get(idOf(style))
        return theirs === undefined ? [] : [[idOf(theirs), nameOf(style)] as const]
      }),
    ),
    missing: own.styles.filter((style) => !found.has(idOf(style)) && !isOurAffair(style)).map(nameOf),
  }
}

/** Whether Word starts from this style where another is silent. */
const isStart = (style: Xml): boolean => style.attributes['w:default'] === '1'

/** Styles that are never reported as missing: Word always has them, and the spacer is never taken. */
const isOurAffair = (style: Xml): boolean => isStart(style) || idOf(style) === spacerStyle.id

/** Their styles by the ids of ours. */
function match(own: readonly Xml[], theirs: readonly Xml[]): ReadonlyMap<string, Xml> {
  const found = new Map<string, Xml>()
  const free = new Set(theirs)
  const take = (style: Xml, isIt: (candidate: Xml) => boolean) => {
    if (found.has(idOf(style)) || idOf(style) === spacerStyle.id) return
    const it = [...free].find((candidate) => typeOf(candidate) === typeOf(style) && isIt(candidate))
    if (it === undefined) return
    found.set(idOf(style), it)
    free.delete(it)
  }
  for (const style of own) {
    const known = new Set([nameOf(style).name, shownName(nameOf(style))].map(plainName))
    take(style, (candidate) => known.has(plainName(nameOf(candidate).name)))
    take(style, (candidate) =>
      namedValue(candidate, 'w:aliases')
        .split(/[,，]/)
        .some((alias) => known.has(plainName(alias))),
    )
  }
  for (const style of own) take(style, (candidate) => idOf(candidate) === idOf(style))
  return found
}

/** Word takes names that differ in case or in blanks for one. */
const plainName = (name: string): string => name.toLowerCase().replaceAll(/\s+/g, '')

/** What styles are based on or linked with, and so on. */
function comingAlong(
  theirs: readonly Xml[],
  from: readonly Xml[],
  known: ReadonlyMap<string, string>,
): readonly Xml[] {
  const byId = new Map(theirs.map((style) => [idOf(style), style]))
  const reached = new Set<Xml>()
  const queue = [...from]
  for (let style = queue.pop(); style !== undefined; style = queue.pop()) {
    for (const link of ['w:basedOn', 'w:link']) {
      const other = byId.get(namedValue(style, link))
      if (other === undefined || known.has(idOf(other)) || reached.has(other)) continue
      reached.add(other)
      queue.push(other)
    }
  }
  return theirs.filter((style) => reached.has(style))
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`
  taken.add(id)
  return id
}

const references = ['w:basedOn', 'w:next', 'w:link']

/** A style under its new id, with our name. References to styles that we do not have are removed. */
function renamed(style: Xml, ids: ReadonlyMap<string, string>, own: Xml | null): Xml {
  const id = own === null ? (ids.get(idOf(style)) ?? idOf(style)) : idOf(own)
  // One style a kind is the default; of characters we have none.
  const isDefault =
    own === null ? style.attributes['w:default'] === '1' && typeOf(style) === 'character' : isStart(own)
  const { 'w:styleId': _, 'w:default': __, ...attributes } = style.attributes
  return {
    ...style,
    attributes: { ...attributes, ...(isDefault && { 'w:default': '1' }), 'w:styleId': id },
    children: elementsIn(style).flatMap((child) => {
      if (child.name === 'w:name' && own !== null) return [xml('w:name', { 'w:val': nameOf(own).name })]
      if (!references.includes(child.name)) return [child]
      const target = ids.get(child.attributes['w:val'] ?? '')
      return target === undefined ? [] : [xml(child.name, { 'w:val': target })]
    }),
  }
}

/** Ours beside theirs: what their 正文 looks like is not to shine through. */
const onItsOwn = (style: Xml): Xml => ({
  ...style,
  children: elementsIn(style).filter(
    ({ name, attributes }) => !(name === 'w:basedOn' && attributes['w:val'] === normalStyle.id),
  ),
})

/** The style with the tab of page numbers at the edge of our type area. */
function withEdgeTab(style: Xml, width: number): Xml {
  const properties = elementAt(style, 'w:pPr') ?? xml('w:pPr')
  const tabs = elementsIn(elementAt(properties, 'w:tabs') ?? xml('w:tabs'))
  const isEdge = ({ attributes }: Xml) => ['right', 'end', 'clear'].includes(attributes['w:val'] ?? '')
  const leader = tabs.find(isEdge)?.attributes['w:leader']
  const all = [...tabs.filter((tab) => !isEdge(tab)), ...elementsIn(edgeTab(width, leader))]
  return withChild(style, withChild(properties, xml('w:tabs', {}, all)))
}
