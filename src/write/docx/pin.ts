/**
 * The one place that keeps the clock out of the file: same document, same bytes.
 *
 * docx writes the time of day twice, in the core properties and in the zip's entries. The core properties are
 * replaced by ours, which have no times; the entries' times are overwritten in the finished zip, since packing it a
 * second time would cost more than the rest of the writer. Ids are no concern here: bookmarks are numbered by
 * `bookmarks.ts`, never by docx's process-wide counter.
 */
import type { Document } from '../../document/tree.ts'
import { writable } from './runs.ts'

const escaped = (text: string): string =>
  writable(text).replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? c)

export const corePropertiesXml = ({ title, author, language }: Document): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/">\
<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>\
<cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>\
<dc:language>${language}</dc:language></cp:coreProperties>`

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localEntry = 0x04034b50

/** Midnight of 1 January 1980, the earliest time a zip can say: time of day 0, then day 1, month 1, year 0. */
const epoch = 0x0021_0000

/** Sets the times of all entries of a zip, in place. */
export function pinTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.byteLength - 22
  expect(view, end, endOfDirectory)
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    expect(view, at, directoryEntry)
    view.setUint32(at + 12, epoch, true)
    const local = view.getUint32(at + 42, true)
    expect(view, local, localEntry)
    view.setUint32(local + 10, epoch, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return zip
}

function expect(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new Error(`zip: no ${signature.toString(16)} at ${at}`)
}
