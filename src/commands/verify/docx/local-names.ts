/** XML as a row of events. Names come without their prefix: which one a program writes for a namespace is its own choice. */
import { readXml as readRaw, type XmlAttributes } from '../../../xml/read-xml.ts'

export type { XmlAttributes }

export type XmlEvents = {
  /** `parents` are the elements around it, the nearest last. */
  readonly open?: (name: string, attributes: XmlAttributes, parents: readonly string[]) => void
  readonly text?: (text: string, parents: readonly string[]) => void
  readonly close?: (name: string, parents: readonly string[]) => void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Goes through the whole text; false where it is not well-formed, and then what came before has been told. */
export function readXml(text: string, events: XmlEvents): boolean {
  const open: string[] = []
  return readRaw(text, {
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
