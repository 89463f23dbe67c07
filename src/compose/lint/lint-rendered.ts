/**
 * Lints what templates write, without a unit: tags left open, rows that do not fill their table, duplicate ids. Renders
 * every section with everything present and with nothing present, and for each name that its conditions test once more
 * with the opposite of that value.
 */
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.ts'
import type { Section } from '../../document/tree.ts'
import type { OutlineSection } from '../../model/publication.ts'
import type { Templates } from '../../model/templates.ts'
import { conditionFile } from '../condition-file.ts'
import { headingNumbering } from '../heading-numbers.ts'
import { helpersOf } from '../helpers.ts'
import { reachedFrom } from '../reached-files.ts'
import { type Renderer, rendererOf } from '../render.ts'
import { type DocumentContext, sectionsOf } from '../section.ts'
import { templateWords } from '../template-words.ts'
import { noTable, type View, viewShapeOf } from '../view.ts'
import { type Sample, sampleView } from './sample-views.ts'
import { strayTableNames, unprintedTable } from './tables.ts'
import { testedIn } from './tested-values.ts'

const full: Sample = { there: true }
const bare: Sample = { there: false }

/** Lints templates without name errors. What appears with everything present is an error, the rest are warnings. */
export function lintRendered(templates: Templates): readonly Diagnostic[] {
  const tried = new SampleRenderings(templates)
  const { outline } = templates.publication
  const found = tried.document(full)
  const later = [
    ...tried.document(bare),
    ...(hasErrors(found) ? [] : outline.flatMap((section) => tried.variants(section))),
  ]
  return oncePerPlace([
    ...found,
    ...later.map((one): Diagnostic => ({ ...one, severity: 'warning' })),
    ...outline.flatMap((section) => tried.tables(section)),
  ])
}

/** The first of equal diagnostics: one slip appears in many rows, samples and units. */
export function oncePerPlace(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return found.filter((one) => {
    const key = placeKey(one)
    return !seen.has(key) && seen.add(key)
  })
}

const ofRendered: readonly string[] = ['template-html-subset', 'template-values-exist', 'template-ends']

/** The identity of a diagnostic. Messages about rendered templates contain row and table numbers, so they do not count. */
export const placeKey = ({ slug, at, message }: Diagnostic): string =>
  JSON.stringify([
    slug,
    at?.file,
    at?.line,
    at?.column,
    ofRendered.includes(slug) && at !== undefined ? '' : message,
  ])

/** Renders sections and the document with sample views. */
class SampleRenderings {
  readonly #templates: Templates
  readonly #views = new Map<string, View>()

  constructor(templates: Templates) {
    this.#templates = templates
  }

  /** Diagnostics for the whole document with one sample; ids are unique across the document. */
  document(sample: Sample): Diagnostic[] {
    const { publication } = this.#templates
    const writing = this.#writing()
    const view = this.#view(sample)
    const chosen = publication.outline.filter(
      ({ when }) =>
        when === undefined || writing.renderer.render(conditionFile(when.text), view, []) === 'yes',
    )
    for (const section of chosen) sectionsOf(section, { ...view, table: tableOf(section) }, writing)
    return writing.found.map((one) => withSample(one, sample))
  }

  /** Diagnostics for one section with each sample that could change its output. */
  variants(section: OutlineSection): readonly Diagnostic[] {
    const file = this.#templates.files.get(section.template.text)
    if (file === undefined) return []
    const { names, texts } = testedIn(reachedFrom([file], this.#templates.partials))
    const samples: readonly Sample[] = [
      full,
      ...[...texts].map((text) => ({ there: true, text })),
      ...[...names].flatMap((but) => [
        { there: true, but },
        { there: false, but },
      ]),
    ]
    const { renderer } = this.#writing()
    return samples.flatMap((sample) => this.#section(section, sample, renderer).found)
  }

  /** Diagnostics for a section that does not print the table of its outline entry, or prints one without an entry. */
  tables(section: OutlineSection): readonly Diagnostic[] {
    const file = this.#templates.files.get(section.template.text)
    if (file === undefined) return []
    const { sections, found } = this.#section(section, full, this.#writing().renderer)
    if (hasErrors(found)) return []
    const reached = reachedFrom([file], this.#templates.partials)
    return [...unprintedTable(section, sections), ...strayTableNames(section, reached)]
  }

  #section(section: OutlineSection, sample: Sample, renderer: Renderer) {
    const writing = { ...this.#writing(), renderer }
    const sections: readonly Section[] = sectionsOf(
      section,
      { ...this.#view(sample), table: tableOf(section) },
      writing,
    )
    return { sections, found: writing.found.map((one) => withSample(one, sample)) }
  }

  #writing(): DocumentContext {
    const words = templateWords(this.#templates.words)
    const renderer = rendererOf(helpersOf(words, this.#templates.numbers), this.#templates.partials)
    return {
      templates: this.#templates,
      renderer,
      numbering: headingNumbering(words),
      ids: new Set(),
      notes: new Set(),
      found: [],
    }
  }

  #view(sample: Sample): View {
    const key = JSON.stringify(sample)
    const tables = this.#templates.publication.outline.flatMap((section) =>
      section.table === undefined ? [] : [tableOf(section)],
    )
    // A sample has the shape from which the type View is inferred.
    const made = { ...sampleView(viewShapeOf(this.#templates), sample), tables }
    const view = this.#views.get(key) ?? (made as unknown as View)
    this.#views.set(key, view)
    return view
  }
}

const tableOf = ({ table }: OutlineSection): View['table'] =>
  table === undefined
    ? noTable
    : { label: table.label ?? '', title: table.title.text, listed_as: table.listed_as?.text ?? '' }

/** Adds to the message in which sample the error appears; nothing if everything is present. */
function withSample(one: Diagnostic, { there, but, text }: Sample): Diagnostic {
  const when =
    text !== undefined
      ? `（文字为“${text}”时）`
      : but !== undefined
        ? `（${there ? '没有' : '只有'}“${but}”时）`
        : there
          ? ''
          : '（都没有数时）'
  return { ...one, message: `${one.message}${when}` }
}
