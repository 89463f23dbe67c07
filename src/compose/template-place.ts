/** Places in templates, for diagnostics: file, line, column and the author's own line. */
import type { Place } from '../diagnostic/diagnostic.ts'
import type { TemplateFile } from '../model/templates.ts'

/** `line` counts from 1, `column` from 0, as Handlebars reports them. */
export function placeIn(file: TemplateFile, line: number, column: number, length = 1): Place {
  const excerpt = file.source.split('\n')[line - 1]?.replace(/\r$/, '') ?? ''
  return { file: file.path, line, column: column + 1, length, excerpt }
}

/** The first occurrence of a piece of text, for errors found after rendering; the file's start if it is not there. */
export function placeOfText(file: TemplateFile, text: string): Place {
  const at = file.source.indexOf(text)
  if (at < 0) return placeIn(file, 1, 0)
  const before = file.source.slice(0, at).split('\n')
  return placeIn(file, before.length, before.at(-1)?.length ?? 0, text.length)
}
