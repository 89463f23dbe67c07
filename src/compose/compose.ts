/** Facts and templates → the document. Everything is linted before anything is rendered. */
import type { Facts } from '../derive/facts.ts'
import { type Checked, type Diagnostic, hasErrors, type Place } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import type { Document, Section } from '../document/tree.ts'
import type { OutlineSection } from '../model/publication.ts'
import type { Placed } from '../model/scalar.ts'
import type { TemplateFile, Templates } from '../model/templates.ts'
import { blocksOf } from './blocks.ts'
import { helpersOf } from './helpers.ts'
import { type Element, type HtmlNode, parseHtml } from './html.ts'
import { lintTemplate } from './lint.ts'
import type { LintWith } from './lint-walk.ts'
import { type Renderer, rendererOf } from './render.ts'
import type { Trace } from './trace.ts'
import { factView, noTable, type TableView, type View, viewShape, withDocument } from './view.ts'
import { type Words, wordsOf } from './words.ts'

export type ComposeOptions = {
  /** A draft is stamped on every page, and says where something is left to fill in. */
  readonly draft?: boolean
  /** Marks every figure, so that it can be followed to its sources. */
  readonly trace?: Trace | undefined
}

/** The document, or null where an error forbids it. */
export function compose(
  facts: Facts,
  templates: Templates,
  options: ComposeOptions = {},
): Checked<Document | null> {
  const words = wordsOf(templates.words)
  const { value, diagnostics } = composeWith(words, facts, templates, options)
  const lacking = [...words.absent].map(lackingWord)
  return { value: lacking.length > 0 ? null : value, diagnostics: [...diagnostics, ...lacking] }
}

function composeWith(
  words: Words,
  facts: Facts,
  templates: Templates,
  { draft = false, trace }: ComposeOptions,
): Checked<Document | null> {
  const helpers = helpersOf(words)
  const found: Diagnostic[] = []
  const strict = rendererOf(helpers, templates.partials, trace)
  const renderer = draft ? showingBlanks(strict, words.get('draft.blank')) : strict
  const lintWith: LintWith = {
    helpers,
    words,
    partial: (name) => templates.partials.get(name) ?? null,
    partialNames: [...templates.partials.keys()],
  }
  found.push(...lintAll(templates, lintWith))
  if (hasErrors(found)) return { value: null, diagnostics: found }

  const factsOnly = factView(facts, templates.publication, words)
  const line = (text: Placed) => renderLine(renderer, text, factsOnly, found)
  const applies = (when: string | undefined) =>
    when === undefined || renderer.render(conditionFile(when), factsOnly, found) === 'yes'
  const chosen = templates.publication.outline.filter(({ when }) => applies(when?.text))
  const tables = chosen.flatMap(({ table }): TableView[] =>
    table === undefined
      ? []
      : [{ label: table.label, title: line(table.title), listed_as: table.listed_as ?? '' }],
  )
  const view = withDocument(factsOnly, facts, templates.glossary, applies, tables)
  const sections = chosen.flatMap((section) => {
    const table = tables.find(({ label }) => label === section.table?.label) ?? noTable
    return sectionsOf(section, { ...view, table }, templates, renderer, found)
  })
  const title = line(templates.publication.title)
  if (title.trim() === '') found.push(noTitle(templates.publication.title))
  if (hasErrors(found)) return { value: null, diagnostics: found }
  return {
    value: {
      title,
      author: facts.inputs.unit.name,
      language: 'zh-CN',
      ...(draft && { stamp: words.get('draft.stamp') }),
      sections,
    },
    diagnostics: found,
  }
}

/** What the view asks for is no choice of a template's: a layer may word it otherwise, and the base must have it. */
const lackingWord = (key: string): Diagnostic => ({
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

/** What is not known yet comes as NaN, and as 待填 before a text of last year; both are shown as `blank`. */
const showingBlanks = (renderer: Renderer, blank: string): Renderer => ({
  render: (file, view, found) =>
    renderer.render(file, view, found)?.replaceAll(/NaN|(?<!【)待填[：:]?(?!】)/g, blank) ?? null,
})

function lintAll(templates: Templates, using: LintWith): readonly Diagnostic[] {
  const { publication, glossary } = templates
  const conditions = [...publication.outline, ...Object.values(glossary)].flatMap(({ when }) => when ?? [])
  return [
    ...publication.outline.flatMap(({ template }) => {
      const file = templates.files.get(template.text)
      return file === undefined ? [noSuchTemplate(template, templates)] : lintTemplate(file, viewShape, using)
    }),
    ...lintLine(publication.title, publication.title.text, using),
    ...publication.outline.flatMap(({ table }) =>
      table === undefined ? [] : lintLine(table.title, table.title.text, using),
    ),
    ...conditions.flatMap((when) => lintLine(when, conditionFile(when.text).source, using)),
  ]
}

function noSuchTemplate({ text, place }: Placed, { files }: Templates): Diagnostic {
  const near = nearest(text, [...files.keys()])
  return {
    slug: 'template-exists',
    severity: 'error',
    message: `没有模板文件“${text}.hbs”`,
    at: place,
    hint: near === null ? '模板文件放在 sections/ 或 tables/ 下' : `是不是“${near}”？`,
  }
}

/** A line of publication.yaml that is itself a small template: what is wrong stands at that line. */
function lintLine(line: Placed, source: string, using: LintWith): readonly Diagnostic[] {
  const at: Place = line.place
  return lintTemplate({ path: at.file, source }, viewShape, using).map((diagnostic) => ({
    ...diagnostic,
    at,
  }))
}

const conditionFile = (when: string): TemplateFile => ({ path: 'when', source: `{{#if ${when}}}yes{{/if}}` })

function renderLine(renderer: Renderer, { text, place }: Placed, view: object, found: Diagnostic[]): string {
  const html = renderer.render({ path: place.file, source: text }, view, found) ?? ''
  return parseHtml(html, { path: place.file, source: text }, found)
    .filter((node): node is string => typeof node === 'string')
    .join('')
}

/** One section of the outline: itself, or the <section>s that its template writes. */
function sectionsOf(
  outline: OutlineSection,
  view: View,
  templates: Templates,
  renderer: Renderer,
  found: Diagnostic[],
): readonly Section[] {
  const file = templates.files.get(outline.template.text)
  const html = file === undefined ? null : renderer.render(file, view, found)
  if (file === undefined || html === null) return []
  const nodes = parseHtml(html, file, found).filter((node) => typeof node !== 'string' || node.trim() !== '')
  const parts = nodes.every(isSection) ? nodes.filter(isSection) : [wrap(nodes)]
  return parts.flatMap((part, index): Section[] => {
    const id = part.attributes.id ?? (index === 0 ? outline.id : `${outline.id}-${index + 1}`)
    const counts = new Map<string, number>()
    const nextId = (kind: string) => {
      const next = (counts.get(kind) ?? 0) + 1
      counts.set(kind, next)
      return `${id}-${kind}-${next}`
    }
    const blocks = blocksOf(part.children, { file, section: id, found, nextId })
    if (blocks.length === 0) return []
    const orientation = part.attributes['data-orientation'] ?? outline.orientation ?? 'portrait'
    const starts = part.attributes['data-starts'] ?? outline.starts ?? 'new-page'
    return [
      {
        id,
        orientation: orientation === 'landscape' ? 'landscape' : 'portrait',
        starts: starts === 'same-page' ? 'same-page' : 'new-page',
        pageNumber: outline.page_number ?? 'shown',
        blocks,
      },
    ]
  })
}

const isSection = (node: HtmlNode): node is Element => typeof node !== 'string' && node.name === 'section'

const wrap = (children: readonly HtmlNode[]): Element => ({ name: 'section', attributes: {}, children })
