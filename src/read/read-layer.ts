/** Reads one template folder. */
import { type Checked, type Diagnostic, fileStart } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { keeping } from '../model/keeping.ts'
import { type Layer, type LayerFile, type MergedFile, mergedFiles } from '../model/layers.ts'
import { someYear } from '../model/scalar.ts'
import type { Tree } from '../model/yaml-tree.ts'
import type { World } from '../world/world.ts'
import { parseSource } from './parse-yaml.ts'
import { obstacle, readSource } from './read-source.ts'
import { readYamlTree } from './read-yaml.ts'
import { hasCommentsAlone, type SourceText } from './source-text.ts'

/** The name of the layer behind all others. */
export const base = 'base'

/** The files of a layer that can be read. A file that no publication can use is an error. */
export function readLayer(world: World, root: string, name: string): Checked<Layer> {
  const folder = `templates/${name}`
  const files = new Map<string, LayerFile>()
  const trees: Partial<Record<MergedFile, Tree>> = {}
  const diagnostics: Diagnostic[] = []
  for (const own of filesBelow(world, `${root}/${folder}`, !name.includes('/'))) {
    const file = `${folder}/${own}`
    const kind = mergedFiles.find((each) => own === `${each}.yaml`)
    if (kind !== undefined) {
      const tree = (name === base ? readYamlTree : readChanges)(world, root, file)
      diagnostics.push(...tree.diagnostics)
      if (tree.value !== null) trees[kind] = tree.value
    } else if (own.endsWith('.hbs')) {
      const source = readSource(world, root, file)
      diagnostics.push(...source.diagnostics)
      if (source.value !== null) files.set(own, layerFile(source.value, own, name))
    } else {
      const standing = world.look(`${root}/${file}`, `${root}/templates`)
      const barred = standing.kind === 'barred' ? obstacle(standing, file, 'folder') : null
      diagnostics.push(barred ?? neverRead(file, own))
    }
  }
  return { value: { name, owner: name.split('/')[0] ?? name, files, trees }, diagnostics }
}

const layerFiles = keeping<LayerFile>()

const layerFile = (source: SourceText, name: string, layer: string): LayerFile =>
  layerFiles([source, layer], () => ({ name, file: source.file, layer, text: source.text }))

/**
 * The YAML file of a layer. A file with comments alone changes nothing, and counts as absent: `template:new` writes
 * such.
 */
function readChanges(world: World, root: string, file: string): Checked<Tree | null> {
  const source = readSource(world, root, file)
  if (source.value === null || hasCommentsAlone(source.value.text)) return { ...source, value: null }
  return parseSource(source.value)
}

/** The greatest depth of folders in a layer; links can form a circle. */
const deepestFolder = 5

/**
 * Paths in a folder, without hidden files, backups of editors, `.md` and `.docx`; folders of years are other layers.
 */
function filesBelow(world: World, folder: string, hasYears: boolean, depth = 0): readonly string[] {
  if (depth > deepestFolder) return []
  return world
    .list(folder)
    .filter((name) => !/^[.~]|~$|\.(md|docx)$/i.test(name))
    .filter((name) => !(hasYears && someYear.accept(name)))
    .flatMap((name) =>
      isOpen(world, `${folder}/${name}`, folder)
        ? filesBelow(world, `${folder}/${name}`, false, depth + 1).map((inner) => `${name}/${inner}`)
        : [name],
    )
}

/** A folder that the system refuses to read is reported by its own name. */
const isOpen = (world: World, path: string, within: string): boolean =>
  world.isFolder(path) && world.look(path, within).kind !== 'barred'

function neverRead(file: string, name: string): Diagnostic {
  const known = mergedFiles.map((kind) => `${kind}.yaml`)
  const meant = /\.hbs(\.\w+)?$/i.test(name) ? name.replace(/\.hbs(\.\w+)?$/i, '.hbs') : nearest(name, known)
  return {
    slug: 'override-matches-base',
    severity: 'error',
    message: '这个文件不会被用到：不是模板文件',
    at: fileStart(file),
    hint:
      meant === null
        ? `模板文件的扩展名是 .hbs；YAML 文件只有 ${known.join('、')}`
        : `是不是“${meant}”？改名即可`,
  }
}
