/**
 * What shows only in what templates write, found without a unit: tags left open, rows that do not fill their table, ids
 * that stand twice. Every section is rendered with everything there and with nothing there, and with each of the names
 * that its conditions ask for the other way round.
 */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { isError } from '../diagnostic/diagnostic.ts'
import type { Section } from '../document/tree.ts'
import type { OutlineSection } from '../model/publication.ts'
import type { Templates } from '../model/templates.ts'
import { askedForIn } from './asked-for.ts'
import { helpersOf } from './helpers.ts'
import { strayTableNames, unprintedTable } from './lint-tables.ts'
import { conditionFile } from './lint-templates.ts'
import { numberingOf } from './numbering.ts'
import { type Renderer, rendererOf } from './render.ts'
import { type Sample, sampleView } from './sample-views.ts'
import { sectionsOf, type Writing } from './section.ts'
import { reachedFrom } from './uses.ts'
import { noTable, type View, viewShape } from './view.ts'
import { wordsOf } from './words.ts'

const full: Sample = { there: true }
const bare: Sample = { there: false }

/** Templates that the lint of names has passed. What shows with everything there is an error, the rest are warnings. */
export function lintRendered(templates: Templates): readonly Diagnostic[] {
  const tried = new Tried(templates)
  const { outline } = templates.publication
  const found = tried.document(full)
  const known = new Set(found.map(placeKey))
  const later = [
    ...tried.document(bare),
    ...(found.some(isError) ? [] : outline.flatMap((section) => tried.variants(section))),
  ]
  for (const one of later) {
    if (known.has(placeKey(one))) continue
    known.add(placeKey(one))
    found.push({ ...one, severity: 'warning' })
  }
  return [...found, ...outline.flatMap((section) => tried.tables(section))]
}

/** One slip shows in many samples, and its message counts rows. */
const placeKey = ({ slug, at }: Diagnostic): string => JSON.stringify([slug, at?.file, at?.line, at?.column])

class Tried {
  readonly #templates: Templates
  readonly #views = new Map<string, View>()

  constructor(templates: Templates) {
    this.#templates = templates
  }

  /** The whole document with one sample: ids are compared across it. */
  document(sample: Sample): Diagnostic[] {
    const { publication } = this.#templates
    const writing = this.#writing()
    const view = this.#view(sample)
    const chosen = publication.outline.filter(
      ({ when }) =>
        when === undefined || writing.renderer.render(conditionFile(when.text), view, []) === 'yes',
    )
    for (const section of chosen) sectionsOf(section, { ...view, table: tableOf(section) }, writing)
    return writing.found.map((one) => told(one, sample))
  }

  /** One section with each sample that could change what it writes. */
  variants(section: OutlineSection): readonly Diagnostic[] {
    const file = this.#templates.files.get(section.template.text)
    if (file === undefined) return []
    const { names, texts } = askedForIn(reachedFrom([file], this.#templates.partials))
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

  /** Whether the section prints the table that the outline has it print. */
  tables(section: OutlineSection): readonly Diagnostic[] {
    const file = this.#templates.files.get(section.template.text)
    if (file === undefined) return []
    const { sections, found } = this.#section(section, full, this.#writing().renderer)
    if (found.some(isError)) return []
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
    return { sections, found: writing.found.map((one) => told(one, sample)) }
  }

  #writing(): Writing {
    const words = wordsOf(this.#templates.words)
    const renderer = rendererOf(helpersOf(words, this.#templates.numbers), this.#templates.partials)
    return { templates: this.#templates, renderer, numbering: numberingOf(words), ids: new Set(), found: [] }
  }

  #view(sample: Sample): View {
    const key = JSON.stringify(sample)
    const tables = this.#templates.publication.outline.flatMap((section) =>
      section.table === undefined ? [] : [tableOf(section)],
    )
    // The sample follows the shape, from which the type is inferred.
    const view = this.#views.get(key) ?? ({ ...sampleView(viewShape, sample), tables } as unknown as View)
    this.#views.set(key, view)
    return view
  }
}

const tableOf = ({ table }: OutlineSection): View['table'] =>
  table === undefined
    ? noTable
    : { label: table.label, title: table.title.text, listed_as: table.listed_as?.text ?? '' }

/** With what the slip shows, where it does not always. */
function told(one: Diagnostic, { there, but, text }: Sample): Diagnostic {
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
