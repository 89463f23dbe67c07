import { describe, expect, it } from 'vitest'
import { addressAt, addressOf, addressText, pathOf } from '../../src/model/data-address.ts'
import { scalarsIn, type Tree, treeAt } from '../../src/model/yaml-tree.ts'
import { parseYaml } from '../../src/read/parse-yaml.ts'

function treeOf(text: string): Tree {
  const { value } = parseYaml('budget.yaml', new TextEncoder().encode(text))
  if (value === null) throw new Error('no tree')
  return value
}

/** The addresses of all scalars of a file, as texts. */
const addressesIn = (text: string): readonly string[] => {
  const tree = treeOf(text)
  return scalarsIn(tree).map(({ path }) => addressText(addressAt(tree, path)))
}

describe('addressAt', () => {
  it('names lines by their own keys, and leaves the usual fund out', () => {
    const text = `spending:
  - { item: "2010350", basic: 1 }
  - { item: "2010350", fund: general_public, member: "311002", basic: 2 }
  - { item: "2010350", fund: government_fund, basic: 3 }
tasks: [{ name: 示例任务, amount: 4 }]
staffing: [{ member: "311001", in_post: 5 }]
`
    expect(addressesIn(text).filter((each) => /basic|amount|in_post/.test(each))).toEqual([
      'spending[item=2010350].basic',
      'spending[item=2010350,member=311002].basic',
      'spending[item=2010350,fund=government_fund].basic',
      'tasks[name=示例任务].amount',
      'staffing[member=311001].in_post',
    ])
  })

  it.each([
    [
      'two lines have the same keys',
      'tasks: [{ name: 甲, n: 1 }, { name: 甲, n: 2 }]',
      ['tasks[1].n', 'tasks[2].n'],
    ],
    ['the name is left to fill', 'tasks: [{ name: 待填, n: 1 }]', ['tasks[1].n']],
    ['the name was carried over for review', 'tasks: [{ name: 待填：甲, n: 1 }]', ['tasks[1].n']],
    ['the name has marks of addresses', 'tasks: [{ name: "甲=乙", n: 1 }]', ['tasks[1].n']],
    ['lines have no such key', 'rows: [{ n: 1 }, { n: 2 }]', ['rows[1].n', 'rows[2].n']],
    ['lines are texts', 'n: [甲, 乙]', ['n[1]', 'n[2]']],
  ])('counts lines where %s', (_, text, expected) => {
    expect(addressesIn(text).filter((each) => /\bn\b/.test(each))).toEqual(expected)
  })

  it('is the inverse of pathOf, also through its text', () => {
    const tree = treeOf(
      'a: { b: 1 }\ntasks: [{ name: 甲.乙, c: [2, 3] }, { name: 甲, c: [4] }, { d: 5 }, { item: "1", fund: all, e: 6 }]',
    )
    for (const { path } of scalarsIn(tree)) {
      const address = addressOf(addressText(addressAt(tree, path)))
      expect(address && pathOf(tree, address)).toEqual(path)
    }
  })

  it('finds its line after lines were added above it', () => {
    const before = treeOf('tasks: [{ name: 甲, n: 1 }]')
    const after = treeOf('tasks: [{ name: 乙, n: 2 }, { name: 甲, n: 1 }]')
    const path = pathOf(after, addressAt(before, ['tasks', 0, 'n']))
    expect(path).toEqual(['tasks', 1, 'n'])
    expect(treeAt(after, path ?? [])).toMatchObject({ scalar: '1' })
  })
})
