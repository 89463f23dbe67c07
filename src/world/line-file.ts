/** Files of lines that may be too long to be held in memory: read through once, taken out one by one, added to. */
import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs'
import { orElse } from './path-state.ts'

/** Where a line stands in its file, in bytes, the line feed not counted. */
export type LineSpan = { readonly start: number; readonly length: number }

const lineFeed = 0x0a
const portion = 1 << 20

/** What `visit` is given stands whole in the file; a last line without its line feed was cut off, and is left out. */
export function eachLine(path: string, visit: (line: string, span: LineSpan) => void): void {
  const file = orElse(
    () => openSync(path, 'r'),
    () => null,
  )
  if (file === null) return
  try {
    let [start, rest] = [0, Buffer.alloc(0)]
    const buffer = Buffer.alloc(portion)
    for (;;) {
      const size = readSync(file, buffer, 0, portion, null)
      if (size === 0) return
      const held = Buffer.concat([rest, buffer.subarray(0, size)])
      let from = 0
      for (let end = held.indexOf(lineFeed); end !== -1; end = held.indexOf(lineFeed, from)) {
        visit(held.toString('utf8', from, end), { start: start + from, length: end - from })
        from = end + 1
      }
      rest = held.subarray(from)
      start += from
    }
  } finally {
    closeSync(file)
  }
}

/** The text at a place of a file; empty where it is not there any more. */
export function textAt(path: string, { start, length }: LineSpan): string {
  const buffer = Buffer.alloc(length)
  const file = openSync(path, 'r')
  try {
    let read = 0
    while (read < length) {
      const size = readSync(file, buffer, read, length - read, start + read)
      if (size === 0) return ''
      read += size
    }
    return buffer.toString('utf8')
  } finally {
    closeSync(file)
  }
}

/**
 * Adds a line in one go, so that several threads may. It begins with a line feed as well: what a killed process has left
 * half written stays a line of its own. Throws the system's error where the disk is full.
 */
export const addLine = (path: string, line: string): void => appendFileSync(path, `\n${line}\n`)

export const removeFile = (path: string): void =>
  orElse(
    () => rmSync(path, { force: true }),
    () => undefined,
  )
