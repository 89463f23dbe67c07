/** Reads `published.json`. JSON is YAML too, so every figure has its place. */
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import { pathOf, type UnitYear } from '../model/inputs.ts'
import { type Published, publishedSchema } from '../model/published.ts'
import type { World } from '../world/world.ts'
import { folderToStayIn } from './read-source.ts'
import { readYamlFile } from './read-yaml.ts'

/** The name of the file in a year's folder. */
export const publishedName = 'published.json'

type Asked = Omit<UnitYear, 'root'>

/** The path of the file from the root. */
export const publishedFile = (asked: Asked): string => `data/${pathOf(asked)}/${publishedName}`

/** Whose figures the file says they are: a unit, or a member unit of it. */
export const publishedUnit = ({ unit, member }: Pick<Asked, 'unit' | 'member'>): string =>
  member === undefined ? unit : `${unit}/${member}`

/** The figures of a unit's year as printed; null if there is no file, or with an error if it is damaged. */
export function readPublished(world: World, root: string, asked: Asked): Checked<Published | null> {
  const file = publishedFile(asked)
  if (world.look(`${root}/${file}`, `${root}/${folderToStayIn(file)}`).kind === 'nothing')
    return { value: null, diagnostics: [] }
  const { value, diagnostics } = readYamlFile(world, { root, file }, publishedSchema)
  const wrong = value === null ? null : ofAnother(value, asked, file)
  if (wrong !== null) return { value: null, diagnostics: [{ ...wrong, hint: hintFor(asked) }] }
  return { value, diagnostics: diagnostics.map((found) => ({ ...found, hint: hintFor(asked) })) }
}

const hintFor = ({ unit, year }: Asked): string =>
  `published.json 由程序写出，不要手改。从备份恢复；或运行 npm run publish:year -- --unit ${unit} --year ${year} --replace 重新写出`

function ofAnother({ unit, year }: Published, asked: Asked, file: string): Diagnostic | null {
  if (unit === publishedUnit(asked) && year === asked.year) return null
  return {
    slug: 'publication-is-its-own',
    severity: 'error',
    message: `${file} 是单位“${unit}”${year}年的公开数，不是“${publishedUnit(asked)}”${asked.year}年的`,
  }
}
