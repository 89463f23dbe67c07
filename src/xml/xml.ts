/**
 * XML elements as plain data, for the parts of a Word file that are read and written element by element. Names and
 * attributes have the prefixes that Word itself uses (`w:style`, `a:latin`), whichever the file had.
 */
import { element, escaped, type Markup } from './markup.ts'

/** An element with its attributes and children; a string is text, not escaped. */
export type Xml = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Xml | string)[]
}

/** An element. Attributes and children that are left out (`undefined`, `false`) are not there. */
export const xml = (
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly (Xml | string | false | undefined)[] = [],
): Xml => ({
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  ),
  children: children.filter((child) => child !== undefined && child !== false),
})

/** Child elements, of one name if it is given. */
export const elementsIn = ({ children }: Xml, name?: string): readonly Xml[] =>
  children.filter(
    (child): child is Xml => typeof child !== 'string' && (name === undefined || child.name === name),
  )

/** The element at the end of a path of names, the first of each name taken. */
export const elementAt = (from: Xml | null | undefined, ...path: readonly string[]): Xml | undefined =>
  path.reduce<Xml | undefined>((own, name) => own && elementsIn(own, name)[0], from ?? undefined)

/** The element as a file contains it. */
export const xmlText = ({ name, attributes, children }: Xml): Markup =>
  element(
    name,
    attributes,
    children.map((child) => (typeof child === 'string' ? escaped(child) : xmlText(child))),
  )
