/** Layers → templates: the outline, the words and the glossary held against their schemas, the `.hbs` files by name. */
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import { glossarySchema } from '../model/glossary.ts'
import type { Layers } from '../model/layers.ts'
import { publicationSchema } from '../model/publication.ts'
import type { TemplateFile, Templates } from '../model/templates.ts'
import { sourceOf } from './source.ts'
import { validate } from './validate.ts'
import { readWords } from './words.ts'
import { parseSource } from './yaml.ts'

/** The templates, or null if the outline, the words or the glossary do not fit. */
export function readTemplates(layers: Layers): Checked<Templates | null> {
  const outline = readPublication(layers)
  const words = readWords(layers)
  const glossary = validate(layers.merged.glossary, glossarySchema)
  const diagnostics = [...outline.diagnostics, ...words.diagnostics, ...glossary.diagnostics]
  if (outline.value === null || words.value === null || glossary.value === null)
    return { value: null, diagnostics }

  const files = new Map<string, TemplateFile>()
  const partials = new Map<string, TemplateFile>()
  for (const { name, file, text } of layers.files.values()) {
    const template = { path: file, source: text.replaceAll('\r\n', '\n') }
    const [folder, ...rest] = name.replace(/\.hbs$/, '').split('/')
    if (folder === 'partials') partials.set(rest.join('/'), template)
    else if (name.endsWith('.hbs')) files.set(name.replace(/\.hbs$/, ''), template)
  }
  const value = {
    publication: outline.value,
    files,
    partials,
    words: flatten(words.value),
    glossary: glossary.value,
  }
  return { value, diagnostics }
}

function readPublication(layers: Layers) {
  const file = layers.files.get('publication.yaml')
  const none: readonly Diagnostic[] = []
  if (file === undefined) return { value: null, diagnostics: none }
  const { value: tree, diagnostics } = parseSource(sourceOf(file.file, file.text))
  return tree === null ? { value: null, diagnostics } : validate(tree, publicationSchema)
}

type Nested = { readonly [key: string]: string | Nested }

function flatten(words: Nested, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[`${prefix}${key}`, value]] : [...flatten(value, `${prefix}${key}.`)],
    ),
  )
}
