/** Which template layer a command is about, and the looks that it comes to. */

import { posix, relative, resolve } from 'node:path'
import { type Checked, type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.ts'
import { didYouMean, nearest } from '../../diagnostic/nearest.ts'
import type { Fonts } from '../../model/fonts.ts'
import type { Style } from '../../model/style.ts'
import type { WordLook } from '../../model/word-look.ts'
import { treeAt } from '../../model/yaml-tree.ts'
import { listUnits } from '../../read/list-units.ts'
import { layerChain, readLayers } from '../../read/read-layers.ts'
import { readFonts, readStyle } from '../../read/read-style.ts'
import type { Chain } from '../../read/read-word-look.ts'
import { readYamlTree } from '../../read/read-yaml.ts'
import type { DocxLooks } from '../../write/docx/shared-look.ts'
import type { Setting } from '../line/setting.ts'
import type { TemplateStyle } from './template-style.ts'

/** The layer's looks with all behind it; null with what is wrong. */
export function looksOf(
  layer: string,
  { world, root }: Setting,
  readWord: (chain: Chain) => Checked<WordLook | null>,
): Checked<DocxLooks | null> {
  const chain = chainOf(layer, { world, root })
  const layers = readLayers(world, root, chain)
  const style = layers.value === null ? null : readStyle(layers.value)
  const fonts = readFonts(world, root)
  const word = readWord({ names: chain, layers: layers.value })
  const diagnostics = [layers, style, fonts, word].flatMap((stage) => stage?.diagnostics ?? [])
  const value = looks(style?.value, fonts.value, word.value)
  return { value: hasErrors(diagnostics) ? null : value, diagnostics }
}

const looks = (
  style: Style | null | undefined,
  fonts: Fonts | null,
  word: WordLook | null,
): DocxLooks | null => (style && fonts ? { style, fonts, word } : null)

/** A unit's layer stands before that of its district; what a year changed counts where the year is named (`district/2026`). */
export function chainOf(named: string, { world, root }: Pick<Setting, 'world' | 'root'>): readonly string[] {
  const [layer = '', year = '0'] = named.split('/')
  const unit = listUnits(world, root).includes(layer)
    ? readYamlTree(world, root, `data/${layer}/unit.yaml`).value
    : null
  const template = unit === null ? null : treeAt(unit, ['template'])
  return layerChain(world, root, {
    id: layer,
    year: Number(year),
    ...(template?.kind === 'scalar' && { template: template.scalar.trim() }),
  })
}

/** The layer that is meant: the one named, or the one that the file lies in. */
export function layerOf({ template, from }: TemplateStyle, { world, root }: Setting): string | Diagnostic {
  const known = world.list(`${root}/templates`).filter((name) => world.isFolder(`${root}/templates/${name}`))
  const path = from === null ? '' : relative(root, resolve(root, from)).split(/[\\/]/).join(posix.sep)
  const [, around] = /^templates\/(.+)\/[^/]+$/.exec(path) ?? []
  const layer = template ?? around
  const list = `已有的模板：${known.join('、')}`
  if (layer === undefined) {
    return {
      slug: 'template-exists',
      severity: 'error',
      message: '没有写明写进哪个模板',
      hint: `加上 --template；${list}`,
    }
  }
  if (known.includes(layer) || listUnits(world, root).includes(layer)) return layer
  const meant = nearest(layer, known)
  return {
    slug: 'template-exists',
    severity: 'error',
    message: `没有模板“${layer}”${didYouMean(meant)}`,
    hint: `${list}；新的模板用 npm run template:new 建立`,
  }
}
