/** The folder in `data/` that a workbook is for. */
import { type Checked, errorOf } from '../../diagnostic/diagnostic.ts'
import { bare } from '../../document/text.ts'
import { placedAt } from '../../model/yaml-tree.ts'
import { listUnits } from '../../read/list-units.ts'
import { readYamlTree } from '../../read/read-yaml.ts'
import type { Setting } from '../line/setting.ts'

const usable = /^[A-Za-z0-9][A-Za-z0-9-]{0,49}$/

/** A workbook, the unit that it names, and its number among several in one workbook. */
type FolderOf = { readonly file: string; readonly name: string | null; readonly number: number | null }

/** The one asked for; else that of the unit with the workbook's name; else one named as the file is. */
export function unitFolder(
  { file, name, number }: FolderOf,
  asked: string | null,
  { world, root }: Setting,
): Checked<string | null> {
  if (asked !== null && !usable.test(asked))
    return {
      value: null,
      diagnostics: [
        errorOf(
          'unit-name-is-usable',
          `单位的文件夹不能叫“${asked}”`,
          '只用字母、数字和连字符，字母或数字开头，最长 50 个，如 hillside-library',
        ),
      ],
    }
  if (asked !== null) return { value: asked, diagnostics: [] }
  const known =
    name === null
      ? undefined
      : listUnits(world, root).find((unit) => {
          const tree = readYamlTree(world, root, `data/${unit}/unit.yaml`).value
          return tree !== null && bare(placedAt(tree, ['name'])?.text ?? '') === bare(name)
        })
  const own = `${file.replace(/\.xlsx?$/i, '')}${number === null ? '' : `-${number}`}`
  const folder = known ?? (usable.test(own) ? own : null)
  if (folder !== null) return { value: folder, diagnostics: [] }
  return {
    value: null,
    diagnostics: [
      errorOf(
        'unit-is-named',
        `${file}：不知道是 data 里的哪个单位${name === null ? '' : `（${name}）`}`,
        '用 --unit 写明文件夹；一个文件夹的工作簿，把文件名改成单位的文件夹名，如 hillside-library.xlsx，或先建立单位：npm run new:unit',
      ),
    ],
  }
}
