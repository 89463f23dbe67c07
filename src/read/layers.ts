/**
 * Template layers: unit → district → base. A `.hbs` file and `publication.yaml` are replaced whole; `words`, `style` and
 * `glossary` are merged by key. What overrides nothing in the base is an error, since it would silently do nothing.
 */
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { type LayerFile, type Layers, type MergedFile, mergedFiles } from '../model/layers.ts'
import type { Tree } from '../model/tree.ts'
import type { World } from '../world.ts'
import { mergeTrees, strayKeys } from './merge-trees.ts'
import { missingFile, obstacle, readSource } from './read-source.ts'
import { readYamlTree } from './yaml-file.ts'

const base = 'base'
const publication = 'publication.yaml'

/** How deep a file's keys must match the base. Style is closed by its schema, and a term's parts by theirs. */
const matchedDepth: Record<MergedFile, number> = { words: 10, style: 0, glossary: 1 }

/** The layers of a unit, the nearest first. A unit needs no folder of its own; its template's was checked on reading. */
export function layerChain(
  world: World,
  root: string,
  unit: { readonly id: string; readonly template?: string | undefined },
): readonly string[] {
  const own = world.isFolder(`${root}/templates/${unit.id}`) ? [unit.id] : []
  return [...new Set([...own, ...(unit.template === undefined ? [] : [unit.template]), base])]
}

/** What the layers come to, or null if a file is damaged, missing from the base or overrides nothing. */
export function readLayers(world: World, root: string, chain: readonly string[]): Checked<Layers | null> {
  const barred = chain.flatMap((layer) => {
    const folder = `templates/${layer}`
    return obstacle(world.look(`${root}/${folder}`, `${root}/templates`), folder, 'folder') ?? []
  })
  if (barred.length > 0) return { value: null, diagnostics: barred }
  const names = new Map(chain.map((layer) => [layer, filesBelow(world, `${root}/templates/${layer}`)]))
  const whole = readWholeFiles(world, root, names)
  const merged = mergedFiles.map((kind) => readMerged(world, root, { kind, names }))
  const diagnostics = [
    ...[...names].flatMap(([layer, own]) => strayFiles(layer, own, names.get(base) ?? [])),
    ...whole.diagnostics,
    ...merged.flatMap((file) => file.diagnostics),
  ]
  const [words, style, glossary] = merged.map(({ value }) => value)
  if (diagnostics.length > 0 || !words || !style || !glossary) return { value: null, diagnostics }
  return { value: { chain, files: whole.value, merged: { words, style, glossary } }, diagnostics }
}

type LayerNames = ReadonlyMap<string, readonly string[]>

/** How many folders deep a layer's files may stand. Links may lead round in a circle. */
const deepestFolder = 5

/** Paths of the template files below a folder, without hidden files and what editors leave behind. */
function filesBelow(world: World, folder: string, depth = 0): readonly string[] {
  if (depth > deepestFolder) return []
  return world
    .list(folder)
    .filter((name) => !/^[.~]|~$/.test(name))
    .flatMap((name) =>
      world.isFolder(`${folder}/${name}`)
        ? filesBelow(world, `${folder}/${name}`, depth + 1).map((inner) => `${name}/${inner}`)
        : [name],
    )
    .filter((name) => /\.(hbs|ya?ml)$/i.test(name))
}

function strayFiles(layer: string, own: readonly string[], known: readonly string[]): readonly Diagnostic[] {
  const allowed = new Set([...known, publication, ...mergedFiles.map((kind) => `${kind}.yaml`)])
  return own
    .filter((name) => !allowed.has(name))
    .map((name) => {
      const meant = nearest(name, allowed)
      return {
        slug: 'override-matches-base',
        severity: 'error',
        message: `templates/${layer}/${name} 在基础模板里没有对应的文件，不会被用到`,
        hint: meant === null ? `基础模板的文件见 templates/${base}` : `是不是“${meant}”？改名即可`,
      }
    })
}

function readWholeFiles(
  world: World,
  root: string,
  names: LayerNames,
): Checked<ReadonlyMap<string, LayerFile>> {
  const files = new Map<string, LayerFile>()
  const diagnostics: Diagnostic[] = []
  for (const [layer, own] of names) {
    for (const name of own) {
      if (files.has(name) || !(name === publication || name.endsWith('.hbs'))) continue
      const file = `templates/${layer}/${name}`
      const source = readSource(world, root, file)
      diagnostics.push(...source.diagnostics)
      if (source.value !== null) files.set(name, { name, file, layer, text: source.value.text })
    }
  }
  if (!(names.get(base) ?? []).includes(publication)) {
    diagnostics.push(missingFile(world, root, `templates/${base}/${publication}`))
  }
  return { value: files, diagnostics }
}

function readMerged(
  world: World,
  root: string,
  { kind, names }: { readonly kind: MergedFile; readonly names: LayerNames },
): Checked<Tree | null> {
  const name = `${kind}.yaml`
  const foundation = readYamlTree(world, root, `templates/${base}/${name}`)
  if (foundation.value === null) return foundation
  const diagnostics = [...foundation.diagnostics]
  let merged: Tree = foundation.value
  for (const [layer, own] of [...names].reverse()) {
    if (layer === base || !own.includes(name)) continue
    const upper = readYamlTree(world, root, `templates/${layer}/${name}`)
    diagnostics.push(...upper.diagnostics)
    if (upper.value === null) continue
    diagnostics.push(...strayKeys(upper.value, foundation.value, matchedDepth[kind]))
    merged = mergeTrees(upper.value, merged)
  }
  return { value: merged, diagnostics }
}
