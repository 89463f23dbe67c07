/** Layers → templates: the outline, the words, the numbers and the glossary held against their schemas, files by name. */
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import { glossarySchema } from '../model/glossary.ts'
import { keeping } from '../model/keeping.ts'
import type { Judged, LayerFile, Layers, Resolved } from '../model/layers.ts'
import { publicationSchema } from '../model/publication.ts'
import type { JudgedTemplates, TemplateFile, TemplateFiles, Templates } from '../model/templates.ts'
import { type Tree, treeAt } from '../model/yaml-tree.ts'
import { readNumbers } from './read-numbers.ts'
import { readWords } from './read-words.ts'
import { repeatedNames } from './repeated-names.ts'
import { validate } from './validate.ts'

/** The templates, or null if the outline, the words, the numbers or the glossary do not fit. */
export const readTemplates = (layers: Layers): Checked<Templates | null> =>
  templates([layers], () => templatesOf(layers))

const templates = keeping<Checked<Templates | null>>()

function templatesOf(layers: Layers): Checked<Templates | null> {
  const { merged } = layers
  const publication = validate(merged.publication, publicationSchema)
  const words = readWords(layers)
  const numbers = readNumbers(merged.numbers)
  const glossary = validate(merged.glossary, glossarySchema)
  const diagnostics: readonly Diagnostic[] = [
    ...[publication, words, numbers, glossary].flatMap((part) => part.diagnostics),
    ...repeatedNames(merged),
  ]
  if (!publication.value || !words.value || !numbers.value || !glossary.value || diagnostics.length > 0)
    return { value: null, diagnostics }
  const value: Templates = {
    ...byName(layers),
    publication: publication.value,
    words: flatten(words.value),
    numbers: numbers.value,
    glossary: glossary.value,
    judged: layers.judged.map(judgedTemplates),
  }
  return { value, diagnostics }
}

const templateFiles = keeping<TemplateFile>()

/** One template a file, however many layers come to it, so that it is parsed once. */
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
    outline: itemsOf(treeAt(publication, ['outline'])).flatMap((section) => textAt(section, 'template')),
    lines: [...textsOf(publication), ...textsOf(glossary)],
  }
}

const itemsOf = (tree: Tree | null): readonly Tree[] => (tree?.kind === 'list' ? tree.items : [])

function textAt(tree: Tree, key: string): readonly string[] {
  const found = treeAt(tree, [key])
  return found?.kind === 'scalar' ? [found.scalar.trim()] : []
}

function textsOf(tree: Tree): readonly string[] {
  if (tree.kind === 'scalar') return [tree.scalar]
  if (tree.kind === 'list') return tree.items.flatMap(textsOf)
  return tree.kind === 'map' ? [...tree.entries.values()].flatMap(({ value }) => textsOf(value)) : []
}

type Nested = { readonly [key: string]: string | Nested }

function flatten(words: Nested, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[`${prefix}${key}`, value]] : [...flatten(value, `${prefix}${key}.`)],
    ),
  )
}
