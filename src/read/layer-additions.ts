/**
 * Files, words, number styles and keys of data that a layer adds to those behind it. Each comes with the diagnostic to report if no
 * template uses it; `compose` finds out when it parses the templates.
 */
import { type Diagnostic, fileStart } from '../diagnostic/diagnostic.ts'
import { didYouMean, nearest } from '../diagnostic/nearest.ts'
import type { Addition, Layer, Resolved } from '../model/layers.ts'
import { type MapEntry, type MapTree, type Tree, treeAt } from '../model/yaml-tree.ts'

/** What `layer` adds to `below`: files, words, number styles, then keys of data. */
export const additionsOf = (layer: Layer, below: Resolved): readonly Addition[] => [
  ...filesOf(layer, below),
  ...wordsOf(layer.trees.words, below.merged.words),
  ...stylesOf('amounts', layer, below),
  ...stylesOf('percents', layer, below),
  ...ownFieldsOf(layer, below),
]

/** Files that replace one are included: if the outline no longer has that one, the replacement has no effect. */
function filesOf({ files }: Layer, below: Resolved): readonly Addition[] {
  return [...files.values()].map(({ name, file, text }): Addition => {
    const replaces = below.files.has(name)
    const others = [...below.files.keys()].filter((other) => !files.has(other))
    const meant = replaces ? null : nearest(name, others)
    return {
      kind: 'template',
      name: name.replace(/\.hbs$/, ''),
      otherwise: {
        slug: 'override-matches-base',
        severity: replaces ? 'warning' : 'error',
        message: '没有用到这个文件：大纲里没有，也没有模板引用它',
        at: fileStart(file, text),
        hint:
          meant === null
            ? '在 publication.yaml 的 outline 里用 template: 写上，或在别的模板里用 {{> …}} 引用；不用就删去'
            : `是不是“${meant}”？改名即可`,
      },
    }
  })
}

/** Words that the layers behind do not have, by dotted key. */
function wordsOf(own: Tree | undefined, below: Tree, path = ''): readonly Addition[] {
  if (own?.kind !== 'map' || below.kind !== 'map' || isOpen(below)) return []
  return [...own.entries].flatMap(([key, entry]): readonly Addition[] => {
    const known = below.entries.get(key)
    const name = `${path}${key}`
    if (known !== undefined) return wordsOf(entry.value, known.value, `${name}.`)
    return leavesOf(name, entry.value).map((leaf) => ({
      kind: 'word',
      name: leaf,
      otherwise: stray(key, entry, below),
    }))
  })
}

/** Whether a layer may add any key: the map is empty, or its keys are codes. */
const isOpen = ({ entries }: MapTree): boolean => [...entries.keys()].every((key) => /^\d+$/.test(key))

const leavesOf = (name: string, tree: Tree): readonly string[] =>
  tree.kind === 'map'
    ? [...tree.entries].flatMap(([key, { value }]) => leavesOf(`${name}.${key}`, value))
    : [name]

function stylesOf(kind: 'amounts' | 'percents', { trees }: Layer, below: Resolved): readonly Addition[] {
  const own = trees.numbers && treeAt(trees.numbers, [kind])
  const known = treeAt(below.merged.numbers, [kind])
  if (own?.kind !== 'map' || known?.kind !== 'map') return []
  return [...own.entries]
    .filter(([key]) => !known.entries.has(key))
    .map(([key, entry]) => ({ kind, name: key, otherwise: stray(key, entry, known) }))
}

function ownFieldsOf({ trees }: Layer, below: Resolved): readonly Addition[] {
  const [own, known] = [trees.fields, below.merged.fields]
  if (own?.kind !== 'map' || known.kind !== 'map') return []
  return [...own.entries]
    .filter(([name]) => !known.entries.has(name))
    .map(([name, { key }]) => ({
      kind: 'field',
      name,
      otherwise: {
        slug: 'override-matches-base',
        severity: 'warning',
        message: `没有模板用到“fields.${name}”：单位填了也印不出来`,
        at: key,
        hint: `在要印的地方写上 fields.${name}；不用就删去`,
      },
    }))
}

function stray(key: string, entry: MapEntry, below: MapTree): Diagnostic {
  const meant = nearest(key, below.entries.keys())
  return {
    slug: 'override-matches-base',
    severity: 'error',
    message: `下层模板里没有“${key}”，也没有模板用到它，改不到任何东西${didYouMean(meant, '；')}`,
    at: entry.key,
    hint: `${below.place.file} 的同一层有：${[...below.entries.keys()].join('、')}`,
  }
}
