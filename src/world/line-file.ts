/** Files of lines that may be too large for the memory: read line by line, read at a position, appended to. */
import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs'
import { orElse } from './path-state.ts'

/** The position of a line in its file and its length, in bytes, without the line feed. */
export type LineSpan = { readonly start: number; readonly length: number }

const lineFeed = 0x0a
const portion = 1 << 20

/**
 * Calls `visit` for each complete line of a file. A last line without a line feed was cut off and is skipped. Does
 * nothing if there is no file.
 */
export function eachLine(path: string, visit: (line: string, span: LineSpan) => void): void {
  const file = orElse(() => openSync(path, 'r'), null)
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

/** The text at a position of a file; empty if the file has become shorter. Throws if there is no file. */
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
 * Appends a line in one write, so that several threads can append. A line feed goes before it too, so that a line
 * which a killed process left incomplete stays apart. Throws the system's error, e.g. if the disk is full.
 */
export const addLine = (path: string, line: string): void => appendFileSync(path, `\n${line}\n`)

/** Removes a file, if it exists and the system permits. */
export const removeFile = (path: string): void => orElse(() => rmSync(path, { force: true }), undefined)
