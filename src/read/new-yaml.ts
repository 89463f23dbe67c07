/** Values by their addresses → the text of a new YAML file, in the form that people write: codes quoted, short lines in braces. */
import { Document, isMap, isScalar, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { Address, AddressStep } from '../model/data-address.ts'

/** A value of a new file; `comment` stands behind its line. */
export type NewYamlValue = { readonly at: Address; readonly value: string; readonly comment?: string }

/** How a new file is laid out. */
export type NewYamlLayout = {
  /** Lines of the comment at its head. */
  readonly head: readonly string[]
  /** The order of the keys in the map at a path of keys. */
  readonly orderAt: (path: readonly PropertyKey[]) => readonly string[]
  /** The comment above a key on top; null for none. */
  readonly sectionOf: (key: string) => string | null
}

/** The file's text; values in the order of the schema, lines of lists in the order given. */
export function newYaml(
  values: readonly NewYamlValue[],
  { head, orderAt, sectionOf }: NewYamlLayout,
): string {
  const top = new YAMLMap()
  for (const one of values) place(top, one)
  inOrder(top, [], orderAt)
  for (const [index, pair] of top.items.entries()) {
    const { key } = pair
    if (!isScalar(key)) continue
    const section = sectionOf(String(key.value))
    if (section !== null) key.commentBefore = ` ${section}`
    key.spaceBefore = index > 0 && (section !== null || isScalar(top.items[index - 1]?.value))
    if (section === null && /^name$/.test(String(key.value))) key.spaceBefore = false
  }
  shape(top, 0)
  const document = new Document(top, { schema: 'failsafe' })
  const body = document.toString({ lineWidth: 0, flowCollectionPadding: true })
  return `${head.map((line) => `${line}\n`).join('')}\n${spaced(body)}`
}

/** Values as lines without a head, for a file that has others; in braces as one line without them. */
export function newYamlLines(
  values: readonly NewYamlValue[],
  { inBraces = false }: { readonly inBraces?: boolean } = {},
): readonly string[] {
  const isList = values.some(({ at: [first] }) => typeof first !== 'string')
  const top = isList ? new YAMLSeq() : new YAMLMap()
  // What is added to a list is its next line, whatever its number is to be.
  for (const one of values)
    place(top, { ...one, at: one.at.map((step) => (typeof step === 'number' ? 0 : step)) })
  shape(top, 0)
  top.flow = inBraces
  const text = new Document(top, { schema: 'failsafe' }).toString({
    lineWidth: 0,
    flowCollectionPadding: true,
  })
  const lines = spaced(text).trimEnd().split('\n')
  return inBraces ? [lines.join(' ').replace(/^[[{]\s*|\s*[\]}]$/g, '')] : lines
}

/** The library writes one blank before a comment, people write two. */
const spaced = (body: string): string =>
  body.replaceAll(/(?<=\S) (# .*)$/gm, (whole, comment, at: number) =>
    isInText(body, at) ? whole : `  ${comment}`,
  )

/** Whether a place is in a text over several lines: its line is indented and has no key and no dash. */
function isInText(body: string, at: number): boolean {
  const line = body.slice(body.lastIndexOf('\n', at) + 1, at)
  return !/^\s*(?:- |["\w][^:]*:|[}\]])/.test(line)
}

const quoted = (text: string): Scalar => {
  const scalar = new Scalar(text)
  if (/^\d+$/.test(text)) scalar.type = Scalar.QUOTE_DOUBLE
  return scalar
}

function place(top: YAMLMap | YAMLSeq, { at, value, comment }: NewYamlValue): void {
  let node: YAMLMap | YAMLSeq = top
  // A comment about a line of a list stands behind the line.
  let line: YAMLMap | null = null
  at.forEach((step, index) => {
    const isLast = index === at.length - 1
    if (isLast) {
      const scalar = new Scalar(value)
      if (value.includes('\n')) {
        scalar.type = Scalar.BLOCK_LITERAL
        scalar.value = `${value}\n`
      } else if (isCode(step) && /^\d+$/.test(value)) scalar.type = Scalar.QUOTE_DOUBLE
      if (typeof step === 'number' && !isMap(node)) node.items[step] = scalar
      else if (typeof step === 'string' && isMap(node)) setValue(node, step, scalar)
      const about: Scalar | YAMLMap = line ?? scalar
      if (comment !== undefined) about.comment = ` ${comment}`
      return
    }
    const inner = below(node, step, at[index + 1])
    if (!isMap(node) && isMap(inner)) line = inner
    node = inner
  })
}

/** Keys whose values are codes, written in quotation marks. */
const isCode = (key: AddressStep | undefined): boolean =>
  typeof key === 'string' && ['item', 'member', 'code', 'phone'].includes(key)

function setValue(map: YAMLMap, key: string, value: Scalar | YAMLMap | YAMLSeq): void {
  const known = map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
  if (known === undefined) map.items.push(new Pair(quoted(key), value))
  else known.value = value
}

/** The collection below a step, made where it is missing. */
function below(node: YAMLMap | YAMLSeq, step: AddressStep, next: AddressStep | undefined): YAMLMap | YAMLSeq {
  const empty = () => (typeof next === 'string' || next === undefined ? new YAMLMap() : new YAMLSeq())
  if (isMap(node)) {
    const held = node.get(String(step))
    if (held instanceof YAMLMap || held instanceof YAMLSeq) return held
    const made = empty()
    setValue(node, String(step), made)
    return made
  }
  if (typeof step === 'number') {
    const held = node.items[step]
    if (held instanceof YAMLMap || held instanceof YAMLSeq) return held
    const made = empty()
    node.items[step] = made
    return made
  }
  const keys = Object.entries(typeof step === 'object' ? step : {})
  const held = node.items.find(
    (line) =>
      isMap(line) &&
      keys.every(([key, value]) => line.get(key) === value) &&
      ['fund', 'member'].every((key) => line.has(key) === keys.some(([own]) => own === key)),
  )
  if (held instanceof YAMLMap) return held
  const made = new YAMLMap()
  for (const [key, value] of keys) {
    const scalar = new Scalar(value)
    if (isCode(key) && /^\d+$/.test(value)) scalar.type = Scalar.QUOTE_DOUBLE
    setValue(made, key, scalar)
  }
  node.items.push(made)
  return made
}

function inOrder(node: unknown, path: readonly PropertyKey[], orderAt: NewYamlLayout['orderAt']): void {
  if (node instanceof YAMLSeq) {
    for (const item of node.items) inOrder(item, [...path, 0], orderAt)
    return
  }
  if (!(node instanceof YAMLMap)) return
  const order = orderAt(path)
  const placeOf = (pair: Pair) => order.indexOf(keyOf(pair))
  const known = node.items.filter((pair) => placeOf(pair) !== -1).toSorted((a, b) => placeOf(a) - placeOf(b))
  const others = node.items.filter((pair) => placeOf(pair) === -1)
  const areCodes = others.every((pair) => /^\d+$/.test(keyOf(pair)))
  node.items = [...known, ...(areCodes ? others.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) : others)]
  for (const { key, value } of node.items)
    inOrder(value, [...path, isScalar(key) ? String(key.value) : ''], orderAt)
}

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '')

/** Longest line in braces, in characters. */
const longest = 120

/** Puts maps and lists that are short into braces: lines of lists, and maps without comments below the top. Lists of sentences have a line each. */
function shape(node: unknown, depth: number): void {
  if (node instanceof YAMLMap) {
    for (const { value } of node.items) shape(value, depth + 1)
    node.flow = depth > 0 && isShort(node)
  } else if (node instanceof YAMLSeq) {
    for (const item of node.items) shape(item, depth + 1)
    node.flow =
      node.items.every((item) => isScalar(item) && !/[\n。；]/.test(String(item.value))) && isShort(node)
  }
}

/** Whether a collection fits into one line: nothing in it has a comment of its own, or several lines. */
function isShort(node: YAMLMap | YAMLSeq): boolean {
  return lengthOf(node) <= longest
}

function lengthOf(node: unknown): number {
  if (isScalar(node)) {
    const text = String(node.value)
    return node.comment || text.includes('\n') ? Number.POSITIVE_INFINITY : widthOf(text)
  }
  if (node instanceof YAMLMap)
    return node.items.reduce(
      (sum, { key, value }) => sum + widthOf(isScalar(key) ? String(key.value) : '') + 4 + lengthOf(value),
      4,
    )
  return node instanceof YAMLSeq ? node.items.reduce<number>((sum, item) => sum + 2 + lengthOf(item), 4) : 0
}

/** Chinese characters are as wide as two others. */
const widthOf = (text: string): number => [...text].reduce((sum, own) => sum + (own > '\u2e7f' ? 2 : 1), 0)
