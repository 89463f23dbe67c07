/** Last year's YAML → the new year's: each value is kept, marked or made blank; the layout stays. */

import { isMap, isNode, isScalar, isSeq, Pair, parseDocument, Scalar, visit, YAMLMap } from 'yaml'
import { toFillMark } from '../model/scalar.ts'
import type { TreePath } from '../model/yaml-tree.ts'
import { keyOf, type Offer, pairAfter, writeOffers } from './key-offers.ts'
import {
  type CodeNames,
  type Fill,
  type FlowCollection,
  oneLine,
  type Was,
  withSpacedComments,
  writeComments,
} from './last-year-comments.ts'

/** What happens to a value. `fill`: it becomes `待填`; `mark`: the text stays after `待填`, to be reviewed. */
export type Action = 'keep' | 'fill' | 'drop' | 'mark'

/** A value that last year's file did not have. */
export type NewValue = string | Blank | { readonly [key: string]: NewValue }
/** A place to fill, with earlier values and a remark for its comment. */
export type Blank = { readonly was: readonly Was[]; readonly remark: string }

/** A place to fill; see `Blank`. */
export const blank = (remark: string, was: readonly Was[] = []): Blank => ({ was, remark })

const isBlank = (value: NewValue): value is Blank => typeof value === 'object' && Array.isArray(value.was)

/** How a file is carried into a new year. */
export type Edit = CodeNames & {
  /** The year that the file was written for. */
  readonly from: number
  /** What happens to a value; `scalar` is its text if it is one, `siblings` the number of entries in its map. */
  readonly actionAt: (path: TreePath, scalar: string | null, siblings: number) => Action
  /** New text in place of a scalar that is kept, e.g. a title with its year. */
  readonly replaceAt: (path: TreePath, scalar: string) => string
  /** Values to be set in the map at `path`, whose earlier value is `held`; null removes a key. */
  readonly setAt: (path: TreePath, held: unknown) => Readonly<Record<string, NewValue | null>>
  /** The order of the keys in the map at `path`, for the positions of new keys. */
  readonly orderAt: (path: TreePath) => readonly string[]
  /** Keys that the clerk may want in the map at `path`; those that it has are not offered. */
  readonly offersAt: (path: TreePath) => readonly Offer[]
  /** Comments above the file's top keys. */
  readonly sections: Readonly<Record<string, string>>
  /** Lines of the comment at the head of the file. */
  readonly head: (holding: Holding) => readonly string[]
}

/** What a new file contains besides blanks. */
export type Holding = {
  /** Whether it has texts of last year to be reviewed. */
  readonly isMarked: boolean
  /** The first key that is offered; null if there is none. */
  readonly offered: string | null
}

type Here = { readonly path: TreePath; readonly flows: readonly FlowCollection[] }
type Doing = { readonly edit: Edit; readonly fills: Fill[]; readonly offered: string[] }

/**
 * The new year's file. `text` must be free of errors; its comments, which are about last year's figures, are removed.
 */
export function editYaml(text: string, edit: Edit): string {
  const document = parseDocument(text, { schema: 'failsafe', stringKeys: true, uniqueKeys: false })
  visit(document, (_, node) => {
    if (!isNode(node)) return
    node.comment = null
    node.commentBefore = null
  })
  document.comment = null
  document.commentBefore = null
  const doing: Doing = { edit, fills: [], offered: [] }
  if (isMap(document.contents)) carryMap(document.contents, { path: [], flows: [] }, doing)
  writeComments(doing.fills, edit)
  const body = withSpacedComments(document.toString({ lineWidth: 0, flowCollectionPadding: true }))
  return `${edit
    .head({ isMarked: body.includes(`${toFillMark}：`), offered: doing.offered[0] ?? null })
    .map((line) => `# ${oneLine(line)}\n`)
    .join('')}${body.trimStart()}`
}

function carryMap(map: YAMLMap, here: Here, doing: Doing): void {
  const held: unknown = map.toJSON()
  const siblings = map.items.length
  map.items = map.items.filter((pair) => {
    const path = [...here.path, keyOf(pair)]
    const scalar = isScalar(pair.value) ? String(pair.value.value) : null
    if (doing.edit.actionAt(path, scalar, siblings) === 'drop') return false
    if (isScalar(pair.value)) pair.value = carryScalar(pair.value, { ...here, path }, doing)
    return !isEmptied(pair.value, { ...here, path }, doing)
  })
  for (const [key, value] of Object.entries(doing.edit.setAt(here.path, held))) {
    if (value === null) map.delete(key)
    else
      setKey(
        map,
        new Pair(new Scalar(key), nodeOf(value, { ...here, path: [...here.path, key] }, doing)),
        doing.edit.orderAt(here.path),
      )
  }
  if (here.path.length === 0) writeSections(map, doing.edit)
  offerKeys(map, here, doing)
}

function setKey(map: YAMLMap, pair: Pair, order: readonly string[]): void {
  const known = map.items.find((each) => keyOf(each) === keyOf(pair))
  if (known !== undefined) {
    known.value = pair.value
    return
  }
  const after = pairAfter(map, keyOf(pair), order)
  map.items.splice(after === undefined ? map.items.length : map.items.indexOf(after), 0, pair)
}

/** Writes the offers of a map. A map in braces becomes a block, since a comment in it would end its line. */
function offerKeys(map: YAMLMap, { path, flows }: Here, { edit, offered }: Doing): void {
  const offers = edit.offersAt(path).filter(({ key }) => !map.has(key))
  if (offers.length === 0) return
  for (const { node } of flows) node.flow = false
  map.flow = false
  writeOffers(map, offers, { order: edit.orderAt(path), sections: path.length === 0 ? edit.sections : {} })
  offered.push(...offers.map(({ key }) => key))
}

/** Carries the content of a collection over. True if the collection is empty after it. */
function isEmptied(value: unknown, { path, flows }: Here, doing: Doing): boolean {
  if (!isMap(value) && !isSeq(value)) return false
  const inner = value.flow === true ? [...flows, { node: value, path }] : flows
  const held = value.items.length
  if (isMap(value)) {
    carryMap(value, { path, flows: inner }, doing)
    return held > 0 && value.items.length === 0
  }
  value.items.forEach((item, index) => {
    const at = { path: [...path, index], flows: inner }
    if (isScalar(item)) value.items[index] = carryScalar(item, at, doing)
    else isEmptied(item, at, doing)
  })
  return false
}

function carryScalar(scalar: Scalar, { path, flows }: Here, { edit, fills }: Doing): Scalar {
  const value = String(scalar.value)
  switch (edit.actionAt(path, value, 1)) {
    case 'fill': {
      const empty = new Scalar(toFillMark)
      fills.push({ scalar: empty, path, was: [{ label: `${edit.from}年`, value }], remark: '', flows })
      return empty
    }
    case 'mark':
      scalar.value = value.trim().includes('\n')
        ? `${toFillMark}：以下是${edit.from}年的文字，改好后删去这一行\n${value}`
        : `${toFillMark}：${value}`
      return scalar
    default:
      scalar.value = edit.replaceAt(path, value)
      return scalar
  }
}

/** A map of plain values is in braces; years and codes as keys are in quotation marks, as in the other files. */
function nodeOf(value: NewValue, { path, flows }: Here, doing: Doing): Scalar | YAMLMap {
  if (typeof value === 'string') return new Scalar(value)
  if (isBlank(value)) {
    const empty = new Scalar(toFillMark)
    doing.fills.push({ scalar: empty, path, was: value.was, remark: value.remark, flows })
    return empty
  }
  const map = new YAMLMap()
  map.flow =
    flows.length > 0 || Object.values(value).every((each) => typeof each === 'string' || isBlank(each))
  const inner = map.flow ? [...flows, { node: map, path }] : flows
  for (const [name, each] of Object.entries(value)) {
    const key = new Scalar(name)
    if (/^\d+$/.test(name)) key.type = Scalar.QUOTE_DOUBLE
    map.set(key, nodeOf(each, { path: [...path, name], flows: inner }, doing))
  }
  offerKeys(map, { path, flows: inner }, doing)
  return map
}

function writeSections(map: YAMLMap, { sections }: Edit): void {
  map.items.forEach(({ key }, index) => {
    const comment = isScalar(key) ? sections[String(key.value)] : undefined
    if (comment === undefined || !isScalar(key)) return
    key.commentBefore = comment.replaceAll(/^/gm, ' ')
    key.spaceBefore = index > 0
  })
}
