/** Places in templates, for diagnostics: file, line, column and the author's own line. */
import type { Place } from '../diagnostic/diagnostic.ts'
import type { TemplateFile } from '../model/templates.ts'

/** What to point at: a piece of text, or the value of an attribute. */
export type Mark = string | { readonly attribute: string; readonly value: string }

/** `line` counts from 1, `column` from 0, as Handlebars reports them. */
export function placeIn(file: TemplateFile, line: number, column: number, length = 1): Place {
  const excerpt = file.source.split('\n')[line - 1]?.replace(/\r$/, '') ?? ''
  return { file: file.path, line, column: column + 1, length, excerpt }
}

function placeAt(file: TemplateFile, at: number, length: number): Place {
  const before = file.source.slice(0, at).split('\n')
  return placeIn(file, before.length, before.at(-1)?.length ?? 0, length)
}

/**
 * The first occurrence of a mark, for errors found after rendering; the file's start if it is not there. A value is
 * looked for in quotes behind its attribute, or else the first such attribute whose value a `{{…}}` writes.
 */
export function placeOfText(file: TemplateFile, mark: Mark): Place {
  if (typeof mark === 'string') {
    const at = file.source.indexOf(mark)
    return at < 0 ? placeIn(file, 1, 0) : placeAt(file, at, mark.length)
  }
  const { attribute, value } = mark
  for (const quote of ['"', "'"]) {
    const at = file.source.indexOf(`${attribute}=${quote}${value}${quote}`)
    if (at >= 0) return placeAt(file, at + attribute.length + 2, Math.max(1, value.length))
  }
  const written = file.source.indexOf(`${attribute}="{{`)
  return written < 0 ? placeIn(file, 1, 0) : placeAt(file, written, attribute.length)
}

/** How many occurrences are compared, and how much of their surroundings: in damaged templates all are alike. */
const [mostCompared, reach] = [500, 500]

/**
 * Where the template writes a piece of its rendered HTML: the occurrence of that piece whose surroundings are most like
 * those in the HTML, since `{{…}}` moves everything else.
 */
export function placeOfRendered(file: TemplateFile, html: string, at: number, length: number): Place {
  const piece = html.slice(at, at + length)
  let best = { at: -1, alike: -1 }
  let found = file.source.indexOf(piece)
  for (let compared = 0; found >= 0 && compared < mostCompared; compared++) {
    const alike = alikeAround(file.source, found, html, at, length)
    if (alike > best.alike) best = { at: found, alike }
    found = file.source.indexOf(piece, found + 1)
  }
  return best.at < 0 ? placeIn(file, 1, 0) : placeAt(file, best.at, length)
}

function alikeAround(source: string, found: number, html: string, at: number, length: number): number {
  const [back, on] = [Math.min(found, at, reach), Math.min(source.length - found, length + reach)]
  let before = 0
  while (before < back && source[found - before - 1] === html[at - before - 1]) before++
  let after = length
  while (after < on && source[found + after] === html[at + after]) after++
  return before + after
}
