/**
 * What shows only in what templates write, found without a unit: tags left open, rows that do not fill their table, ids
 * that stand twice. Every section is rendered with everything there and with nothing there, and with each of the names
 * that its conditions ask for the other way round.
 */
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.ts'
import type { Section } from '../../document/tree.ts'
import type { OutlineSection } from '../../model/publication.ts'
import type { Templates } from '../../model/templates.ts'
import { numberingOf } from '../heading-numbers.ts'
import { helpersOf } from '../helpers.ts'
import { type Renderer, rendererOf } from '../render.ts'
import { sectionsOf, type Writing } from '../section.ts'
import { wordsOf } from '../template-words.ts'
import { noTable, type View, viewShape } from '../view.ts'
import { conditionFile } from './lint-templates.ts'
import { type Sample, sampleView } from './sample-views.ts'
import { strayTableNames, unprintedTable } from './tables.ts'
import { askedForIn } from './tested-values.ts'
import { reachedFrom } from './unused-additions.ts'

const full: Sample = { there: true }
const bare: Sample = { there: false }

/** Templates that the lint of names has passed. What shows with everything there is an error, the rest are warnings. */
export function lintRendered(templates: Templates): readonly Diagnostic[] {
  const tried = new Tried(templates)
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

/** Of what shows in rendered templates the first at each place: one slip shows in many rows, samples and units. */
export function oncePerPlace(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return found.filter((one) => {
    const key = placeKey(one)
    return !seen.has(key) && seen.add(key)
  })
}

const ofRendered: readonly string[] = ['template-html-subset', 'template-values-exist', 'template-ends']

/** What tells two findings apart. Messages about rendered templates count rows, and name tables as a district does. */
export const placeKey = ({ slug, at, message }: Diagnostic): string =>
  JSON.stringify([
    slug,
    at?.file,
    at?.line,
    at?.column,
    ofRendered.includes(slug) && at !== undefined ? '' : message,
  ])

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
