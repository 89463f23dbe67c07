/**
 * The core properties without the time of day: same document, same bytes. The times of the zip's entries are set when
 * it is packed again with its tables. Ids are no concern here: bookmarks are numbered by `bookmarks.ts`, never by
 * docx's process-wide counter.
 */
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
