/** The Chinese names of keys, for messages that name a place in a file: 收入 › 一般公共预算. */

import type { Address } from './data-address.ts'
import { dataKeyNames, dataNamesOnTop, dataNamesUnder } from './data-key-names.ts'
import { templateKeyNames, templateNamesUnder } from './template-key-names.ts'
import { type Tree, type TreePath, treeAt } from './yaml-tree.ts'

const names: Readonly<Record<string, string>> = { ...templateKeyNames, ...dataKeyNames }
const namesUnder: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...templateNamesUnder,
  ...dataNamesUnder,
}

const nameIn = (key: string, above: readonly string[]): string => {
  if (above.length === 0 && dataNamesOnTop[key] !== undefined) return dataNamesOnTop[key]
  const under = above.findLast((each) => namesUnder[each]?.[key] !== undefined)
  if (under !== undefined) return namesUnder[under]?.[key] ?? key
  if (key === 'basic') return '基本支出'
  if (key === 'basis') return '测算依据'
  if (key === 'name') return '名称'
  return names[key] ?? key
}

/** The name of the last key of a path. */
export const keyInWords = (path: TreePath): string => {
  const keys = path.filter((step) => typeof step === 'string')
  return nameIn(keys.at(-1) ?? '', keys.slice(0, -1))
}

/** The path in names: 收入 › 一般公共预算. An item of a list has the name of its code, its name or its goal. */
export function pathInWords(tree: Tree, path: TreePath): string {
  return path
    .map((step, index) => {
      const here = path.slice(0, index + 1)
      return typeof step === 'number' ? itemInWords(treeAt(tree, here), step) : keyInWords(here)
    })
    .join(' › ')
}

/** Keys whose value identifies an item of a list, the best first. */
const identifyingKeys = ['item', 'name', 'long_term', 'member'] as const
/** In characters. */
const longest = 20

function itemInWords(item: Tree | null, index: number): string {
  const textOf = (key: string) => {
    const node = item === null ? null : treeAt(item, [key])
    return node?.kind === 'scalar' ? node.scalar.trim().replace(/^待填[：:]?/, '') : ''
  }
  const name = identifyingKeys.map(textOf).find((text) => text !== '')
  if (name === undefined) return `第${index + 1}项`
  const characters = [...name]
  const short = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : name
  // Several member units may spend on one item.
  return textOf('item') !== '' && textOf('member') !== '' ? `${short}（${textOf('member')}）` : short
}

/** An address in names, as `pathInWords`: 支出 › 2011350 › 基本支出 › 人员经费. */
export const addressInWords = (address: Address): string =>
  address
    .map((step, index) => {
      if (typeof step === 'number') return `第${step + 1}项`
      if (typeof step === 'object') return Object.values(step).join('、')
      return keyInWords(address.slice(0, index + 1).filter((own) => typeof own === 'string'))
    })
    .join(' › ')
