/** One part of a DOCX → its visible paragraphs and table rows in order, with all revisions accepted. */

import type { XmlAttributes } from '../../../xml/read-xml.ts'
import { type Fields, isPageField, openFields } from './fields.ts'
import type { ListNumbering } from './list-numbering.ts'
import { readLocalNames } from './local-names.ts'
import { type Blocks, openBlocks, type StoryBlock } from './story-blocks.ts'

/** The text of a part. */
export type Story = {
  readonly blocks: readonly StoryBlock[]
  /** Number of insertions, deletions and moves that are neither accepted nor rejected. */
  readonly revisions: number
  /** Whether the XML is complete. */
  readonly isWhole: boolean
}

/** The state of the reading. */
type State = {
  readonly blocks: Blocks
  readonly fields: Fields
  revisions: number
  isHiddenRun: boolean
  /** For each open `mc:AlternateContent`, whether it has an `mc:Choice`. */
  readonly choices: boolean[]
}

/** The text of a part. */
export function storyOf(xml: string, numbering: ListNumbering): Story {
  const state: State = {
    blocks: openBlocks(numbering),
    fields: openFields(),
    revisions: 0,
    isHiddenRun: false,
    choices: [],
  }
  /** Depth inside an element that is skipped; 0 outside. */
  let skipped = 0
  const isWhole = readLocalNames(xml, {
    open(name, attributes, parents) {
      if (skipped > 0 || isInvisible(state, { name, attributes, parents })) skipped += 1
      else opened(state, { name, attributes, parents })
    },
    text(text, parents) {
      const own = parents.at(-1)
      if (skipped > 0) return
      if (own === 'instrText') state.fields.code(text)
      else if (own === 't') write(state, text)
    },
    close(name) {
      if (skipped > 0) skipped -= 1
      else closed(state, name)
    },
  })
  return { blocks: state.blocks.done(), revisions: state.revisions, isWhole }
}

type OpenedElement = {
  readonly name: string
  readonly attributes: XmlAttributes
  readonly parents: readonly string[]
}

const off = /^(?:0|false|off|none)$/i
const revised: ReadonlySet<string> = new Set(['ins', 'del', 'moveFrom', 'moveTo'])
/** Invisible: settings, settings before a revision, phonetic guides. */
const invisible: ReadonlySet<string> = new Set(
  'sdtPr sectPr tblPr tblGrid rt binData fldData pPrChange rPrChange trPrChange tcPrChange tblPrExChange'.split(
    ' ',
  ),
)

function isInvisible(state: State, { name, attributes, parents }: OpenedElement): boolean {
  if (name === 'Fallback') return state.choices.at(-1) === true
  if (name === 'fldSimple') return isPageField(attributes.instr ?? '')
  if (name !== 'del' && name !== 'moveFrom') return invisible.has(name)
  // As a property it refers to the end of a paragraph, or to a row.
  if (/^(?:rPr|trPr)$/.test(parents.at(-1) ?? '')) return false
  state.revisions += 1
  return true
}

function write({ blocks, fields, isHiddenRun }: State, text: string): void {
  const paragraph = blocks.paragraph()
  if (paragraph !== undefined && !isHiddenRun && fields.isShown()) paragraph.text += text
}

const containers: Readonly<Record<string, Parameters<Blocks['open']>[0]>> = {
  p: 'paragraph',
  tr: 'row',
  tc: 'cell',
  txbxContent: 'box',
}

function opened(state: State, element: OpenedElement): void {
  const { name, attributes, parents } = element
  const { val = '' } = attributes
  const parent = parents.at(-1) ?? ''
  const container = Object.hasOwn(containers, name) ? containers[name] : undefined
  if (container !== undefined) state.blocks.open(container)
  else if (revised.has(name)) revise(state, element)
  else if (parent === 'numPr') number(state, name, val)
  else if (name === 'r') state.isHiddenRun = false
  else if (name === 'vanish' && parents.at(-2) === 'r') state.isHiddenRun = !off.test(val)
  else if (name === 'fldChar') state.fields.mark(attributes.fldCharType ?? '')
  else if (name === 'AlternateContent') state.choices.push(false)
  else if (name === 'Choice') state.choices[state.choices.length - 1] = true
  else if (parent === 'r') write(state, signOf(name, attributes))
}

function closed(state: State, name: string): void {
  const container = Object.hasOwn(containers, name) ? containers[name] : undefined
  if (container !== undefined && container !== 'cell') state.blocks.close(container)
  else if (name === 'r') state.isHiddenRun = false
  else if (name === 'AlternateContent') state.choices.pop()
}

function revise(state: State, { name, parents }: OpenedElement): void {
  const [row, paragraph] = [state.blocks.row(), state.blocks.paragraph()]
  state.revisions += 1
  if (name === 'ins' || name === 'moveTo') return
  if (parents.at(-1) === 'trPr' && row !== undefined) row.isDeleted = true
  if (parents.at(-2) === 'pPr' && paragraph !== undefined) paragraph.isMarkDeleted = true
}

function number({ blocks }: State, name: string, val: string): void {
  const paragraph = blocks.paragraph()
  if (paragraph === undefined) return
  if (name === 'numId') paragraph.list = val
  if (name === 'ilvl') paragraph.level = Number(val)
}

/** The visible text of the elements of a run other than its text. */
function signOf(name: string, { char = '', type }: XmlAttributes): string {
  switch (name) {
    case 'tab':
    case 'ptab':
      return '\t'
    case 'br':
    case 'cr':
      return type === 'page' ? '' : '\n'
    case 'noBreakHyphen':
      return '-'
    case 'sym': {
      const code = Number.parseInt(char, 16)
      // Codes of the private use area are symbols of a certain font, which is not known here.
      return code > 0 && code < 0xe000 ? String.fromCodePoint(code) : '□'
    }
    default:
      return ''
  }
}
