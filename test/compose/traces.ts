/** What a unit's own files say, leaf by leaf: the names, texts and amounts that no other unit's publication may hold. */
import type { Tree } from '../../src/model/yaml-tree.ts'
import { parseYaml } from '../../src/read/parse-yaml.ts'
import type { TestWorld } from '../project.ts'

const root = process.cwd()

/** Paths from the root of all files below a folder whose names end in one of `extensions`. */
export function filesBelow(
  world: TestWorld,
  folder: string,
  extensions: readonly string[],
): readonly string[] {
  return world.list(`${root}/${folder}`).flatMap((name) => {
    const path = `${folder}/${name}`
    if (world.isFolder(`${root}/${path}`)) return filesBelow(world, path, extensions)
    return extensions.some((extension) => name.endsWith(extension)) ? [path] : []
  })
}

/** A file's text; an error where there is none. */
export function textIn(world: TestWorld, path: string): string {
  const bytes = world.read(`${root}/${path}`)
  if (bytes === null) throw new Error(`no file ${path}`)
  return new TextDecoder().decode(bytes)
}

/** Every scalar of a YAML file as it was typed, comments and keys left out. */
export function leavesOf(world: TestWorld, path: string): readonly string[] {
  const { value } = parseYaml(path, new TextEncoder().encode(textIn(world, path)))
  if (value === null) throw new Error(`${path} cannot be read`)
  return leaves(value)
}

function leaves(tree: Tree): readonly string[] {
  switch (tree.kind) {
    case 'scalar':
      return tree.scalar.split('\n').map((line) => line.trim())
    case 'blank':
      return []
    case 'list':
      return tree.items.flatMap(leaves)
    case 'map':
      // 名词解释 of an item is the wording of the classification, not of a unit.
      return [...tree.entries].flatMap(([key, { value }]) => (key === 'glossary' ? [] : leaves(value)))
  }
}

/** Everything that a unit's files say, without repetition. */
export const leavesOfUnit = (world: TestWorld, unit: string): readonly string[] => [
  ...new Set(filesBelow(world, `data/${unit}`, ['.yaml']).flatMap((path) => leavesOf(world, path))),
]

/** Digits that count: `0.760` has two, `1757.50` five. */
export const significantDigits = (figure: string): number => {
  const [whole = '', decimals = ''] = figure.replaceAll(/[^\d.]/g, '').split('.')
  return `${whole}${decimals}`.replace(/^0+/, '').replace(/0+$/, '').length
}

/** The figures of a text, `1,757.51` as `1757.51`: digits that touch no other digit or letter. */
export const figuresIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\w.])\d[\d,]*(?:\.\d+)?(?![\w])/g)].map(([figure]) => figure.replaceAll(',', ''))

/** Amounts of at least 4 digits, in every form in which they may be printed: 万元 and 元, both trimmed. */
export function amountForms(figure: string): readonly string[] {
  const bare = figure.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
  const [whole = '0', decimals = ''] = bare.split('.')
  const shifted = `${whole}${decimals.padEnd(4, '0').slice(0, 4)}`.replace(/^0+(?=\d)/, '')
  return [bare, `${shifted}${decimals.length > 4 ? `.${decimals.slice(4)}` : ''}`]
}
