/** Values set in the text of a file: they are there when it is read again, and nothing else has changed. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressAt, addressOf, addressText, pathOf } from '../../src/model/data-address.ts'
import { scalarsIn, type Tree, treeAt } from '../../src/model/yaml-tree.ts'
import { schemaOfFile } from '../../src/read/file-schemas.ts'
import { parseYaml } from '../../src/read/parse-yaml.ts'
import { knownKeysAt } from '../../src/read/schema-walk.ts'
import { withValues } from '../../src/read/set-values.ts'

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : name.endsWith('.yaml') ? [path] : []
  })

const files = filesIn('data')
  .filter((path) => !path.startsWith(join('data', 'catalog')))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

const treeOf = (text: string): Tree => {
  const { value, diagnostics } = parseYaml('file.yaml', new TextEncoder().encode(text))
  if (value === null) throw new Error(JSON.stringify(diagnostics[0]))
  return value
}
const orderOf = (path: string) => (at: readonly PropertyKey[]) => {
  const kind = schemaOfFile(path)
  return kind === null ? [] : knownKeysAt(kind.schema, at)
}
/** Every scalar by its address. */
const valuesOf = (tree: Tree) =>
  new Map(scalarsIn(tree).map(({ path, node }) => [addressText(addressAt(tree, path)), node.scalar.trim()]))
const commentsOf = (text: string) =>
  text.split('\n').flatMap((line) => /(?:^|\s)#.*$/.exec(line)?.[0].trim() ?? [])

describe('an address', () => {
  it.each(files)('leads back to its value: $path', ({ text }) => {
    const tree = treeOf(text)
    for (const { path } of scalarsIn(tree)) {
      const address = addressAt(tree, path)
      expect(pathOf(tree, address)).toEqual(path)
      expect(addressOf(addressText(address))).toEqual(address)
    }
  })
})

const value = fc.oneof(
  fc.stringMatching(/^\d{1,8}(\.\d{1,2})?(万元)?$/),
  fc.constantFrom(
    '示例',
    '一、二：三',
    'a: b',
    '# 号',
    '[1]',
    '"引号"',
    '两段\n文字',
    'x, y',
    '- 条',
    '待填',
  ),
)

describe('a value', () => {
  it('that is set is there, and all others and all comments stay', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), value, ({ path, text }, at, set) => {
        const tree = treeOf(text)
        const scalars = scalarsIn(tree).filter(({ node }) => !node.scalar.includes('\n'))
        const one = scalars[at % scalars.length]
        if (one === undefined) return
        const address = addressAt(tree, one.path)
        const isKey =
          typeof address.at(-2) === 'object' &&
          Object.keys(address.at(-2) ?? {}).includes(String(address.at(-1)))
        const inBraces = /[{[]/.test(text.split('\n')[one.node.place.line - 1] ?? '')
        if (isKey || (inBraces && set.includes('\n'))) return
        const after = withValues(text, [{ at: address, value: set }], orderOf(path))
        const now = treeOf(after)
        const node = treeAt(now, one.path)
        expect(node?.kind === 'scalar' ? node.scalar.trim() : null).toBe(set)
        const others = (of: Tree) =>
          scalarsIn(of)
            .filter(({ path: own }) => JSON.stringify(own) !== JSON.stringify(one.path))
            .map(({ path: own, node: other }) => [own, other.scalar.trim()])
        expect(others(now)).toEqual(others(tree))
        expect(commentsOf(after)).toEqual(commentsOf(text))
      }),
      { numRuns: 400 },
    )
  })

  it('that is there changes no byte', () => {
    for (const { path, text } of files) {
      const tree = treeOf(text)
      const all = scalarsIn(tree).map((one) => ({
        at: addressAt(tree, one.path),
        value: one.node.scalar.trim(),
      }))
      expect(withValues(text, all, orderOf(path)), path).toBe(text)
    }
  })

  it('that is removed and set again is there again, and the others have stayed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), ({ path, text }, at) => {
        const tree = treeOf(text)
        const scalars = scalarsIn(tree).filter(
          ({ node, path: own }) =>
            !node.scalar.includes('\n') &&
            !own.some((step) => typeof step === 'number' && own.at(-1) === step),
        )
        const one = scalars[at % scalars.length]
        // A file with one value would be empty.
        if (one === undefined || scalarsIn(tree).length < 2) return
        const address = addressAt(tree, one.path)
        // Lines that are known by their number move when one of them is removed.
        if (address.some((step) => typeof step === 'number')) return
        const line = address.at(-2)
        if (typeof line === 'object' && Object.keys(line).includes(String(address.at(-1)))) return
        const without = withValues(text, [{ at: address, value: null }], orderOf(path))
        const there = valuesOf(treeOf(without))
        expect(there.has(addressText(address))).toBe(false)
        const again = treeOf(
          withValues(without, [{ at: address, value: one.node.scalar.trim() }], orderOf(path)),
        )
        expect(new Map([...valuesOf(again)].toSorted())).toEqual(new Map([...valuesOf(tree)].toSorted()))
      }),
      { numRuns: 400 },
    )
  })
})
