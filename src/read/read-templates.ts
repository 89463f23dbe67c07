/** Layers → templates: outline, words, numbers, glossary and keys of data compared with their schemas, template files by name. */
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import { glossarySchema } from '../model/glossary.ts'
import { keeping } from '../model/keeping.ts'
import type { Judged, LayerFile, Layers, Resolved } from '../model/layers.ts'
import { publicationSchema } from '../model/publication.ts'
import type { JudgedTemplates, TemplateFile, TemplateFiles, Templates } from '../model/templates.ts'
import type { Words } from '../model/words.ts'
import { placedAt, scalarsIn, type Tree, treeAt } from '../model/yaml-tree.ts'
import { readOwnFields } from './own-fields.ts'
import { readNumbers } from './read-numbers.ts'
import { readWords } from './read-words.ts'
import { repeatedNames } from './repeated-names.ts'
import { validate } from './validate.ts'

/** The templates; null with errors. */
export const readTemplates = (layers: Layers): Checked<Templates | null> =>
  templates([layers], () => templatesOf(layers))

const templates = keeping<Checked<Templates | null>>()

function templatesOf(layers: Layers): Checked<Templates | null> {
  const { merged } = layers
  const publication = validate(merged.publication, publicationSchema)
  const words = readWords(layers)
  const numbers = readNumbers(merged.numbers)
  const glossary = validate(merged.glossary, glossarySchema)
  const fields = readOwnFields(merged.fields)
  const diagnostics: readonly Diagnostic[] = [
    ...[publication, words, numbers, glossary, fields].flatMap((part) => part.diagnostics),
    ...repeatedNames(merged),
  ]
  if (!publication.value || !words.value || !numbers.value || !glossary.value)
    return { value: null, diagnostics }
  if (!fields.value || diagnostics.length > 0) return { value: null, diagnostics }
  const value: Templates = {
    ...byName(layers),
    publication: publication.value,
    words: flatten(words.value),
    numbers: numbers.value,
    glossary: glossary.value,
    fields: fields.value,
    judged: layers.judged.map(judgedTemplates),
  }
  return { value, diagnostics }
}

const templateFiles = keeping<TemplateFile>()

/** One template object a file, for all layers, so that it is parsed once. */
const templateOf = (file: LayerFile): TemplateFile =>
  templateFiles([file], () => ({ path: file.file, source: file.text.replaceAll('\r\n', '\n') }))

function byName(resolved: Resolved): TemplateFiles {
  const files = new Map<string, TemplateFile>()
  const partials = new Map<string, TemplateFile>()
  for (const file of resolved.files.values()) {
    const name = file.name.replace(/\.hbs$/, '')
    if (name.startsWith('partials/')) partials.set(name.slice('partials/'.length), templateOf(file))
    else files.set(name, templateOf(file))
  }
  return { files, partials }
}

function judgedTemplates(judged: Judged): JudgedTemplates {
  const { publication, glossary } = judged.merged
  return {
    ...byName(judged),
    additions: judged.additions,
    outline: itemsOf(treeAt(publication, ['outline'])).flatMap(
      (section) => placedAt(section, ['template'])?.text ?? [],
    ),
    lines: [publication, glossary].flatMap((tree) => scalarsIn(tree).map(({ node }) => node.scalar)),
  }
}

const itemsOf = (tree: Tree | null): readonly Tree[] => (tree?.kind === 'list' ? tree.items : [])

function flatten(words: Words, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[`${prefix}${key}`, value]] : [...flatten(value, `${prefix}${key}.`)],
    ),
  )
}
