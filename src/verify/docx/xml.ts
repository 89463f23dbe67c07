/** XML as a row of events. Names come without their prefix: which one a program writes for a namespace is its own choice. */
import { Parser } from 'htmlparser2'

export type XmlAttributes = Readonly<Record<string, string>>

export type XmlEvents = {
  /** `parents` are the elements around it, the nearest last. */
  readonly open?: (name: string, attributes: XmlAttributes, parents: readonly string[]) => void
  readonly text?: (text: string, parents: readonly string[]) => void
  readonly close?: (name: string, parents: readonly string[]) => void
}

const chunk = 1 << 16
/** No document nests so deep; damage and malice do. */
const deepest = 2000

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Goes through the whole text; false where it is not well-formed, and then what came before has been told. */
export function readXml(text: string, events: XmlEvents): boolean {
  const open: string[] = []
  let isWhole = true
  let hasRoot = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const own = local(name)
        const plain = Object.fromEntries(
          Object.entries(attributes).map(([key, value]) => [local(key), value]),
        )
        if (open.length === 0) {
          isWhole &&= !hasRoot
          hasRoot = true
        }
        events.open?.(own, plain, open)
        open.push(own)
      },
      ontext(own) {
        events.text?.(own, open)
      },
      onclosetag(name, isImplied) {
        // An element that closes itself counts as implied; one that is closed by another's end is damage.
        const { endIndex } = parser
        isWhole &&= !isImplied || text.slice(endIndex - 1, endIndex + 1) === '/>'
        open.pop()
        events.close?.(local(name), open)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  for (let at = 0; at < text.length && isWhole && open.length < deepest; at += chunk) {
    parser.write(text.slice(at, at + chunk))
  }
  const isClosed = open.length === 0 && hasRoot
  return isWhole && isClosed
}
