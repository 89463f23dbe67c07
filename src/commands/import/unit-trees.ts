/** The YAML files of a unit and a year as they are. */
import type { Checked } from '../../diagnostic/diagnostic.ts'
import { placedAt, scalarsIn, type Tree, treeAt } from '../../model/yaml-tree.ts'
import type { MoneyUnit } from '../../number/money.ts'
import { readYamlTree } from '../../read/read-yaml.ts'
import type { Setting } from '../line/setting.ts'

/** The files of a unit and a year, by the names that `cells.yaml` calls them. */
export type Trees = ReadonlyMap<string, Tree>

/** The unit's files as they are. */
export function treesOf(unitFile: string, folder: string, { world, root }: Setting): Checked<Trees> {
  const paths: readonly (readonly [string, string])[] = [
    ['unit.yaml', unitFile],
    ...['budget.yaml', 'statement.yaml', 'performance.yaml'].map(
      (name) => [name, `${folder}/${name}`] as const,
    ),
    ...world
      .list(`${root}/${folder}/projects`)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [`projects/${name}`, `${folder}/projects/${name}`] as const),
  ]
  const read = paths
    .filter(([, path]) => world.read(`${root}/${path}`) !== null)
    .map(([name, path]) => [name, readYamlTree(world, root, path)] as const)
  return {
    value: new Map(read.flatMap(([name, { value }]) => (value === null ? [] : [[name, value] as const]))),
    diagnostics: read.flatMap(([, { diagnostics }]) => diagnostics),
  }
}

/** The name of the project in each file of `projects/`. */
export const projectNames = (trees: Trees): ReadonlyMap<string, string> =>
  new Map(
    [...trees].flatMap(([file, tree]) =>
      file.startsWith('projects/') ? [[file, placedAt(tree, ['name'])?.text ?? ''] as const] : [],
    ),
  )

/** The unit of the amounts in a file. */
export const unitOfFile = (tree: Tree | undefined, usual: MoneyUnit): MoneyUnit => {
  const text = tree === undefined ? null : (placedAt(tree, ['amounts_in'])?.text ?? null)
  return text === '元' || text === '万元' ? text : usual
}

/** The unit's own names of codes, by code. */
export function namesOfUnit(unit: string, { world, root }: Setting): readonly (readonly [string, string])[] {
  const path = `data/${unit}/unit.yaml`
  if (world.read(`${root}/${path}`) === null) return []
  const tree = readYamlTree(world, root, path).value
  const names = tree && treeAt(tree, ['names'])
  return names
    ? scalarsIn(names).map(({ path: [code], node }) => [String(code), node.scalar.trim()] as const)
    : []
}
