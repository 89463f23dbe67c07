/** Names of districts: whether a new name may be used, which names exist, and the errors for unusable and unknown ones. */
import { type Diagnostic, errorOf } from '../diagnostic/diagnostic.ts'
import { didYouMean, nearest } from '../diagnostic/nearest.ts'
import { listUnits } from '../read/list-units.ts'
import { base } from '../read/read-layer.ts'
import type { World } from '../world/world.ts'

/** In characters. Some file systems cut longer names off. */
const longest = 50

/** Why a district cannot have this name; null if it can. */
export function wrongName(world: World, root: string, name: string): Diagnostic | null {
  const refused = (message: string, hint: string): Diagnostic =>
    errorOf('district-name-is-usable', message, hint)
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(name) || name.length > longest) {
    return refused(
      `模板不能叫“${name}”`,
      `只用字母、数字和连字符，字母或数字开头，最长 ${longest} 个，如 hillside、example-east`,
    )
  }
  if (/^(19|20|21)\d\d$/.test(name)) {
    return refused(`模板不能叫“${name}”：四位数字是年份文件夹的名称`, '用区的名称，如 hillside')
  }
  if (name.toLowerCase() === base) {
    return refused(`模板不能叫“${name}”：base 是各区共用的基础模板`, '用区的名称，如 hillside')
  }
  if (listUnits(world, root).includes(name)) {
    return refused(
      `模板不能叫“${name}”：data 里有这个单位，templates/${name} 只用于它`,
      `区的模板另取名称；只给这个单位改一个文件，用 npm run template:eject -- 文件 --district ${name}`,
    )
  }
  return null
}

/** The error if the place of the new folder is taken; null if it is free. Many disks do not distinguish upper and lower case. */
export function takenName(world: World, root: string, name: string): Diagnostic | null {
  const there = world.list(`${root}/templates`).find((other) => other.toLowerCase() === name.toLowerCase())
  if (there === undefined && world.look(`${root}/templates/${name}`, `${root}/templates`).kind === 'nothing')
    return null
  return errorOf(
    'template-is-kept',
    `templates/${there ?? name} 已经有了，没有改动`,
    `另取一个名称；要重新开始，先把它移走或改名。改已有的模板用 npm run template:eject 和 npm run template:lint`,
  )
}

/** The folders of `templates/`, the base first. */
export function listDistricts(world: World, root: string): readonly string[] {
  const all = world.list(`${root}/templates`).filter((name) => world.isFolder(`${root}/templates/${name}`))
  return [base, ...all.filter((name) => name !== base && !/^[.~]/.test(name))]
}

/** The error for a name that no folder of `templates/` has. */
export function unknownDistrict(name: string, known: readonly string[]): Diagnostic {
  const meant = nearest(name, known)
  return errorOf(
    'template-exists',
    `没有模板“${name}”${didYouMean(meant)}`,
    `已有的模板：${known.join('、')}；新的用 npm run template:new -- --district 名称 建立`,
  )
}
