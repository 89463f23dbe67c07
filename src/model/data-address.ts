/**
 * Where a value stands in a YAML file, in a form that lasts when lines are added above it: `spending[item=2010350].basic`.
 * `key-span.ts` has the form that counts lines.
 */
import { toFillMark } from './scalar.ts'
import { type Tree, type TreePath, treeAt } from './yaml-tree.ts'

/**
 * A step towards a value: a key; a line of a list by its own keys (`{ item: '2010350' }`, all that it must have); or a
 * line by its number from 0, where nothing but the order tells lines apart.
 */
export type AddressStep = string | number | Readonly<Record<string, string>>

/** The steps from the top of a file to a value. */
export type Address = readonly AddressStep[]

/** As text: `income.general_public`, `spending[item=2010350].basic.personnel`, `goals[1].name` (lines count from 1). */
export const addressText = (address: Address): string =>
  address
    .map((step, index) => {
      if (typeof step === 'string') return index === 0 ? step : `.${step}`
      if (typeof step === 'number') return `[${step + 1}]`
      return `[${Object.entries(step)
        .map(([key, value]) => `${key}=${value}`)
        .join(',')}]`
    })
    .join('')

/** An address from its text; null if it is none. */
export function addressOf(text: string): Address | null {
  const steps = [...text.matchAll(/(?:^|\.)([^.[\]]+)|\[([^\]]+)\]/g)]
  if (text === '' || steps.map(([whole]) => whole).join('') !== text) return null
  return steps.map(([, key, line = '']) => {
    if (key !== undefined) return key
    if (/^\d+$/.test(line)) return Number(line) - 1
    return Object.fromEntries(line.split(',').map((pair) => pair.split(/=(.*)/s).slice(0, 2)))
  })
}

/** The address of a path in a file: lines of lists by their keys where those tell them apart, else by number. */
export const addressAt = (tree: Tree, path: TreePath): Address =>
  path.map((step, index) => {
    if (typeof step !== 'number') return String(step)
    const list = treeAt(tree, path.slice(0, index))
    const line = treeAt(tree, path.slice(0, index + 1))
    const own = line === null ? null : lineKeys(line)
    if (own === null || list?.kind !== 'list') return step
    return list.items.filter((each) => isLine(each, own)).length === 1 ? own : step
  })

/** The keys that say which line of a list this is; null if it has none. */
function lineKeys(line: Tree): Readonly<Record<string, string>> | null {
  const textOf = (key: string) => {
    const node = treeAt(line, [key])
    const text = node?.kind === 'scalar' ? node.scalar.trim() : ''
    // What is left to fill will be another text once it is filled in.
    return text === '' || text.startsWith(toFillMark) ? null : text
  }
  const main = (['item', 'code', 'name'] as const).find((key) => textOf(key) !== null)
  const keys = [...(main === undefined ? [] : [main]), ...identifying].flatMap((key) => {
    const text = textOf(key)
    return text === null || text === usual[key] ? [] : [[key, text] as const]
  })
  // A text with the marks of addresses cannot be part of one.
  const isWritable = !/[[\],=\n]/.test(keys.map(([, text]) => text).join(''))
  return keys.length > 0 && isWritable ? Object.fromEntries(keys) : null
}

/** Keys that count as having a value where a line of a list does not write them. */
const usual: Readonly<Record<string, string>> = { fund: 'general_public' }

/** The path of an address in a file; null if the file has no such value. */
export function pathOf(tree: Tree, address: Address): TreePath | null {
  const path: PropertyKey[] = []
  for (const step of address) {
    if (typeof step !== 'object') {
      path.push(step)
      continue
    }
    const list = treeAt(tree, path)
    if (list?.kind !== 'list') return null
    const index = list.items.findIndex((line) => isLine(line, step))
    if (index === -1) return null
    path.push(index)
  }
  return treeAt(tree, path) === null ? null : path
}

const isLine = (line: Tree, step: Readonly<Record<string, string>>): boolean =>
  isLineOf(step, (key) => {
    const node = treeAt(line, [key])
    return node?.kind === 'scalar' ? node.scalar.trim() : undefined
  })

/** Keys that tell lines of one item apart: a step that leaves one out means the line that has its usual value, or none. */
const identifying = ['fund', 'member'] as const

/** Whether a line of a list, given by its values, is the one that a step means. */
export function isLineOf(
  step: Readonly<Record<string, string>>,
  textAt: (key: string) => string | undefined,
): boolean {
  const own = (key: string) => textAt(key) ?? usual[key]
  return (
    Object.entries(step).every(([key, value]) => own(key) === value) &&
    identifying.every((key) => key in step || own(key) === usual[key])
  )
}
