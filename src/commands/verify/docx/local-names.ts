/** XML events with names without prefix, because each program chooses its own prefixes. */
import { readXml, type XmlAttributes } from '../../../xml/read-xml.ts'

/** Callbacks; `parents` are the names of the enclosing elements, the innermost last. */
export type LocalEvents = {
  readonly open?: (name: string, attributes: XmlAttributes, parents: readonly string[]) => void
  readonly text?: (text: string, parents: readonly string[]) => void
  readonly close?: (name: string, parents: readonly string[]) => void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Reads the whole text; false if it is not well-formed: then the events before the fault were called. */
export function readLocalNames(text: string, events: LocalEvents): boolean {
  const open: string[] = []
  return readXml(text, {
    open(name, attributes) {
      const plain = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value]))
      events.open?.(local(name), plain, open)
      open.push(local(name))
    },
    text: (own) => events.text?.(own, open),
    close(name) {
      open.pop()
      events.close?.(local(name), open)
    },
  })
}
