/** Places in templates for diagnostics: file, line, column and the line as the author wrote it. */
import type { Place } from '../diagnostic/diagnostic.ts'
import type { TemplateFile } from '../model/templates.ts'

/** Rendered HTML with the files that may have written it: the template first, then the partials that it reaches. */
export type Rendered = { readonly html: string; readonly files: readonly TemplateFile[] }

/** An element of the HTML: `at` is the offset of its name. `within`, if given, contains it and narrows the search. */
type Tag = { readonly at: number; readonly name: string; readonly within?: Tag }

/** What a diagnostic points at: a piece of text, an element, or the value of an attribute. */
export type TemplateTarget =
  | string
  | Tag
  | { readonly attribute: string; readonly value: string; readonly of: Tag }

/** A place in a template. `line` counts from 1, `column` from 0, as Handlebars reports them. */
export function placeIn(file: TemplateFile, line: number, column: number, length = 1): Place {
  const excerpt = file.source.split('\n')[line - 1]?.replace(/\r$/, '') ?? ''
  return { file: file.path, line, column: column + 1, length, excerpt }
}

/** Line (from 1) and column (from 0) of an offset, as Handlebars counts them. */
export function lineAndColumn(
  source: string,
  at: number,
): { readonly line: number; readonly column: number } {
  const before = source.slice(0, at).split('\n')
  return { line: before.length, column: before.at(-1)?.length ?? 0 }
}

/** The place of `length` characters at an offset of a template. */
export function placeAt(file: TemplateFile, at: number, length: number): Place {
  const { line, column } = lineAndColumn(file.source, at)
  return placeIn(file, line, column, length)
}

/** Where the template writes a target, for errors that are found after rendering. */
export function placeOfTarget(rendered: Rendered, target: TemplateTarget): Place {
  if (typeof target === 'string') return placeOfPiece(rendered, target, rendered.html.indexOf(target))
  if ('name' in target) return placeOfTag(rendered, target)
  const { attribute, value, of } = target
  const at = rendered.html.indexOf(`${attribute}=`, of.at)
  for (const quote of ['"', "'"]) {
    const found = bestOf(rendered, `${attribute}=${quote}${value}${quote}`, at)
    if (found !== null) return placeAt(found.file, found.at + attribute.length + 2, Math.max(1, value.length))
  }
  const written = bestOf(rendered, `${attribute}="{{`, at)
  return written === null ? placeOfTarget(rendered, of) : placeAt(written.file, written.at, attribute.length)
}

/** Searches for the whole tag first: all rounds of a loop share it. */
function placeOfTag(rendered: Rendered, { at, name, within }: Tag): Place {
  const { html } = rendered
  const around = within && bestOf(rendered, `<${within.name}`, within.at - 1)
  const whole = html.slice(at - 1, html.indexOf('>', at) + 1)
  for (const piece of [whole, `<${name}`]) {
    const found = around
      ? bestOf({ html, files: [around.file] }, piece, at - 1, around.at)
      : bestOf(rendered, piece, at - 1)
    if (found !== null) return placeAt(found.file, found.at, name.length + 1)
  }
  return placeOfRendered(rendered, at - 1, name.length + 1)
}

/** Limits for damaged templates, in which all occurrences look alike: occurrences compared, characters on each side. */
const [mostCompared, reach] = [500, 500]

/**
 * Where the template writes `length` characters of its rendered HTML: the occurrence of the same characters whose
 * surroundings are most like those in the HTML. Offsets differ, because `{{…}}` changes the length of the text.
 */
export const placeOfRendered = (rendered: Rendered, at: number, length: number): Place =>
  placeOfPiece(rendered, rendered.html.slice(at, at + length), at)

/** A piece that a `{{…}}` wrote is in no file; its place is the tag before it. */
function placeOfPiece(rendered: Rendered, piece: string, at: number): Place {
  const found = bestOf(rendered, piece, at)
  if (found !== null) return placeAt(found.file, found.at, piece.length)
  const tag = rendered.html.lastIndexOf('<', at - 1)
  const opening = tag < 0 || at < 1 ? null : /^<\/?\w+/.exec(rendered.html.slice(tag, at))
  if (opening !== null) return placeOfPiece(rendered, opening[0], tag)
  return placeIn(rendered.files[0] ?? { path: '', source: '' }, 1, 0)
}

type Found = { readonly file: TemplateFile; readonly at: number }

/** The occurrence of a piece, at `from` or later, whose surroundings are most like those at `at` in the HTML. */
function bestOf({ html, files }: Rendered, piece: string, at: number, from = 0): Found | null {
  let best: (Found & { readonly alike: number }) | null = null
  let compared = 0
  for (const file of piece === '' ? [] : files) {
    for (
      let found = file.source.indexOf(piece, from);
      found >= 0 && compared < mostCompared;
      found = file.source.indexOf(piece, found + 1)
    ) {
      compared += 1
      const alike = at < 0 ? 0 : alikeAround(file.source, found, html, at, piece.length)
      if (best === null || alike > best.alike) best = { file, at: found, alike }
    }
  }
  return best
}

function alikeAround(source: string, found: number, html: string, at: number, length: number): number {
  const [back, on] = [Math.min(found, at, reach), Math.min(source.length - found, length + reach)]
  let before = 0
  while (before < back && source[found - before - 1] === html[at - before - 1]) before++
  let after = length
  while (after < on && source[found + after] === html[at + after]) after++
  return before + after
}
