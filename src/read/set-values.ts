/** Sets single values in the text of a YAML file. All other lines, with their comments, stay as they are to the byte. */
import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Address, AddressStep } from '../model/data-address.ts'
import { isLineOf } from '../model/data-address.ts'
import { type NewYamlValue, newYamlLines } from './new-yaml.ts'

/** A value to set; null removes it. `comment` stands behind a line that is new. */
export type ValueToSet = { readonly at: Address; readonly value: string | null; readonly comment?: string }

/** The order of keys in the map at a path of keys; lists are 0. */
export type KeyOrder = (path: readonly PropertyKey[]) => readonly string[]

/** The text with the values. It must be YAML without errors. */
export function withValues(text: string, values: readonly ValueToSet[], orderAt: KeyOrder): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  let now = text.replaceAll('\r\n', '\n')
  const replaced = replacements(now, values)
  for (const { from, to, by } of replaced.toSorted((a, b) => b.from - a.from))
    now = now.slice(0, from) + by + now.slice(to)
  const others = values.filter((one) => one.value === null || !replaced.some(({ of }) => of === one))
  for (const one of others) {
    const { value } = one
    now = value === null ? removed(now, one.at) : added(now, { ...one, value }, orderAt)
  }
  return lineEnd === '\n' ? now : now.replaceAll('\n', lineEnd)
}

type Splice = { readonly from: number; readonly to: number; readonly by: string; readonly of: ValueToSet }

const parsed = (text: string): Document => parseDocument(text, { schema: 'failsafe', stringKeys: true })

/** Values whose scalar is there already. */
function replacements(text: string, values: readonly ValueToSet[]): readonly Splice[] {
  const document = parsed(text)
  return values.flatMap((one): readonly Splice[] => {
    if (one.value === null) return []
    const node = nodeAt(document.contents, one.at)
    if (!isScalar(node) || !node.range) return []
    const [from, to] = node.range
    if (String(node.value).trim() === one.value) return [{ from, to: from, by: '', of: one }]
    const end = endOf(node, text, to)
    if (!one.value.includes('\n')) return [{ from, to: end, by: scalarText(one.value, node), of: one }]
    // A comment behind the value stands behind the mark of the block.
    const line = text.indexOf('\n', end)
    const rest = /^\s+#.*/.exec(text.slice(end, line === -1 ? undefined : line))?.[0] ?? ''
    return [{ from, to: end + rest.length, by: `|${rest}${blockLines(one.value, from, text)}`, of: one }]
  })
}

/** A text over several lines ends before the line break that ends its block. */
const endOf = ({ type }: Scalar, text: string, to: number): number =>
  (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') && text[to - 1] === '\n' ? to - 1 : to

/** The lines of a block, indented below the line that `from` is in. */
function blockLines(value: string, from: number, text: string): string {
  const line = text.slice(text.lastIndexOf('\n', from) + 1, from)
  const indent = ' '.repeat(/^\s*(?:- )?/.exec(line)?.[0].length ?? 0)
  return value
    .split('\n')
    .map((each) => `\n${indent}  ${each}`)
    .join('')
}

/** The value as YAML on one line, quoted as the scalar in its place is. */
const scalarText = (value: string, old: Scalar): string =>
  old.type === 'QUOTE_DOUBLE' ? JSON.stringify(value) : plainText(value)

/** As a plain scalar where YAML reads it back as it is, in a list in braces too; else in quotation marks. */
function plainText(value: string): string {
  const isPlain = !/[,[\]{}#:]|^[-?&*!|>'"%@`\s]|\s$/.test(value) && value !== ''
  return isPlain ? value : JSON.stringify(value)
}

/** The node at an address; undefined if there is none. */
function nodeAt(top: unknown, at: Address): unknown {
  let node: unknown = top
  for (const step of at) {
    if (isMap(node) && typeof step === 'string') node = node.get(step, true)
    else if (isSeq(node) && typeof step === 'number') node = node.items[step]
    else if (isSeq(node) && typeof step === 'object') node = node.items.find((line) => isLine(line, step))
    else return undefined
  }
  return node
}

const isLine = (line: unknown, step: Readonly<Record<string, string>>): boolean =>
  isMap(line) &&
  isLineOf(step, (key) => {
    const value = line.get(key, true)
    return isScalar(value) ? String(value.value).trim() : undefined
  })

/** The text without a value, and without the collections that hold nothing else. */
function removed(text: string, at: Address): string {
  const document = parsed(text)
  for (let end = at.length; end > 0; end--) {
    const parent = nodeAt(document.contents, at.slice(0, end - 1))
    const node = nodeAt(document.contents, at.slice(0, end))
    if (node === undefined || !isCollection(parent)) return text
    const isOnly = isMap(parent) && identity(parent, at[end - 2]) + 1 >= parent.items.length
    if (isOnly && end > 1) continue
    return withoutItem(text, parent, node)
  }
  return text
}

/** How many keys of a line only say whose amounts it has. */
const identity = (line: YAMLMap, step: AddressStep | undefined): number =>
  typeof step === 'object' && 'item' in step ? Object.keys(step).filter((key) => line.has(key)).length : 0

function withoutItem(text: string, parent: YAMLMap | YAMLSeq, node: unknown): string {
  const index = parent.items.findIndex((item) => (isPair(item) ? item.value === node : item === node))
  const item = parent.items[index]
  const start = startOf(item)
  const end = rangeOf(node)?.[1] ?? start
  if (parent.flow) {
    const next = parent.items[index + 1]
    if (next !== undefined) return text.slice(0, start) + text.slice(startOf(next))
    const before = rangeOf(heldBy(parent.items[index - 1]))?.[1] ?? start
    return text.slice(0, before) + text.slice(end)
  }
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = parent.items[index + 1]
  // The first key of a line of a list stands behind the dash, which the next one takes over.
  if (isMap(parent) && text.slice(from, start).trim() !== '' && next !== undefined)
    return text.slice(0, start) + text.slice(startOf(next))
  return text.slice(0, from) + text.slice(afterLine(text, end))
}

const heldBy = (item: unknown): unknown => (isPair(item) ? (item.value ?? item.key) : item)
const rangeOf = (node: unknown): Node['range'] => (node as Node | undefined)?.range
const startOf = (item: unknown): number => rangeOf(isPair(item) ? item.key : item)?.[0] ?? 0

/** The beginning of the next line. */
function afterLine(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end + 1
}

/** The text with a value that it does not have, in the nearest collection that is there. */
function added(text: string, one: NewYamlValue, orderAt: KeyOrder): string {
  const document = parsed(text)
  for (let end = one.at.length - 1; end >= 0; end--) {
    const parent = nodeAt(document.contents, one.at.slice(0, end))
    if (isMap(parent) || isSeq(parent))
      return parent.flow && parent.items.length > 0
        ? inBraces(text, parent, { ...one, at: one.at.slice(end) })
        : asLines(text, parent, { one, end, orderAt })
    if (isScalar(parent) || (parent !== undefined && parent !== null)) return text
  }
  const lines = newYamlLines([one]).join('\n')
  return `${text.replace(/\n*$/, '\n')}\n${lines}\n`
}

/** Before the closing bracket. */
function inBraces(text: string, parent: YAMLMap | YAMLSeq, one: NewYamlValue): string {
  const last = rangeOf(heldBy(parent.items.at(-1)))?.[1] ?? 0
  const lines = newYamlLines([one], { inBraces: true }).join(' ')
  return `${text.slice(0, last)}, ${lines}${text.slice(last)}`
}

type Adding = { readonly one: NewYamlValue; readonly end: number; readonly orderAt: KeyOrder }

/** As lines of their own, in the order of the keys, or of the codes of a sorted list. */
function asLines(text: string, parent: YAMLMap | YAMLSeq, { one, end, orderAt }: Adding): string {
  const step = one.at[end]
  const before = parent.items.findLastIndex((item) =>
    comesBefore(item, step, orderAt(keysTo(one.at.slice(0, end)))),
  )
  const previous = parent.items[before]
  const first = parent.items[0]
  const indent = first === undefined ? '' : ' '.repeat(columnOf(text, startOf(first), isSeq(parent)))
  const lines = newYamlLines([{ ...one, at: one.at.slice(end) }]).map((line) => `${indent}${line}\n`)
  const at =
    previous === undefined
      ? text.lastIndexOf('\n', startOf(first) - 1) + 1
      : afterLine(text, rangeOf(heldBy(previous))?.[1] ?? 0)
  const apart = end === 0 && previous !== undefined ? '\n' : ''
  return text.slice(0, at) + apart + lines.join('') + text.slice(at)
}

const keysTo = (at: Address): readonly PropertyKey[] =>
  at.map((step) => (typeof step === 'string' ? step : 0))

/** The column in which an item's line begins; of a list that of its dash. */
function columnOf(text: string, start: number, isList: boolean): number {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return isList ? line.lastIndexOf('-') : line.length
}

function comesBefore(item: unknown, step: AddressStep | undefined, order: readonly string[]): boolean {
  if (isPair(item) && typeof step === 'string') {
    const key = String(isScalar(item.key) ? item.key.value : '')
    const [own, other] = [order.indexOf(key), order.indexOf(step)]
    return own !== -1 && other !== -1 ? own < other : other === -1 ? own !== -1 || key < step : false
  }
  if (isMap(item) && typeof step === 'object' && step.item !== undefined)
    return String(item.get('item')) <= step.item
  return true
}
