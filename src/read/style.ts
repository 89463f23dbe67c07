/** The looks: the merged `style.yaml`, and `fonts/fonts.yaml`. */
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { type Fonts, fontsSchema } from '../model/fonts.ts'
import type { Layers } from '../model/layers.ts'
import { fontRoles, type Style, styleSchema } from '../model/style.ts'
import { type Tree, treeAt } from '../model/tree.ts'
import type { World } from '../world.ts'
import { validate } from './validate.ts'
import { readYamlTree } from './yaml-file.ts'

export const readStyle = (layers: Layers): Checked<Style | null> => validate(layers.merged.style, styleSchema)

/** Every face that a role names is registered, and its file is there. */
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
          message: `没有登记字体“${name}”${meant === null ? '' : `，是不是“${meant}”？`}`,
          at: (treeAt(tree, ['roles', role, 'pdf', index]) ?? tree).place,
          hint: `faces 里有：${known.join('、')}`,
        } satisfies Diagnostic,
      ]
    }),
  )
}

function missingFaces(world: World, root: string, { faces }: Fonts, tree: Tree): readonly Diagnostic[] {
  const present = world.list(`${root}/fonts`)
  return Object.entries(faces)
    .filter(([, { file }]) => !present.includes(file))
    .map(([name, { file }]) => {
      const meant = nearest(file, present)
      return {
        slug: 'file-exists',
        severity: 'error',
        message: `fonts 文件夹里没有字体文件“${file}”${meant === null ? '' : `，是不是“${meant}”？`}`,
        at: (treeAt(tree, ['faces', name, 'file']) ?? tree).place,
      }
    })
}
