/** XML → elements. Only those of a Word file's own notation are kept; what other programs add means nothing here. */

import { readXml } from './read-xml.ts'
import type { Xml } from './xml.ts'

/** Namespaces that are kept, with the prefix that Word gives them. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
}

type Scope = ReadonlyMap<string, string>
type Growing = Omit<Xml, 'children'> & { readonly children: (Xml | string)[] }
type Open = { readonly scope: Scope; readonly element: Growing | null }

/** All elements of these names, each with what it holds; null where the text is not well-formed. */
export function elementsNamed(text: string, names: readonly string[]): readonly Xml[] | null {
  const found: Growing[] = []
  const open: Open[] = []
  const isWhole = readXml(text, {
    open(name, attributes) {
      const outer = open.at(-1)
      const scope = scopeOf(attributes, outer?.scope ?? new Map())
      const known = nameIn(scope, name)
      const isKept = known !== null && (outer?.element != null || names.includes(known))
      const element = isKept
        ? { name: known, attributes: attributesIn(scope, attributes), children: [] }
        : null
      if (element !== null) (outer?.element?.children ?? found).push(element)
      open.push({ scope, element })
    },
    text: (own) => void open.at(-1)?.element?.children.push(own),
    close: () => void open.pop(),
  })
  return isWhole ? found : null
}

function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  const own = Object.entries(attributes).filter(([name]) => /^xmlns(:|$)/.test(name))
  if (own.length === 0) return outer
  return new Map([...outer, ...own.map(([name, value]): [string, string] => [name.slice(6), value])])
}

/** The name with Word's usual prefix; null for a namespace that is not kept. */
function nameIn(scope: Scope, name: string): string | null {
  const [local = '', prefix = ''] = name.split(':').reverse()
  const usual = prefixes[scope.get(prefix) ?? '']
  return usual === undefined ? null : `${usual}:${local}`
}

/** An attribute without a prefix is its element's own. */
function attributesIn(scope: Scope, attributes: Readonly<Record<string, string>>) {
  const kept = Object.entries(attributes).flatMap(([name, value]) => {
    if (/^xmlns(:|$)/.test(name)) return []
    const known = name.includes(':') ? nameIn(scope, name) : name
    return known === null ? [] : [[known, value] as const]
  })
  return Object.fromEntries(kept)
}
