/** XML as events, with names without prefixes: programs choose the prefixes themselves. */
import { readXml, type XmlAttributes } from '../../../xml/read-xml.ts'

export type { XmlAttributes }

/** Functions that receive the events. */
export type LocalXmlEvents = {
  /** `parents` are the elements around it, the nearest last. */
  readonly open?: (name: string, attributes: XmlAttributes, parents: readonly string[]) => void
  readonly text?: (text: string, parents: readonly string[]) => void
  readonly close?: (name: string, parents: readonly string[]) => void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Reads the whole text. Returns false if it is not well-formed; the events before the fault were sent. */
export function readLocalXml(text: string, events: LocalXmlEvents): boolean {
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
