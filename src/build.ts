/** The pipeline: read → derive → check → compose → proofread → write. */
import { check } from './check/facts/facts-rules.ts'
import { proofread } from './check/publication/proofread.ts'
import { compose } from './compose/compose.ts'
import { lintTemplates } from './compose/lint-templates.ts'
import type { Origins } from './compose/origins.ts'
import type { Trace } from './compose/trace.ts'
import { derive } from './derive/derive.ts'
import type { Facts } from './derive/facts.ts'
import { type Checked, type Diagnostic, hasErrors } from './diagnostic/diagnostic.ts'
import type { Document } from './document/tree.ts'
import type { Fonts } from './model/fonts.ts'
import { type Layers, withLayer } from './model/layers.ts'
import type { Style } from './model/style.ts'
import type { WordLook } from './model/word-look.ts'
import { layerChain, readLayers } from './read/layers.ts'
import { readTemplates } from './read/read-templates.ts'
import { readUnit } from './read/read-unit.ts'
import { readFonts, readStyle } from './read/style.ts'
import { readWordLook } from './read/word-look.ts'
import type { World } from './world/world.ts'
import { judgeLook } from './write/docx/judge-look.ts'

export type Job = {
  readonly root: string
  readonly unit: string
  readonly year: number
  /** Builds with blanks: what is wrong with the data is told, but forbids nothing. */
  readonly draft?: boolean
  /** Follows figures to their sources; the document is then to be read, not to be written. */
  readonly trace?: Trace
  /** Takes down which template wrote each section and block. */
  readonly origins?: Origins
}

/** Everything but the bytes: the document and how it looks. */
export type Composed = {
  readonly facts: Facts
  readonly document: Document
  readonly style: Style
  readonly fonts: Fonts
  readonly word: WordLook | null
  /** The templates behind it, layer by layer. */
  readonly layers: Layers
}

/** Reads, derives and checks: all that is wrong with a unit's data. */
export function checkUnit(world: World, job: Job): Checked<Facts | null> {
  const inputs = readUnit(world, job, { toFill: job.draft ? 'stand-in' : 'refuse' })
  if (inputs.value === null) return { value: null, diagnostics: inputs.diagnostics }
  const facts = derive(inputs.value)
  const found = [...inputs.diagnostics, ...check(facts)]
  return { value: facts, diagnostics: job.draft ? found.map(asWarning) : found }
}

/** The document of a unit as it stands, not proofread, or what forbids it. */
export function documentOfUnit(world: World, job: Job): Checked<Composed | null> {
  const facts = checkUnit(world, job)
  const unit = facts.value?.inputs.unit
  const of = { id: job.unit, template: unit?.template, year: job.year }
  const chain = layerChain(world, job.root, of)
  const layers = readLayers(world, job.root, chain)
  const templates = layers.value && readTemplates(layers.value)
  const style = layers.value && readStyle(layers.value)
  const fonts = readFonts(world, job.root)
  const word = readWordLook(world, job.root, { names: chain, layers: layers.value })
  const found: Diagnostic[] = [facts, layers, templates, style, fonts, word].flatMap(
    (stage) => stage?.diagnostics ?? [],
  )
  const isRead = facts.value && layers.value && templates?.value && style?.value && fonts.value
  if (!isRead || hasErrors(found)) {
    const wrong = templates?.value ? lintTemplates(templates.value) : []
    return { value: null, diagnostics: [...found, ...wrong].map(withLayer) }
  }
  const document = compose(facts.value, templates.value, job)
  const looks = { style: style.value, fonts: fonts.value, word: word.value }
  const diagnostics = [...found, ...judgeLook(looks), ...document.diagnostics].map(withLayer)
  return document.value === null || hasErrors(diagnostics)
    ? { value: null, diagnostics }
    : {
        value: { facts: facts.value, document: document.value, ...looks, layers: layers.value },
        diagnostics,
      }
}

/** The document of a unit, proofread unless it is a draft, or what forbids it. */
export function composeUnit(world: World, job: Job): Checked<Composed | null> {
  const { value, diagnostics: found } = documentOfUnit(world, job)
  const diagnostics = value === null || job.draft || job.trace ? found : [...found, ...proofread(value)]
  return { value: hasErrors(diagnostics) ? null : value, diagnostics }
}

const asWarning = (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, severity: 'warning' })
