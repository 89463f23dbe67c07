/** Which template layer a command is about, and how that layer looks. */
import { posix, relative, resolve } from 'node:path'
import { type Checked, type Diagnostic, errorOf, hasErrors } from '../../diagnostic/diagnostic.ts'
import { didYouMean, nearest } from '../../diagnostic/nearest.ts'
import type { WordLook } from '../../model/word-look.ts'
import { placedAt } from '../../model/yaml-tree.ts'
import { listUnits } from '../../read/list-units.ts'
import { type EditionLook, readLook } from '../../read/read-edition.ts'
import { layerChain, readLayers } from '../../read/read-layers.ts'
import { readYamlTree } from '../../read/read-yaml.ts'
import type { Setting } from '../line/setting.ts'

/** How a layer looks, with those behind it; null if there are errors. `word`: instead of the layers' `style.docx`. */
export function readLayerLook(
  layer: string,
  { world, root }: Setting,
  word?: Checked<WordLook | null>,
): Checked<EditionLook | null> {
  const layers = readLayers(world, root, chainOf(layer, { world, root }))
  const look = readLook(world, root, layers, word)
  const diagnostics = [...layers.diagnostics, ...look.diagnostics]
  return { value: hasErrors(diagnostics) ? null : look.value, diagnostics }
}

/** A layer and those behind it, the nearest first. Folders of years belong to it only in `district/2026`, up to that year. */
export function chainOf(named: string, { world, root }: Pick<Setting, 'world' | 'root'>): readonly string[] {
  const [layer = '', year = '0'] = named.split('/')
  const unit = listUnits(world, root).includes(layer)
    ? readYamlTree(world, root, `data/${layer}/unit.yaml`).value
    : null
  const template = unit === null ? undefined : placedAt(unit, ['template'])?.text
  return layerChain(world, root, { id: layer, year: Number(year), template })
}

/** The layer that is named, or that contains the file `from`; otherwise the error. */
export function layerOf(
  { template, from }: { readonly template: string | null; readonly from: string | null },
  { world, root }: Setting,
): string | Diagnostic {
  const known = world.list(`${root}/templates`).filter((name) => world.isFolder(`${root}/templates/${name}`))
  const path = from === null ? '' : relative(root, resolve(root, from)).split(/[\\/]/).join(posix.sep)
  const [, around] = /^templates\/(.+)\/[^/]+$/.exec(path) ?? []
  const layer = template ?? around
  const list = `已有的模板：${known.join('、')}`
  if (layer === undefined) {
    return errorOf('template-exists', '没有写明写进哪个模板', `加上 --template；${list}`)
  }
  if (known.includes(layer) || listUnits(world, root).includes(layer)) return layer
  const meant = nearest(layer, known)
  return errorOf(
    'template-exists',
    `没有模板“${layer}”${didYouMean(meant)}`,
    `${list}；新的模板用 npm run template:new 建立`,
  )
}
