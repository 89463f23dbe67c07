/** Reads the merged `style.yaml`, and `fonts/fonts.yaml`. */
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import { didYouMean, nearest } from '../diagnostic/nearest.ts'
import { type Fonts, fontsSchema } from '../model/fonts.ts'
import type { Layers } from '../model/layers.ts'
import { fontRoles, type Style, styleSchema } from '../model/style.ts'
import { type Tree, treeAt } from '../model/yaml-tree.ts'
import type { World } from '../world/world.ts'
import { obstacle } from './read-source.ts'
import { readYamlTree } from './read-yaml.ts'
import { validate } from './validate.ts'

/** The style; null with errors, e.g. if the margins leave too little space. */
export function readStyle({ merged: { style: tree } }: Layers): Checked<Style | null> {
  const style = validate(tree, styleSchema)
  if (style.value === null) return style
  const diagnostics = narrowPages(style.value, tree)
  return { value: diagnostics.length > 0 ? null : style.value, diagnostics }
}

/** Least width and height of the type area, in millimetres. */
const leastTypeArea = 60

function narrowPages({ page }: Style, tree: Tree): readonly Diagnostic[] {
  return (['portrait', 'landscape'] as const).flatMap((orientation): readonly Diagnostic[] => {
    const { top, right, bottom, left } = page[orientation]
    const [across, down] = orientation === 'portrait' ? [page.width, page.height] : [page.height, page.width]
    const [width, height] = [across - left - right, down - top - bottom]
    if (width >= leastTypeArea && height >= leastTypeArea) return []
    return [
      {
        slug: 'page-has-room',
        severity: 'error',
        message: `${orientation === 'portrait' ? '竖' : '横'}排页面除去页边只剩 ${Math.max(0, width)} × ${Math.max(0, height)} 毫米，至少要 ${leastTypeArea} × ${leastTypeArea} 毫米`,
        at: (treeAt(tree, ['page', orientation]) ?? tree).place,
        hint: '加大 width、height，或减小页边',
      },
    ]
  })
}

/** The registry of fonts; null with errors, e.g. about a face that is not registered or whose file is missing. */
export function readFonts(world: World, root: string): Checked<Fonts | null> {
  const { value: tree, diagnostics } = readYamlTree(world, root, 'fonts/fonts.yaml')
  if (tree === null) return { value: null, diagnostics }
  const fonts = validate(tree, fontsSchema)
  if (fonts.value === null) return fonts
  const wrong = [...unknownFaces(fonts.value, tree), ...missingFaces(world, root, fonts.value, tree)]
  return { value: wrong.length > 0 ? null : fonts.value, diagnostics: wrong }
}

function unknownFaces({ faces, roles }: Fonts, tree: Tree): readonly Diagnostic[] {
  const known = Object.keys(faces)
  return fontRoles.flatMap((role) =>
    roles[role].pdf.flatMap((name, index) => {
      if (known.includes(name)) return []
      const meant = nearest(name, known)
      return [
        {
          slug: 'fonts-registered',
          severity: 'error',
          message: `没有登记字体“${name}”${didYouMean(meant)}`,
          at: (treeAt(tree, ['roles', role, 'pdf', index]) ?? tree).place,
          hint: `faces 里有：${known.join('、')}`,
        } satisfies Diagnostic,
      ]
    }),
  )
}

/** Errors about missing files. A file must be listed in `fonts/`, so a name with a path in it is refused. */
function missingFaces(world: World, root: string, { faces }: Fonts, tree: Tree): readonly Diagnostic[] {
  const present = world.list(`${root}/fonts`)
  return Object.entries(faces).flatMap(([name, { file }]): readonly Diagnostic[] => {
    const at = (treeAt(tree, ['faces', name, 'file']) ?? tree).place
    if (present.includes(file)) {
      const found = obstacle(world.look(`${root}/fonts/${file}`, `${root}/fonts`), `fonts/${file}`)
      return found === null ? [] : [{ ...found, at }]
    }
    const meant = nearest(file, present)
    const message = `fonts 文件夹里没有字体文件“${file}”${didYouMean(meant)}`
    const hint = meant === null ? '把字体文件放进 fonts 文件夹，文件名与这里写的一致' : '改成相同的文件名'
    return [{ slug: 'file-exists', severity: 'error', message, at, hint }]
  })
}
