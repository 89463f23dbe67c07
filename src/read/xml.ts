/** XML → elements. Only those of a Word file's own notation are kept; what other programs add means nothing here. */
import { Parser } from 'htmlparser2'
import type { Xml } from '../model/xml.ts'

/** Namespaces that are kept, with the prefix that Word gives them. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
}

/** No document nests so deep; damage and malice do. */
const deepest = 2000

type Scope = ReadonlyMap<string, string>
type Growing = Omit<Xml, 'children'> & { readonly children: (Xml | string)[] }
type Open = { readonly scope: Scope; readonly element: Growing | null }

/** All elements of these names, each with what it holds; null where the text is not well-formed. */
export function elementsNamed(text: string, names: readonly string[]): readonly Xml[] | null {
  const found: Growing[] = []
  const open: Open[] = []
  let isWhole = true
  let roots = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length === 0) roots += 1
        const outer = open.at(-1)
        const scope = scopeOf(attributes, outer?.scope ?? new Map())
        const known = nameIn(scope, name)
        const isInside = outer?.element != null
        const element =
          known !== null && (isInside || names.includes(known))
            ? { name: known, attributes: attributesIn(scope, attributes), children: [] }
            : null
        if (element !== null && outer?.element) outer.element.children.push(element)
        else if (element !== null) found.push(element)
        open.push({ scope, element })
      },
      ontext: (own) => void open.at(-1)?.element?.children.push(own),
      onclosetag(_, isImplied) {
        // An element that closes itself counts as implied; one that is closed by another's end is damage.
        const { endIndex } = parser
        isWhole &&= !isImplied || text.slice(endIndex - 1, endIndex + 1) === '/>'
        open.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  const chunk = 1 << 16
  for (let at = 0; at < text.length && isWhole && open.length < deepest; at += chunk) {
    parser.write(text.slice(at, at + chunk))
  }
  return isWhole && open.length === 0 && roots === 1 ? found : null
}

function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  const own = Object.entries(attributes).filter(([name]) => /^xmlns(:|$)/.test(name))
  if (own.length === 0) return outer
  return new Map([...outer, ...own.map(([name, value]): [string, string] => [name.slice(6), value])])
}

/** The name with the usual prefix; null for what is not kept. */
function nameIn(scope: Scope, name: string): string | null {
  const [local = '', prefix = ''] = name.split(':').reverse()
  const usual = prefixes[scope.get(prefix) ?? '']
  if (usual === undefined) return null
  return usual === '' ? local : `${usual}:${local}`
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
