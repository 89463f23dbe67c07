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
import { wrongCodes } from './listed-codes.ts'
import { numberingOf } from './numbering.ts'
import { type Renderer, rendererOf } from './render.ts'
import { type Numbering, problem, type Site, useId } from './site.ts'
import type { Trace } from './trace.ts'
import { reachedFrom, unusedAdditions } from './uses.ts'
import { factView, noTable, type TableView, type View, viewShape, withDocument } from './view.ts'
import { wordsOf } from './words.ts'

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
  { draft = false, trace }: ComposeOptions = {},
): Checked<Document | null> {
  const words = wordsOf(templates.words)
  const { numbers, publication } = templates
  const helpers = helpersOf(words, numbers)
  const found: Diagnostic[] = []
  const strict = rendererOf(helpers, templates.partials, trace)
  const renderer = draft ? showingBlanks(strict, words.get('draft.blank')) : strict
  const lintWith: LintWith = {
    helpers,
    words,
    numbers,
    partial: (name) => templates.partials.get(name) ?? null,
    partialNames: [...templates.partials.keys()],
  }
  found.push(...lintAll(templates, lintWith), ...wrongCodes(facts, publication))
  if (hasErrors(found)) return { value: null, diagnostics: found }

  const factsOnly = factView(facts, publication, words)
  const line = (text: Placed) => renderLine(renderer, text, factsOnly, found)
  const applies = (when: Placed | undefined) => {
    const told: Diagnostic[] = []
    const holds = when === undefined || renderer.render(conditionFile(when.text), factsOnly, told) === 'yes'
    found.push(...told.map((one) => ({ ...one, ...(when && { at: when.place }) })))
    return holds
  }
  const chosen = publication.outline.filter(({ when }) => applies(when))
  const tables = chosen.flatMap(({ table }): TableView[] => {
    if (table === undefined) return []
    const { label, title, listed_as: listed } = table
    return [{ label, title: line(title), listed_as: listed === undefined ? '' : line(listed) }]
  })
  const view = withDocument(factsOnly, facts, templates.glossary, applies, tables)
  const writing: Writing = { templates, renderer, numbering: numberingOf(words), ids: new Set(), found }
  const sections = chosen.flatMap((section) => {
    const table = tables.find(({ label }) => label === section.table?.label) ?? noTable
    return sectionsOf(section, { ...view, table }, writing)
  })
  const title = line(publication.title)
  const fileName = publication.file_name === undefined ? title : line(publication.file_name)
  if (hasErrors(found)) return { value: null, diagnostics: found }
  return {
    value: {
      title,
      fileName,
      author: facts.inputs.unit.name,
      language: 'zh-CN',
      ...(draft && { stamp: words.get('draft.stamp') }),
      sections,
    },
    diagnostics: found,
  }
}

/** What is not known yet comes as NaN, and as 待填 before a text of last year; both are shown as `blank`. */
const showingBlanks = (renderer: Renderer, blank: string): Renderer => ({
  render: (file, view, found) =>
    renderer.render(file, view, found)?.replaceAll(/NaN|(?<!【)待填[：:]?(?!】)/g, blank) ?? null,
})

function lintAll(templates: Templates, using: LintWith): readonly Diagnostic[] {
  const { publication, glossary } = templates
  const conditions = [...publication.outline, ...Object.values(glossary)].flatMap(({ when }) => when ?? [])
  const lines = [
    publication.title,
    ...(publication.file_name === undefined ? [] : [publication.file_name]),
    ...publication.outline.flatMap(({ table }) =>
      table === undefined ? [] : [table.title, ...(table.listed_as ? [table.listed_as] : [])],
    ),
  ]
  return [
    ...publication.outline.flatMap(({ template }) => {
      const file = templates.files.get(template.text)
      return file === undefined ? [noSuchTemplate(template, templates)] : lintTemplate(file, viewShape, using)
    }),
    ...lines.flatMap((line) => lintLine(line, using)),
    ...conditions.flatMap((when) => lintLine(when, using, conditionFile(when.text).source)),
    ...templates.judged.flatMap((judged) => unusedAdditions(judged, using.helpers)),
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

/** A line of publication.yaml that is itself a small template: what is wrong stands in that line. */
function lintLine(line: Placed, using: LintWith, source = line.text): readonly Diagnostic[] {
  return lintTemplate({ path: line.place.file, source }, viewShape, using).map((diagnostic) =>
    diagnostic.at?.file === line.place.file
      ? { ...diagnostic, at: within(line, source, diagnostic.at) }
      : diagnostic,
  )
}

/** The place in the file of a place in the line's own template; the whole line where YAML writes it otherwise. */
function within({ text, place }: Placed, source: string, inner: Place): Place {
  const from = place.excerpt.indexOf(text, place.column - 1)
  const column = inner.column - 1 - source.indexOf(text)
  if (from < 0 || text.includes('\n') || column < 0 || column >= text.length) return place
  return { ...place, column: from + column + 1, length: inner.length }
}

const conditionFile = (when: string): TemplateFile => ({ path: 'when', source: `{{#if ${when}}}yes{{/if}}` })

function renderLine(renderer: Renderer, { text, place }: Placed, view: object, found: Diagnostic[]): string {
  const file = { path: place.file, source: text }
  const told: Diagnostic[] = []
  const html = renderer.render(file, view, told) ?? ''
  const nodes = parseHtml({ html, files: [file] }, told)
  found.push(...told.map((diagnostic) => ({ ...diagnostic, at: place })))
  return nodes.filter((node): node is string => typeof node === 'string').join('')
}

type Writing = {
  readonly templates: Templates
  readonly renderer: Renderer
  readonly numbering: Numbering
  /** Ids of the sections, headings and tables so far. */
  readonly ids: Set<string>
  readonly found: Diagnostic[]
}

/** One section of the outline: itself, or the <section>s that its template writes. */
function sectionsOf(
  outline: OutlineSection,
  view: View,
  { templates, renderer, numbering, ids, found }: Writing,
): readonly Section[] {
  const file = templates.files.get(outline.template.text)
  const html = file === undefined ? null : renderer.render(file, view, found)
  if (file === undefined || html === null) return []
  const rendered = { html, files: reachedFrom([file], templates.partials) }
  const nodes = parseHtml(rendered, found).filter((node) => typeof node !== 'string' || node.trim() !== '')
  const parts = nodes.every(isSection) ? nodes.filter(isSection) : [wrap(nodes)]
  return parts.flatMap((part, index): Section[] => {
    const id = part.attributes.id ?? (index === 0 ? outline.id : `${outline.id}-${index + 1}`)
    const counts = new Map<string, number>()
    const nextId = (kind: string) => {
      const next = (counts.get(kind) ?? 0) + 1
      counts.set(kind, next)
      return `${id}-${kind}-${next}`
    }
    const site: Site = { rendered, section: id, found, nextId, ids, numbering }
    const blocks = blocksOf(part.children, site)
    if (blocks.length === 0) return []
    useId(part, id, site)
    return [
      {
        id,
        orientation: oneOf(part, 'data-orientation', orientations, site) ?? outline.orientation ?? 'portrait',
        starts: oneOf(part, 'data-starts', starts, site) ?? outline.starts ?? 'new-page',
        pageNumber: outline.page_number ?? 'shown',
        blocks,
      },
    ]
  })
}

const orientations = ['portrait', 'landscape'] as const
const starts = ['new-page', 'same-page'] as const

/** An attribute's value, if it is one of a closed list; any other is told. */
function oneOf<W extends string>(
  node: Element,
  attribute: string,
  words: readonly W[],
  site: Site,
): W | undefined {
  const given = node.attributes[attribute]
  const found = words.find((word) => word === given)
  if (given !== undefined && found === undefined) {
    const mark = { attribute, value: given, of: node }
    problem(site, `${attribute} 不能是“${given}”`, mark, `可用：${words.join('、')}`)
  }
  return found
}

const isSection = (node: HtmlNode): node is Element => typeof node !== 'string' && node.name === 'section'

const wrap = (children: readonly HtmlNode[]): Element => ({
  name: 'section',
  at: 0,
  attributes: {},
  children,
})
