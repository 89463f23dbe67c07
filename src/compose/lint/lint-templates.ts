/** Lints a whole set of templates before anything is rendered. The result does not depend on a unit. */
import type { Checked, Diagnostic, Place } from '../../diagnostic/diagnostic.ts'
import { suggestion } from '../../diagnostic/nearest.ts'
import type { Asked, Asking } from '../../model/asked.ts'
import { keeping } from '../../model/keeping.ts'
import type { Placed } from '../../model/scalar.ts'
import type { Templates } from '../../model/templates.ts'
import { conditionFile } from '../condition-file.ts'
import { helpersOf } from '../helpers.ts'
import type { RecordShape } from '../shape.ts'
import { templateWords } from '../template-words.ts'
import { viewShapeOf } from '../view.ts'
import { lintTemplate } from './lint-template.ts'
import { printingOf } from './printing.ts'
import { unusedAdditions } from './unused-additions.ts'
import type { LintWith } from './walk.ts'

/** Lints the templates of the outline, titles and conditions, and reports unused additions of layers. */
export const lintTemplates = (templates: Templates): readonly Diagnostic[] => lintOf(templates).diagnostics

/** What the templates of the outline print, each name once for each table or heading. */
export const askedOf = (templates: Templates): Asked => lintOf(templates).value

const lintOf = (templates: Templates): Checked<Asked> => linted([templates], () => lint(templates))

const linted = keeping<Checked<Asked>>()

function lint(templates: Templates): Checked<Asked> {
  const { publication, glossary, partials, numbers } = templates
  const words = templateWords(templates.words)
  const helpers = helpersOf(words, numbers)
  const using: LintWith = { helpers, words, numbers, partials }
  const shape = viewShapeOf(templates)
  const conditions = [...publication.outline, ...Object.values(glossary)].flatMap(({ when }) => when ?? [])
  const lines = [
    publication.title,
    ...(publication.file_name === undefined ? [] : [publication.file_name]),
    ...publication.outline.flatMap(({ table }) =>
      table === undefined ? [] : [table.title, ...(table.listed_as ? [table.listed_as] : [])],
    ),
  ]
  const asked = new Map<string, Asking>()
  const diagnostics = [
    ...publication.outline.flatMap((section) => {
      const file = templates.files.get(section.template.text)
      if (file === undefined) return [noSuchTemplate(section.template, templates)]
      return lintTemplate(file, shape, { ...using, printing: printingOf(section, asked) })
    }),
    ...lines.flatMap((line) => lintLine(line, shape, using)),
    ...conditions.flatMap((when) =>
      lintLine(when, shape, { ...using, source: conditionFile(when.text).source }),
    ),
    ...templates.judged.flatMap((judged) => unusedAdditions(judged, helpers)),
  ]
  return { value: [...asked.values()], diagnostics }
}

function noSuchTemplate({ text, place }: Placed, { files }: Templates): Diagnostic {
  return {
    slug: 'template-exists',
    severity: 'error',
    message: `没有模板文件“${text}.hbs”`,
    at: place,
    hint: suggestion(text, files.keys(), '模板文件放在 sections/ 或 tables/ 下'),
  }
}

/** Lints a line of publication.yaml that is a small template; diagnostics point into that line. */
function lintLine(
  line: Placed,
  shape: RecordShape,
  { source = line.text, ...using }: LintWith & { readonly source?: string },
): readonly Diagnostic[] {
  return lintTemplate({ path: line.place.file, source }, shape, using).map((diagnostic) =>
    diagnostic.at?.file === line.place.file
      ? { ...diagnostic, at: within(line, source, diagnostic.at) }
      : diagnostic,
  )
}

/** Moves a place in the line's template to its file; the whole line if YAML escapes or folds the text. */
function within({ text, place }: Placed, source: string, inner: Place): Place {
  const from = place.excerpt.indexOf(text, place.column - 1)
  const column = inner.column - 1 - source.indexOf(text)
  if (from < 0 || text.includes('\n') || column < 0 || column >= text.length) return place
  return { ...place, column: from + column + 1, length: inner.length }
}
