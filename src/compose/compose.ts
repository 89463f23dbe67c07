/** Facts and templates → the document. All templates are linted before any is rendered. */
import type { Facts } from '../derive/facts.ts'
import { type Checked, type Diagnostic, hasErrors } from '../diagnostic/diagnostic.ts'
import type { Document } from '../document/tree.ts'
import type { Placed } from '../model/scalar.ts'
import type { Templates } from '../model/templates.ts'
import { conditionFile } from './condition-file.ts'
import { headingNumbering } from './heading-numbers.ts'
import { helpersOf } from './helpers.ts'
import { lintTemplates } from './lint/lint-templates.ts'
import { wrongCodes } from './listed-codes.ts'
import { withNeededNotes } from './needed-notes.ts'
import { parseHtml } from './parse-html.ts'
import { type Renderer, rendererOf, type TraceOptions } from './render.ts'
import { type DocumentContext, sectionsOf } from './section.ts'
import { type TemplateWords, templateWords } from './template-words.ts'
import { listedTerms } from './view/glossary.ts'
import { factView, noTable, type TableView, withDocument } from './view.ts'

/** Options of a composition. */
export type ComposeOptions = TraceOptions & {
  /** A draft has a stamp on every page and shows where a value is still missing. Default: false. */
  readonly draft?: boolean
}

/** The document; null if there is an error. */
export function compose(
  facts: Facts,
  templates: Templates,
  options: ComposeOptions = {},
): Checked<Document | null> {
  const words = templateWords(templates.words)
  const { value, diagnostics } = composeWith(words, facts, templates, options)
  const missing = [...words.absent].map(missingWord)
  return { value: missing.length > 0 ? null : value, diagnostics: [...diagnostics, ...missing] }
}

function composeWith(
  words: TemplateWords,
  facts: Facts,
  templates: Templates,
  { draft = false, trace, origins }: ComposeOptions,
): Checked<Document | null> {
  const { numbers, publication } = templates
  const helpers = helpersOf(words, numbers)
  const found: Diagnostic[] = []
  const projects = facts.projects.length
  const rendering = (following: TraceOptions): Renderer => {
    const strict = rendererOf(helpers, templates.partials, { ...following, projects })
    return draft ? showingBlanks(strict, words.get('draft.blank')) : strict
  }
  const renderer = rendering({ trace })
  found.push(...lintTemplates(templates), ...wrongCodes(facts, templates))
  if (hasErrors(found)) return { value: null, diagnostics: found }

  const factsOnly = factView(facts, templates, words)
  const line = (text: Placed) => renderLine(renderer, text, factsOnly, found)
  const applies = (when: Placed | undefined) => {
    const errors: Diagnostic[] = []
    const holds = when === undefined || renderer.render(conditionFile(when.text), factsOnly, errors) === 'yes'
    found.push(...errors.map((one) => ({ ...one, ...(when && { at: when.place }) })))
    return holds
  }
  const chosen = publication.outline.filter(({ when }) => applies(when))
  const tableOf = new Map(
    chosen.flatMap(({ id, table }): readonly (readonly [string, TableView])[] => {
      if (table === undefined) return []
      const { label = '', title, listed_as: listed } = table
      return [[id, { label, title: line(title), listed_as: listed === undefined ? '' : line(listed) }]]
    }),
  )
  const view = withDocument(factsOnly, facts, listedTerms(templates), applies, [...tableOf.values()])
  const writing: DocumentContext = {
    templates,
    renderer: origins === undefined ? renderer : rendering({ trace, origins }),
    numbering: headingNumbering(words),
    ids: new Set(),
    notes: new Set(),
    found,
    origins,
  }
  const sections = chosen.flatMap((section) => {
    return sectionsOf(section, { ...view, table: tableOf.get(section.id) ?? noTable }, writing)
  })
  const title = line(publication.title)
  const fileName = publication.file_name === undefined ? title : line(publication.file_name)
  if (title.trim() === '') found.push(noTitle(publication.title))
  if (hasErrors(found)) return { value: null, diagnostics: found }
  const document: Document = {
    title,
    fileName,
    author: facts.inputs.unit.name,
    language: 'zh-CN',
    ...(draft && { stamp: words.get('draft.stamp') }),
    sections,
  }
  const { reportedIn, inputs } = facts
  const noting = { notes: writing.notes, names: [inputs.unit.name, inputs.unit.short_name], reportedIn }
  return { value: withNeededNotes(document, { ...noting, trace, origins }), diagnostics: found }
}

/** The view needs every key, whichever templates are used: layers may change the text, but the base must have the key. */
const missingWord = (key: string): Diagnostic => ({
  slug: 'words-are-whole',
  severity: 'error',
  message: `基础模板的 words.yaml 里缺少“${key}”`,
  at: { file: 'templates/base/words.yaml', line: 1, column: 1, length: 1, excerpt: '' },
  hint: '从备份恢复这一项；各区的 words.yaml 可以改写它，但不能代替它',
})

const noTitle = ({ place }: Placed): Diagnostic => ({
  slug: 'title-is-written',
  severity: 'error',
  message: '标题是空的：文件没有名字可用',
  at: place,
  hint: '例：title: "{{unit.short_name}}{{year}}年部门预算"',
})

/** An unknown figure renders as NaN, and 待填 precedes a text of last year; a draft shows both as `blank`. */
const showingBlanks = (renderer: Renderer, blank: string): Renderer => ({
  render: (file, view, found) =>
    renderer.render(file, view, found)?.replaceAll(/NaN|(?<!【)待填[：:]?(?!】)/g, blank) ?? null,
})

function renderLine(renderer: Renderer, { text, place }: Placed, view: object, found: Diagnostic[]): string {
  const file = { path: place.file, source: text }
  const errors: Diagnostic[] = []
  const html = renderer.render(file, view, errors) ?? ''
  const nodes = parseHtml({ html, files: [file] }, errors)
  found.push(...errors.map((diagnostic) => ({ ...diagnostic, at: place })))
  return nodes.filter((node): node is string => typeof node === 'string').join('')
}
