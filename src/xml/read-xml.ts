/** XML as a sequence of events; names keep the prefixes of the text. */
import { Parser } from 'htmlparser2'

/** Attributes by name, entities decoded. */
export type XmlAttributes = Readonly<Record<string, string>>

/** What a reader of XML is called with. */
export type XmlEvents = {
  readonly open: (name: string, attributes: XmlAttributes) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

const chunk = 1 << 16
/** No document nests so deep; damage and malice do. */
const deepest = 2000

/** Reads the whole text; false if it is not well-formed: then the events before the fault were called. */
export function readXml(text: string, events: XmlEvents): boolean {
  let depth = 0
  let roots = 0
  let isWhole = true
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (depth === 0) roots += 1
        events.open(name, attributes)
        depth += 1
      },
      ontext: events.text,
      onclosetag(name, isImplied) {
        // An element that closes itself counts as implied; one that is closed by another's end is damage.
        const { endIndex } = parser
        isWhole &&= !isImplied || text.slice(endIndex - 1, endIndex + 1) === '/>'
        depth -= 1
        events.close(name)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  for (let at = 0; at < text.length && isWhole && roots < 2 && depth < deepest; at += chunk) {
    parser.write(text.slice(at, at + chunk))
  }
  return isWhole && depth === 0 && roots === 1
}
