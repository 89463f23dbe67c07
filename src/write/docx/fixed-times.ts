/**
 * The one place that keeps the clock out of the file: same document, same bytes.
 *
 * docx writes the time of day twice, in the core properties and in the zip's entries. The core properties are
 * replaced by ours, which have no times; the zip is packed a second time, when the tables are put in, which are most
 * of it. Ids are no concern here: bookmarks are numbered by
 * `bookmarks.ts`, never by docx's process-wide counter.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Document } from '../../document/tree.ts'
import { escaped, type Markup } from '../../xml/markup.ts'
import { writable } from './runs.ts'

const textIn = (text: string): Markup => escaped(writable(text))

/** The core properties: title, author and language, no times. */
export const corePropertiesXml = ({ title, author, language }: Document): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/">\
<dc:title>${textIn(title)}</dc:title><dc:creator>${textIn(author)}</dc:creator>\
<cp:lastModifiedBy>${textIn(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>\
<dc:language>${language}</dc:language></cp:coreProperties>`

/** Midnight of 1 January 1980, the earliest time of a zip. Zips hold local time, so this is local too. */
const epoch = new Date(1980, 0, 1)

/** The zip with its main part filled up and the times of all entries set. */
export function packedAgain(zip: Uint8Array, fill: (main: string) => string): Uint8Array {
  const files = unzipSync(zip)
  const main = files[mainPart]
  if (main === undefined) throw new Error(`${mainPart} is missing`)
  return zipSync({ ...files, [mainPart]: strToU8(fill(strFromU8(main))) }, { mtime: epoch })
}

const mainPart = 'word/document.xml'
