/** XML and HTML as text: the one escaper and the one serialiser of elements. */

/** The text of elements, ready to be part of a file. */
export type Markup = string

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
}

/** Plain text as XML and HTML contain it, in an element or in an attribute. */
export const escaped = (text: string): Markup => text.replace(/[&"'<>]/g, (mark) => marks[mark] ?? mark)

/** An element. Attribute values are plain text, children are markup. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly Markup[] = [],
): Markup {
  let open = `<${name}`
  for (const key in attributes) open += ` ${key}="${escaped(String(attributes[key]))}"`
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`
}
