/** One part of a DOCX as the reader sees it: paragraphs and table rows in order, with revisions as if they were accepted. */

import { type Fields, isPageField, openFields } from './fields.ts'
import type { Numbering } from './list-numbering.ts'
import { readXml, type XmlAttributes } from './local-names.ts'
import { type Blocks, openBlocks, type StoryBlock } from './story-blocks.ts'

export type Story = {
  readonly blocks: readonly StoryBlock[]
  /** Insertions, deletions and moves that nobody has accepted or rejected. */
  readonly revisions: number
  /** Whether the XML is complete. */
  readonly isWhole: boolean
}

/** What has been met on the way. */
type State = {
  readonly blocks: Blocks
  readonly fields: Fields
  revisions: number
  isHiddenRun: boolean
  /** For each open choice between two forms of one thing, whether its first was there. */
  readonly choices: boolean[]
}

export function storyOf(xml: string, numbering: Numbering): Story {
  const state: State = {
    blocks: openBlocks(numbering),
    fields: openFields(),
    revisions: 0,
    isHiddenRun: false,
    choices: [],
  }
  /** How many elements deep it is in what is not read; 0 outside. */
  let skipped = 0
  const isWhole = readXml(xml, {
    open(name, attributes, parents) {
      if (skipped > 0 || isUnread(state, { name, attributes, parents })) skipped += 1
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

type Element = {
  readonly name: string
  readonly attributes: XmlAttributes
  readonly parents: readonly string[]
}

const off = /^(?:0|false|off|none)$/i
const revised: ReadonlySet<string> = new Set(['ins', 'del', 'moveFrom', 'moveTo'])
/** Not read on the page: settings, settings as they were before a revision, readings beside the text. */
const unread: ReadonlySet<string> = new Set(
  'sdtPr sectPr tblPr tblGrid rt binData fldData pPrChange rPrChange trPrChange tcPrChange tblPrExChange'.split(
    ' ',
  ),
)

function isUnread(state: State, { name, attributes, parents }: Element): boolean {
  if (name === 'Fallback') return state.choices.at(-1) === true
  if (name === 'fldSimple') return isPageField(attributes.instr ?? '')
  if (name !== 'del' && name !== 'moveFrom') return unread.has(name)
  // As a property it marks the end of a paragraph, or a row.
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

function opened(state: State, element: Element): void {
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

function revise(state: State, { name, parents }: Element): void {
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

/** What other elements of a run than its text show. */
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
      // The private area holds the pictures of one font; which one is not known.
      return code > 0 && code < 0xe000 ? String.fromCodePoint(code) : '□'
    }
    default:
      return ''
  }
}
